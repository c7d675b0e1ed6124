// One line a request, without anything that says who or what it was about.
import type { MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import type { Environment } from "./environment.js";

/** Logs method, route pattern, status and duration: no query, no ids, no address. */
export function requestLog(): MiddlewareHandler<Environment> {
  return async (c, next) => {
    const start = performance.now();
    await next();
    const { log } = c.var.context;
    const milliseconds = Math.round(performance.now() - start);
    log.info({ method: c.req.method, route: routePath(c, -1), status: c.res.status, milliseconds }, "request");
  };
}
