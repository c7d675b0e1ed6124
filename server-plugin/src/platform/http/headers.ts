// Headers that every answer of the plugin carries.
import type { MiddlewareHandler } from "hono";

const nothing = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** For the plugin's own pages: scripts, styles and calls of this origin only. */
export const pagePolicy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; " +
  "frame-ancestors 'none'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'";

/** Sets the safe defaults; what a route has said itself stays. */
export function safeHeaders(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    const defaults = {
      "Content-Security-Policy": nothing,
      "Cache-Control": "no-store",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Referrer-Policy": "no-referrer",
      "X-Content-Type-Options": "nosniff",
      "X-Frame-Options": "DENY",
    };
    for (const [name, value] of Object.entries(defaults)) {
      if (!c.res.headers.has(name)) c.header(name, value);
    }
  };
}
