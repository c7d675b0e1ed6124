// Checks params, query and body by a zod schema and names every field that is wrong.
import { zValidator } from "@hono/zod-validator";
import type { ValidationTargets } from "hono";
import type * as z from "zod";
import { type FieldCode, Refusal } from "../refusals.js";

/** Marks a handler as a validator and says of what. */
export const validates = Symbol("validates");

/** Middleware that refuses what does not fit `schema`, with `invalid_input` and the fields named. */
export function valid<T extends keyof ValidationTargets, S extends z.ZodType>(target: T, schema: S) {
  const handler = zValidator(target, schema, (result) => {
    if (!result.success) throw new Refusal("invalid_input", { fields: fieldsOf(result.error.issues, result.data) });
  });
  return Object.assign(handler, { [validates]: target });
}

function fieldsOf(issues: readonly z.core.$ZodIssue[], given: unknown): Record<string, FieldCode> {
  // Without a prototype, so that "__proto__" is a key like any other.
  const fields: Record<string, FieldCode> = Object.create(null);
  for (const issue of issues) {
    if (issue.code === "unrecognized_keys") {
      for (const key of issue.keys) fields[key] = "unknown_key";
      continue;
    }
    const field = String(issue.path[0] ?? "body");
    fields[field] ??= codeOf(issue, (given as Record<string, unknown> | null)?.[field]);
  }
  return fields;
}

function codeOf(issue: z.core.$ZodIssue, value: unknown): FieldCode {
  if (value === undefined) return "required";
  if ("origin" in issue && issue.origin !== "string") return "invalid";
  if (issue.code === "too_big") return "too_long";
  if (issue.code === "too_small") return value === "" ? "required" : "too_short";
  if (issue.code === "custom" && issue.params?.code === "invalid_characters") return "invalid_characters";
  return "invalid";
}
