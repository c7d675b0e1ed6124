// Judges a password that comes with a link, and hashes it, before the link is used up.
import type { FoundLink } from "../confirmations/find-link.js";
import { policyBreach } from "../passwords/check-policy.js";
import { hashSecret } from "../passwords/hash-secret.js";
import type { Context } from "../platform/context.js";
import { Refusal } from "../platform/refusals.js";
import { findRules } from "./find-rules.js";

/**
 * Null where the page asks for none. Throws `password_weak`, `too_many_requests`, and `invalid_input` for a password that
 * is missing, or that nobody asked for.
 */
export async function checkNewPassword(
  context: Context,
  password: string | undefined,
  { organizationId, page, userId }: FoundLink,
): Promise<string | null> {
  if (page.choosesPassword !== (password !== undefined)) {
    throw new Refusal("invalid_input", { fields: { password: page.choosesPassword ? "required" : "unknown_key" } });
  }
  if (password === undefined) return null;
  const rules = await findRules(context, context.db, userId, organizationId ?? undefined);
  const breach = policyBreach(rules, password, page);
  if (breach !== null) throw new Refusal("password_weak", { fields: { password: breach } });
  return hashSecret(context, password);
}
