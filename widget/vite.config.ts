// Builds the widget into one entry, dist/widget.js, and the chunks that load when somebody opens something.
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { minifyTemplates } from "./minify-templates.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [minifyTemplates()],
  resolve: {
    // Lit's builds for Node also run in browsers; only they can be imported where there is no DOM.
    conditions: ["node", "module"],
    alias: [
      { find: "@lit-labs/ssr-dom-shim", replacement: here("./no-dom.ts") },
      { find: /^\.\.\/utils\/cookie\.js$/, replacement: here("./no-cookies.ts") },
    ],
  },
  build: {
    target: "es2022",
    modulePreload: false,
    lib: { entry: here("./src/index.ts"), formats: ["es"] },
    rolldownOptions: {
      output: {
        // Vite leaves libraries with all their blanks unless told.
        minify: true,
        entryFileNames: "widget.js",
        chunkFileNames: "widget/[name]-[hash].js",
        // What every page pays comes in one piece: it compresses better, and costs one round trip.
        // So does what the users list needs, apart from what the forms on sign-in pages share with it.
        codeSplitting: {
          groups: [
            { name: "shell", tags: ["$initial"] },
            { name: "forms", test: /\/(hono\/|live\.js|src\/(server|kit\/(buttons|patience))\.ts)/ },
            { name: "um-overlay", test: /\/src\/overlay\/um-overlay\.ts/ },
          ],
        },
      },
    },
  },
});
