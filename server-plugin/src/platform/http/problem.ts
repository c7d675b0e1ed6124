// Turns whatever was thrown into a problem document (RFC 9457), and hides everything unexpected.
import type { Context as HonoContext } from "hono";
import { HTTPException } from "hono/http-exception";
import type { Logger } from "pino";
import { Refusal, refusals } from "../refusals.js";

/** Answers a refusal; anything else is logged and becomes a 500 without detail. */
export function problem(error: unknown, c: HonoContext, log: Logger, requestId: string): Response {
  const refusal = asRefusal(error);
  if (refusal.code === "internal") log.error({ err: error, requestId }, "unexpected failure");
  const [status, title] = refusals[refusal.code];
  const { detail, fields, retryAfter } = refusal.details;
  if (retryAfter !== undefined) c.header("Retry-After", String(retryAfter));
  c.header("Cache-Control", "no-store");
  const document = { type: "about:blank", title, status, code: refusal.code, detail, fields, requestId };
  return c.body(JSON.stringify(document), status, { "Content-Type": "application/problem+json" });
}

function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  // Hono throws these for malformed JSON and malformed paths.
  if (error instanceof HTTPException && error.status < 500) {
    return new Refusal(error.status === 413 ? "body_too_large" : "invalid_input");
  }
  return new Refusal("internal");
}
