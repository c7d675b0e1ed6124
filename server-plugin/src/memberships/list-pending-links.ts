// What a member has been mailed by this organization and has not confirmed yet.
import { findOpenLinks } from "../confirmations/confirmations.store.js";
import type { Shown } from "../confirmations/make-confirmation.js";
import { toIso } from "../platform/clock.js";
import type { MemberContext } from "../platform/context.js";

export const pendingPurposes = ["activate", "reset", "unlock", "change_email"] as const;

export interface PendingLink {
  purpose: (typeof pendingPurposes)[number];
  /** The new address, of `change_email`. */
  email: string;
  askedBy: string | null;
  /** ISO 8601. */
  askedAt: string;
  expiresAt: string;
}

/** The newest first. What a person asked for themselves is not in it. */
export async function listPendingLinks(context: MemberContext, userId: number): Promise<PendingLink[]> {
  const which = { userId, organizationId: context.standing.organizationId, purposes: [...pendingPurposes] };
  const rows = await findOpenLinks(context.db, which, context.now());
  return rows.map((row) => {
    const { askedBy, email } = JSON.parse(row.shown) as Shown;
    return {
      purpose: row.purpose as PendingLink["purpose"],
      email,
      askedBy: askedBy ?? null,
      askedAt: toIso(row.created_at),
      expiresAt: toIso(row.expires_at),
    };
  });
}
