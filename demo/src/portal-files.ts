// The portal's own style sheet and icon, and the headers of its pages.
import { readFileSync } from "node:fs";
import { Hono } from "hono";
import { secureHeaders } from "hono/secure-headers";

const read = (name: string) => readFileSync(new URL(`../public/${name}`, import.meta.url), "utf8");
const files = { "portal.css": "text/css; charset=utf-8", "icon.svg": "image/svg+xml" };

export const portalFiles = new Hono();
for (const [name, type] of Object.entries(files)) {
  const content = read(name);
  portalFiles.get(`/${name}`, (c) => c.body(content, 200, { "Content-Type": type, "Cache-Control": "no-cache" }));
}

/** The User Manager's elements need no more than this: scripts, styles and calls of the portal's own origin. */
export const portalHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
    requireTrustedTypesFor: ["'script'"],
  },
  // The demo speaks plain http on this machine.
  strictTransportSecurity: false,
  referrerPolicy: "same-origin",
});
