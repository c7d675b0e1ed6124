// One line a request, without anything that says who or what it was about.
import type { MiddlewareHandler } from "hono";
import { matchedRoutes } from "hono/route";
import type { Environment } from "./environment.js";

/** Logs method, route pattern, status and duration: no query, no ids, no address. */
export function requestLog(): MiddlewareHandler<Environment> {
  return async (c, next) => {
    const start = performance.now();
    await next();
    const { log, requestId } = c.var.context;
    const milliseconds = Math.round(performance.now() - start);
    const route = matchedRoutes(c).findLast(({ path }) => !path.endsWith("*"))?.path ?? "unknown";
    log.info({ requestId, method: c.req.method, route, status: c.res.status, milliseconds }, "request");
  };
}
