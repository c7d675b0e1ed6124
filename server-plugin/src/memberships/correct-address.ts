// Corrects the address of somebody who has never set up their sign-in: nobody could confirm a change, and nobody loses one.
import { personOf } from "../audit/person.js";
import { limitAsking } from "../confirmations/limit-asking.js";
import { queueLetter } from "../mail/queue-letter.js";
import { findPassword } from "../passwords/passwords.store.js";
import type { MemberContext } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { endSessions } from "../sessions/end-sessions.js";
import { canonicalEmail } from "../users/canonical-email.js";
import type { Target } from "./find-target.js";
import { moveAddress } from "./move-address.js";
import { sendResetLink } from "./send-reset-link.js";
import { endStrikes } from "./unlock-user.js";

/**
 * At once, as if they had been added with it: what went to the old address is worth nothing, and the new one gets the mail
 * of a new member. Whoever reads the old one is told nothing: it was never theirs, as far as anybody knows. `typed` is an
 * address that is nobody's. Throws `too_many_requests` after five a day.
 */
export async function correctAddress(
  context: MemberContext,
  tx: Transaction,
  { standing, user }: Pick<Target, "standing" | "user">,
  typed: string,
): Promise<void> {
  const email = canonicalEmail(typed);
  if (email === null) throw new Error("The address was not checked.");
  const { organizationId } = standing;
  await endStrikes(context, tx, user);
  await endSessions(tx, user.id);
  await moveAddress(context, tx, user, { email, typed, verifiedAt: null });
  if ((await findPassword(tx, user.id)) === null) {
    // A slip is mended at once, but nobody's mailbox is filled by going to and fro.
    await limitAsking(context, tx, { purpose: "activate", userId: user.id, organizationId }, 0);
    const moved = { ...user, email, email_typed: typed };
    const askedBy = context.actor.fullName;
    await sendResetLink(context, tx, moved, { purpose: "activate", organization: standing, askedBy });
  } else {
    const facts = { organization: standing.name };
    await queueLetter(context, tx, { kind: "welcome", to: { ...personOf(user), email }, organizationId, facts });
  }
}
