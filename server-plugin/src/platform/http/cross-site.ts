// Lets unsafe requests through only from the portal's own pages.
import type { MiddlewareHandler } from "hono";
import { Refusal } from "../refusals.js";

const safe = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * An unsafe request must say `Content-Type: application/json`, which no form can, and come from the portal's own origin
 * by `Sec-Fetch-Site`, or, where that is absent, by `Origin`. Hono's `csrf()` lets JSON through, so it is not enough.
 */
export function crossSite(origin: string): MiddlewareHandler {
  return async (c, next) => {
    if (!safe.has(c.req.method)) {
      const site = c.req.header("sec-fetch-site");
      if (site === undefined ? c.req.header("origin") !== origin : site !== "same-origin")
        throw new Refusal("cross_site");
      if (!/^application\/json\s*(;|$)/i.test(c.req.header("content-type") ?? "")) throw new Refusal("media_type");
    }
    await next();
  };
}
