// The version that a change is based on.
import type { HonoRequest } from "hono";
import { Refusal } from "../refusals.js";

/** The `If-Match` header: an ETag as an earlier answer gave it. Throws `version_required` without one. */
export function ifMatch(request: HonoRequest): string {
  const version = request.header("if-match")?.trim() ?? "";
  if (version === "") throw new Refusal("version_required");
  return version;
}
