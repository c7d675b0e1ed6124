// Asks a new address to confirm that it is to be this person's; until then the old one stays.
import { personOf } from "../audit/person.js";
import { recordEvent } from "../audit/record-event.js";
import { limitAsking } from "../confirmations/limit-asking.js";
import { makeConfirmation } from "../confirmations/make-confirmation.js";
import { queueLetter } from "../mail/queue-letter.js";
import type { SignedInContext } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { Refusal } from "../platform/refusals.js";
import { canonicalEmail } from "../users/canonical-email.js";
import { findUserByEmail } from "../users/users.store.js";
import { isAlsoElsewhere } from "./memberships.store.js";

/** In the caller's transaction. Throws `email_invalid`, `person_exists`, `also_elsewhere` and `too_many_requests`. */
export async function askEmailChange(
  context: SignedInContext,
  tx: Transaction,
  user: { id: number; public_id: string; full_name: string; email: string },
  change: { email: string; organizationId: number | null },
): Promise<void> {
  const email = canonicalEmail(change.email);
  if (email === null) throw new Refusal("email_invalid", { fields: { email: "email_invalid" } });
  if ((await findUserByEmail(tx, email)) !== undefined) {
    throw new Refusal("person_exists", { fields: { email: "person_exists" } });
  }
  const { organizationId } = change;
  if (organizationId !== null && (await isAlsoElsewhere(tx, user.id, organizationId)))
    throw new Refusal("also_elsewhere");
  await limitAsking(context, tx, { purpose: "change_email", userId: user.id, organizationId });
  const typed = change.email.trim();
  const { seed, expiresAt } = await makeConfirmation(context, tx, {
    purpose: "change_email",
    userId: user.id,
    organizationId,
    shown: {
      fullName: user.full_name,
      email: typed,
      organization: null,
      askedBy: context.actor.fullName,
      // The first use of an address: whoever reads it need not be the one who knows the present password.
      choosesPassword: true,
    },
    details: { email, typed },
  });
  await queueLetter(context, tx, {
    kind: "change_email",
    to: { userId: user.id, fullName: user.full_name, email },
    organizationId,
    link: seed,
    facts: { expiresAt, email: typed, askedBy: context.actor.fullName },
  });
  const target = personOf(user);
  await recordEvent(context, tx, { kind: "user.email_change_asked", organizationId, target, after: { email: typed } });
}
