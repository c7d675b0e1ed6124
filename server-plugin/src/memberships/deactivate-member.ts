// Keeps a member out of this organization, until they are reactivated.
import { personOf } from "../audit/person.js";
import { recordEvent } from "../audit/record-event.js";
import type { MemberContext } from "../platform/context.js";
import { Refusal } from "../platform/refusals.js";
import { endSessions } from "../sessions/end-sessions.js";
import { findTarget } from "./find-target.js";
import { keepAnAdministrator } from "./keep-an-administrator.js";
import { findActiveMemberships, setDeactivated } from "./memberships.store.js";
import { type Member, readMember } from "./read-members.js";

/**
 * Access ends with the next request; what they may do in other organizations stays. Harmless when they are deactivated
 * already. Throws `own_membership`, `last_administrator`, and what `findTarget` throws.
 */
export async function deactivateMember(
  context: MemberContext,
  input: { member: string; version: string },
): Promise<{ member: Member }> {
  const { actor } = context;
  return context.transaction(async (tx) => {
    const target = await findTarget(context, tx, { ...input, permission: "users.deactivate" });
    const { membership, standing, user } = target;
    if (user.id === actor.userId) throw new Refusal("own_membership");
    if (membership.deactivated_at === null) {
      await keepAnAdministrator(tx, target);
      await setDeactivated(tx, membership.id, { at: context.now(), by: actor.userId });
      if ((await findActiveMemberships(tx, user.id)).length === 0) await endSessions(tx, user.id);
      tx.touch(user.id);
      await recordEvent(context, tx, {
        kind: "membership.deactivated",
        organizationId: standing.organizationId,
        target: personOf(user),
      });
    }
    return { member: await readMember(context, tx, membership.id) };
  });
}
