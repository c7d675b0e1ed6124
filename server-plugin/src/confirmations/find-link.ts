// Says what a link is for, without using it.
import { toIso } from "../platform/clock.js";
import type { Context } from "../platform/context.js";
import { Refusal } from "../platform/refusals.js";
import { sha256 } from "../platform/secrets.js";
import { findOpenConfirmation } from "./confirmations.store.js";
import type { Purpose, Shown } from "./make-confirmation.js";

/** What the page behind a link shows. */
export interface ConfirmationPage extends Shown {
  purpose: Purpose;
  /** ISO 8601. */
  expiresAt: string;
}

/** A link that can still be used. */
export interface FoundLink {
  page: ConfirmationPage;
  userId: number;
  organizationId: number | null;
  /** The user who asked; null for the person themselves. */
  askedBy: number | null;
}

/**
 * Throws `confirmation_invalid` for a link that is unknown, used, withdrawn, expired or, where a purpose is expected, of
 * another one, all alike.
 */
export async function findLink(context: Context, secret: string, expected?: Purpose): Promise<FoundLink> {
  const found = await findOpenConfirmation(context.db, sha256(secret), context.now());
  if (found === undefined || (expected ?? found.purpose) !== found.purpose) throw new Refusal("confirmation_invalid");
  const { fullName, email, organization, askedBy, choosesPassword } = JSON.parse(found.shown) as Shown;
  const page = {
    purpose: found.purpose as Purpose,
    fullName,
    email,
    organization: organization && { name: organization.name },
    ...(askedBy !== undefined && { askedBy }),
    choosesPassword,
    expiresAt: toIso(found.expires_at),
  };
  return { page, userId: found.user_id, organizationId: found.organization_id, askedBy: found.asked_by };
}
