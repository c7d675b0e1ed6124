// Stands in front of what can be guessed at: so many attempts from one network address, and no more.
import type { MiddlewareHandler } from "hono";
import type { Environment } from "./environment.js";

/** Answers 429 without evaluating anything; such an attempt is no strike. */
export function throttled(): MiddlewareHandler<Environment> {
  return async (c, next) => {
    const { throttle, address } = c.var.context;
    throttle.take(address);
    await next();
  };
}
