// Makes a single-use link for one purpose, one user and one organization.
import { toIso } from "../platform/clock.js";
import type { Context } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { type LinkSeed, makeLink } from "../platform/secrets.js";
import { insertConfirmation, withdrawOpen } from "./confirmations.store.js";

export type Purpose = "activate" | "join" | "reset" | "unlock" | "change_email";

/** What the confirmation page shows before anything is confirmed. */
export interface Shown {
  fullName: string;
  /** The address that signs in; of a change, the new one. */
  email: string;
  organization: { name: string } | null;
  /** Who asked; absent when the person did. */
  askedBy?: string;
  /** The person must choose a password here. */
  choosesPassword: boolean;
}

export interface NewConfirmation {
  purpose: Purpose;
  userId: number;
  organizationId: number | null;
  shown: Shown;
  /** What confirming needs and the page does not show. */
  details?: Record<string, string | number>;
}

export interface MadeConfirmation {
  id: number;
  /** The link, with the secret in its fragment, where neither servers nor their logs see it. */
  link: string;
  seed: LinkSeed;
  /** ISO 8601. */
  expiresAt: string;
}

/** A newer one of the same purpose, user and organization withdraws the older. */
export async function makeConfirmation(
  context: Context,
  tx: Transaction,
  wanted: NewConfirmation,
): Promise<MadeConfirmation> {
  const { options } = context;
  const now = context.now();
  const [newest = ""] = options.secret;
  const { secret, ...seed } = makeLink(newest);
  const expiresAt = now + options.confirmations[wanted.purpose];
  await withdrawOpen(tx, wanted, now);
  const id = await insertConfirmation(tx, {
    public_id: seed.publicId,
    purpose: wanted.purpose,
    user_id: wanted.userId,
    organization_id: wanted.organizationId,
    nonce: seed.nonce,
    secret_hash: seed.secretHash,
    shown: JSON.stringify(wanted.shown),
    details: wanted.details === undefined ? null : JSON.stringify(wanted.details),
    asked_by: context.actor?.userId ?? null,
    created_at: now,
    expires_at: expiresAt,
  });
  return { id, link: `${options.publicUrl}${options.basePath}/confirm#${secret}`, seed, expiresAt: toIso(expiresAt) };
}
