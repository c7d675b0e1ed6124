// Unlocks a member; who is also elsewhere gets a link, since the lock is theirs and not this organization's.
import { personOf } from "../audit/person.js";
import { recordEvent } from "../audit/record-event.js";
import { limitAsking } from "../confirmations/limit-asking.js";
import type { MemberContext } from "../platform/context.js";
import { Refusal } from "../platform/refusals.js";
import { findTarget } from "./find-target.js";
import { type Member, readMember } from "./read-members.js";
import { sendUnlockLink } from "./send-unlock-link.js";
import { settleLocks } from "./settle-locks.js";
import { unlockUser } from "./unlock-user.js";

/** Throws `not_locked`, `too_many_requests`, and what `findTarget` throws. */
export async function unlockMember(
  context: MemberContext,
  input: { member: string; version: string },
): Promise<{ outcome: "unlocked" | "link_sent"; member: Member }> {
  const { organizationId } = context.standing;
  await settleLocks(context);
  return context.transaction(async (tx) => {
    const { membership, user } = await findTarget(context, tx, { ...input, permission: "users.unlock" });
    if (user.locked_at === null) throw new Refusal("not_locked");
    if (!user.also_elsewhere) {
      await unlockUser(context, tx, user);
      return { outcome: "unlocked", member: await readMember(context, tx, membership.id) };
    }
    await limitAsking(context, tx, { purpose: "unlock", userId: user.id, organizationId });
    await sendUnlockLink(context, tx, user, organizationId);
    const target = personOf(user);
    await recordEvent(context, tx, { kind: "user.unlock_asked", organizationId, target });
    return { outcome: "link_sent", member: await readMember(context, tx, membership.id) };
  });
}
