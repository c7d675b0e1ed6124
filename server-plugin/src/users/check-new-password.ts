// Judges a password that comes with a link, and hashes it, before the link is used up.
import { policyBreach } from "../passwords/check-policy.js";
import { hashPassword } from "../passwords/hash-password.js";
import type { Context } from "../platform/context.js";
import { Refusal } from "../platform/refusals.js";

/** Null for no password. Throws `password_weak` and `too_many_requests`. */
export async function checkNewPassword(
  context: Context,
  password: string | undefined,
  identity: { fullName: string; email: string },
): Promise<string | null> {
  if (password === undefined) return null;
  const breach = policyBreach(context, password, identity);
  if (breach !== null) throw new Refusal("password_weak", { fields: { password: breach } });
  return hashPassword(context, password);
}
