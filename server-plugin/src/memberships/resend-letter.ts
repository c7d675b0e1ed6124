// Sends a letter again that was given up; it carries the same link and the same Message-ID.
import { recordEvent } from "../audit/record-event.js";
import { revive } from "../mail/mail.store.js";
import type { MemberContext } from "../platform/context.js";
import { Refusal } from "../platform/refusals.js";
import { findUndelivered } from "./memberships.store.js";
import { stillMay } from "./still-may.js";

/** Throws `not_found` when there is no such dead letter for this organization. */
export async function resendLetter(context: MemberContext, letter: string): Promise<void> {
  const { organizationId } = context.standing;
  await context.transaction(async (tx) => {
    await stillMay(context, tx, "users.create");
    const [found] = await findUndelivered(tx, organizationId, letter);
    if (found === undefined || !(await revive(tx, letter, context.now()))) throw new Refusal("not_found");
    await recordEvent(context, tx, { kind: "letter.resent", organizationId, after: { letter } });
    tx.afterCommit(() => context.pokeMail());
  });
}
