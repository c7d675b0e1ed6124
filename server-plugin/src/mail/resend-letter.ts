// Sends a letter again that was given up; it carries the same link and the same Message-ID.
import { recordEvent } from "../audit/record-event.js";
import type { MemberContext } from "../platform/context.js";
import { Refusal } from "../platform/refusals.js";
import { revive } from "./mail.store.js";

/** Throws `not_found` when there is no such dead letter in the organization. */
export async function resendLetter(context: MemberContext, letter: string): Promise<void> {
  const { organizationId } = context.standing;
  await context.transaction(async (tx) => {
    if (!(await revive(tx, organizationId, letter, context.now()))) throw new Refusal("not_found");
    await recordEvent(context, tx, { kind: "letter.resent", organizationId, after: { letter } });
    tx.afterCommit(() => context.pokeMail());
  });
}
