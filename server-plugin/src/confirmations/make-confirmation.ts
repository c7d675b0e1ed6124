// Makes a single-use link for one purpose, one user and one organization.
import type { Context } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { deriveKey, hmac, randomId, randomSecret, sha256 } from "../platform/secrets.js";
import { insertConfirmation, withdrawOlder } from "./confirmations.store.js";

export type Purpose = "activate";

/** What the confirmation page shows before anything is confirmed. */
export interface Shown {
  fullName: string;
  email: string;
  organization: { name: string };
}

export interface NewConfirmation {
  purpose: Purpose;
  userId: number;
  organizationId: number | null;
  shown: Shown;
}

/**
 * Returns the link, with the secret in its fragment, where neither servers nor their logs see it. The secret is derived
 * from a stored nonce under the host's secret, so that it can be derived again for a retried mail and that a copy of the
 * database opens nothing.
 */
export async function makeConfirmation(context: Context, tx: Transaction, wanted: NewConfirmation): Promise<string> {
  const { options } = context;
  const now = context.now();
  const [newest = ""] = options.secret;
  const publicId = randomId();
  const nonce = randomSecret();
  const secret = hmac(deriveKey(newest, "confirmations"), `${publicId}.${nonce}`);
  await withdrawOlder(tx, wanted, now);
  await insertConfirmation(tx, {
    public_id: publicId,
    purpose: wanted.purpose,
    user_id: wanted.userId,
    organization_id: wanted.organizationId,
    nonce,
    secret_hash: sha256(secret),
    shown: JSON.stringify(wanted.shown),
    created_at: now,
    expires_at: now + options.confirmations[wanted.purpose],
  });
  return `${options.publicUrl}${options.basePath}/confirm#${secret}`;
}
