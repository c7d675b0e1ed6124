// Sends a letter again that was given up; it carries the same link and the same Message-ID.
import { personOf } from "../audit/person.js";
import { recordEvent } from "../audit/record-event.js";
import { revive } from "../mail/mail.store.js";
import type { MemberContext } from "../platform/context.js";
import { Refusal } from "../platform/refusals.js";
import { listUndelivered } from "./list-undelivered.js";
import { findMember } from "./memberships.store.js";
import { stillMay } from "./still-may.js";

/** Throws `not_found` when there is no such letter for this organization, and `forbidden`. */
export async function resendLetter(context: MemberContext, letter: string): Promise<void> {
  const { organizationId } = context.standing;
  await context.transaction(async (tx) => {
    const current = await stillMay(context, tx, "users.read");
    const [found] = await listUndelivered(current, tx, { letter });
    if (found === undefined) throw new Refusal("not_found");
    if (!found.mayResend) throw new Refusal("forbidden");
    if (!(await revive(tx, letter, context.now()))) throw new Refusal("not_found");
    const member = found.member === null ? undefined : await findMember(tx, organizationId, found.member);
    await recordEvent(context, tx, {
      kind: "letter.resent",
      organizationId,
      // Whoever was asked to join is known by their address alone.
      ...(member !== undefined && { target: personOf(member.user) }),
      after: { letter, kind: found.kind, email: found.to.address },
    });
    tx.afterCommit(() => context.pokeMail());
  });
}
