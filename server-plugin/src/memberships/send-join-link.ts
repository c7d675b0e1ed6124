// Mails the link by which a person who is known elsewhere joins this organization.
import { makeConfirmation } from "../confirmations/make-confirmation.js";
import { queueLetter } from "../mail/queue-letter.js";
import type { MemberContext } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";

/** Returns when it expires, in UTC milliseconds. */
export async function sendJoinLink(
  context: MemberContext,
  tx: Transaction,
  request: { id: number },
  user: { id: number; full_name: string; email: string; email_typed: string; verified_at: number | null },
): Promise<number> {
  const { actor, standing } = context;
  const { seed, expiresAt } = await makeConfirmation(context, tx, {
    purpose: "join",
    userId: user.id,
    organizationId: standing.organizationId,
    shown: {
      fullName: user.full_name,
      email: user.email_typed,
      organization: { name: standing.name },
      askedBy: actor.fullName,
      choosesPassword: user.verified_at === null,
    },
    details: { request: request.id },
  });
  await queueLetter(context, tx, {
    kind: "join",
    to: { userId: user.id, fullName: user.full_name, email: user.email },
    organizationId: standing.organizationId,
    link: seed,
    facts: { expiresAt, organization: standing.name, askedBy: actor.fullName },
  });
  return Date.parse(expiresAt);
}
