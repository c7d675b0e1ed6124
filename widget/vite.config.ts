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
    alias: [{ find: "@lit-labs/ssr-dom-shim", replacement: here("./no-dom.ts") }],
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
        codeSplitting: {
          groups: [
            { name: "shell", tags: ["$initial"], priority: 1 },
            // What sign-in needs too stays apart from what only the overlay and its acts need.
            { name: "calls", test: /widget\/src\/(server|kit\/(buttons|patience))\.ts/, priority: 1 },
            // Only forms need it, and nothing of a form is there before it is opened.
            { name: "live", test: /lit-html\/node\/directives\/live/, priority: 1 },
            // What later parts share with the overlay stands in it: in pieces of their own it would compress worse.
            { name: "um-overlay", test: /widget\/src\/overlay\/um-overlay\.ts/ },
          ],
        },
      },
    },
  },
});
