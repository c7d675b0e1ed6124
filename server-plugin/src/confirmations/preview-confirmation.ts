// Says what a link is for, without using it.
import { toIso } from "../platform/clock.js";
import type { Context } from "../platform/context.js";
import { Refusal } from "../platform/refusals.js";
import { sha256 } from "../platform/secrets.js";
import { findOpenConfirmation } from "./confirmations.store.js";
import type { Purpose, Shown } from "./make-confirmation.js";

export interface ConfirmationPreview extends Shown {
  purpose: Purpose;
  /** ISO 8601. */
  expiresAt: string;
}

/**
 * Throws `confirmation_invalid` for a link that is unknown, used, withdrawn, expired or, where a purpose is expected, of
 * another one, all alike.
 */
export async function previewConfirmation(
  context: Context,
  secret: string,
  expected?: Purpose,
): Promise<ConfirmationPreview> {
  const found = await findOpenConfirmation(context.db, sha256(secret), context.now());
  if (found === undefined || (expected ?? found.purpose) !== found.purpose) throw new Refusal("confirmation_invalid");
  const { fullName, email, organization, askedBy, choosesPassword } = JSON.parse(found.shown) as Shown;
  return {
    purpose: found.purpose as Purpose,
    fullName,
    email,
    organization: organization && { name: organization.name },
    ...(askedBy !== undefined && { askedBy }),
    choosesPassword,
    expiresAt: toIso(found.expires_at),
  };
}
