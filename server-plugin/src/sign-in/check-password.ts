// Tells a person, while typing, which rules a new password meets already.
import { findLink } from "../confirmations/find-link.js";
import { findRules } from "../memberships/find-rules.js";
import { checkPolicy, type PolicyRule } from "../passwords/check-policy.js";
import type { Context } from "../platform/context.js";
import { Refusal } from "../platform/refusals.js";
import { rulesOf, strictest } from "../settings/rules.js";
import { findSettings } from "../settings/settings.store.js";
import { identify } from "./identify.js";

export interface PasswordToCheck {
  password: string;
  fullName: string;
  email: string;
  /** Of the link by which it is chosen. */
  secret?: string | undefined;
  /** For whom an administrator chooses it: somebody new there. */
  organization?: string | undefined;
}

/**
 * By the rules of whoever the link or the session is, or of an organization that the asker belongs to; for a stranger, by the
 * host's. Nothing is hashed, stored or logged.
 */
export async function checkPassword(
  context: Context,
  input: PasswordToCheck,
  cookieHeader: string | undefined,
): Promise<{ rules: PolicyRule[] }> {
  return { rules: checkPolicy(await rulesFor(context, input, cookieHeader), input.password, input) };
}

async function rulesFor(context: Context, { organization, secret }: PasswordToCheck, cookieHeader: string | undefined) {
  const link = secret === undefined ? null : await findLink(context, secret).catch(unlessInvalid);
  if (link !== null) return findRules(context, context.db, link.userId, link.organizationId ?? undefined);
  const actor = await identify.actor(context, cookieHeader);
  if (actor === null) return strictest(context, []);
  if (organization === undefined) return findRules(context, context.db, actor.userId);
  const standing = actor.session.stage === "complete" ? await identify.standing(context, actor, organization) : null;
  return standing === null
    ? strictest(context, [])
    : rulesOf(context, await findSettings(context.db, standing.organizationId));
}

function unlessInvalid(error: unknown): null {
  if (error instanceof Refusal && error.code === "confirmation_invalid") return null;
  throw error;
}
