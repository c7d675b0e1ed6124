// The portal's own style sheet, script and icon.
import { readFileSync } from "node:fs";
import { Hono } from "hono";

const read = (name: string) => readFileSync(new URL(`../public/${name}`, import.meta.url), "utf8");
const files = {
  "portal.css": "text/css; charset=utf-8",
  "mailbox.js": "text/javascript; charset=utf-8",
  "icon.svg": "image/svg+xml",
};

export const portalFiles = new Hono();
for (const [name, type] of Object.entries(files)) {
  const content = read(name);
  portalFiles.get(`/${name}`, (c) => c.body(content, 200, { "Content-Type": type, "Cache-Control": "no-cache" }));
}
