// Lets a deactivated member into this organization again, with the profile that they had.
import { personOf } from "../audit/person.js";
import { recordEvent } from "../audit/record-event.js";
import type { MemberContext } from "../platform/context.js";
import { findTarget } from "./find-target.js";
import { setReactivated } from "./memberships.store.js";
import { type Member, readMember } from "./read-members.js";

/** Harmless when they are not deactivated. Throws what `findTarget` throws. */
export async function reactivateMember(
  context: MemberContext,
  input: { member: string; version: string },
): Promise<{ member: Member }> {
  return context.transaction(async (tx) => {
    const target = await findTarget(context, tx, { ...input, permission: "users.deactivate" });
    const { membership, standing, user } = target;
    if (membership.deactivated_at !== null) {
      await setReactivated(tx, membership.id);
      tx.touch(user.id);
      await recordEvent(context, tx, {
        kind: "membership.reactivated",
        organizationId: standing.organizationId,
        target: personOf(user),
      });
    }
    return { member: await readMember(context, tx, membership.id) };
  });
}
