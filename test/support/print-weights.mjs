// Prints what the widget weighs, after building it where what is built is missing or older than its source.
import { execSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isBuilt, weights } from "./weights.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const changed = (/** @type {string} */ file) => statSync(join(root, file)).mtimeMs;

function isFresh() {
  if (!isBuilt()) return false;
  const sources = readdirSync(join(root, "widget/src"), { recursive: true }).map((file) => `widget/src/${file}`);
  const others = ["widget/vite.config.ts", "widget/minify-templates.ts", "package-lock.json"];
  return [...sources, ...others].every((file) => changed(file) <= changed("widget/dist/widget.js"));
}

if (!isFresh()) execSync("npm run --silent build -w widget", { cwd: root, stdio: "inherit" });
for (const { what, bytes, most } of weights()) {
  console.log(`${bytes.toLocaleString("en")} of ${most.toLocaleString("en")} bytes: ${what}`);
}
