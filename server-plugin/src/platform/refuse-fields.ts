// Refuses with every field that is wrong, all at once.
import { type FieldCode, Refusal, type RefusalCode } from "./refusals.js";

const codes: Partial<Record<FieldCode, RefusalCode>> = {
  email_invalid: "email_invalid",
  email_taken: "email_taken",
  person_exists: "person_exists",
  already_asked: "already_asked",
  name_taken: "name_taken",
  profile_built_in: "profile_built_in",
  beyond_own_permissions: "beyond_own_permissions",
  own_membership: "own_membership",
  also_elsewhere: "also_elsewhere",
  last_administrator: "last_administrator",
  password_too_short: "password_weak",
  password_too_long: "password_weak",
  password_common: "password_weak",
  password_identity: "password_weak",
  password_unchanged: "password_weak",
};

/** Throws the field's own code when one field is wrong, `invalid_input` when several are; returns when none is. */
export function refuseFields(fields: Record<string, FieldCode>): void {
  const wrong = Object.values(fields);
  const [first] = wrong;
  if (first === undefined) return;
  const code = wrong.length === 1 ? (codes[first] ?? "invalid_input") : "invalid_input";
  throw new Refusal(code, { fields });
}
