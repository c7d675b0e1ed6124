// Asks a person whose address nobody has ever proved to set up their sign-in by mail, before they may do more.
import { personOf } from "../audit/person.js";
import { recordEvent } from "../audit/record-event.js";
import { deletePassword } from "../passwords/passwords.store.js";
import type { MemberContext, Standing } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { endSessions } from "../sessions/end-sessions.js";
import { sendResetLink } from "./send-reset-link.js";

/**
 * Whoever added them may know their password: with more rights it would be a way round one's own. It works no more, and the
 * set-up link brings another.
 */
export async function askProof(
  context: MemberContext,
  tx: Transaction,
  {
    standing,
    user,
  }: {
    standing: Standing;
    user: { id: number; public_id: string; full_name: string; email: string; email_typed: string };
  },
): Promise<void> {
  await deletePassword(tx, user.id);
  await endSessions(tx, user.id);
  const askedBy = context.actor.fullName;
  await sendResetLink(context, tx, user, { purpose: "activate", organization: standing, askedBy });
  await recordEvent(context, tx, {
    kind: "reset.asked",
    organizationId: standing.organizationId,
    target: personOf(user),
    after: { link: "activate" },
  });
}
