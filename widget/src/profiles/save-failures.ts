// Why something was not saved, as long as it stands: until the fields it is about are typed in again.
import type { Failure } from "../users/act-failures.js";

export interface SaveFailure {
  /** Of the profile, with which alone it stands. */
  id: string;
  failure: Failure;
}

/** What is left of it when these fields have been typed in; what is about no field stays. */
export function withoutFields(failed: SaveFailure | undefined, typed: readonly string[]): SaveFailure | undefined {
  if (failed?.failure.reason !== "refused") return failed;
  const fields = Object.entries(failed.failure.fields);
  const left = fields.filter(([name]) => !typed.includes(name));
  if (fields.length > 0 && left.length === 0) return undefined;
  return { ...failed, failure: { ...failed.failure, fields: Object.fromEntries(left) } };
}

const outdated = ["forbidden", "beyond_own_permissions", "own_membership", "profile_built_in", "unknown"];

/** It says: what was known is not so any more. */
export function isOutdated(failure: Failure): boolean {
  if (failure.reason === "lost") return false;
  return [failure.code, ...Object.values(failure.fields)].some((code) => outdated.includes(code));
}
