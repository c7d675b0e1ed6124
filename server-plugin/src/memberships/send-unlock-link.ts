// Mails a person the link by which they unlock their own sign-in.
import { makeConfirmation } from "../confirmations/make-confirmation.js";
import { queueLetter } from "../mail/queue-letter.js";
import type { Context } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";

export async function sendUnlockLink(
  context: Context,
  tx: Transaction,
  user: { id: number; full_name: string; email: string; email_typed: string; verified_at: number | null },
  organizationId: number | null,
): Promise<void> {
  const { seed, expiresAt } = await makeConfirmation(context, tx, {
    purpose: "unlock",
    userId: user.id,
    organizationId,
    shown: {
      fullName: user.full_name,
      email: user.email_typed,
      organization: null,
      ...(context.actor !== null && { askedBy: context.actor.fullName }),
      choosesPassword: user.verified_at === null,
    },
  });
  await queueLetter(context, tx, {
    kind: "unlock",
    to: { userId: user.id, fullName: user.full_name, email: user.email },
    organizationId,
    link: seed,
    facts: { expiresAt },
  });
}
