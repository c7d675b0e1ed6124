// Switches off the second factor of a member who has lost the device; of who is also elsewhere, only the host's operator can.
import type { MemberContext } from "../platform/context.js";
import { Refusal } from "../platform/refusals.js";
import { requireProof } from "../platform/require-proof.js";
import { endSessions } from "../sessions/end-sessions.js";
import { findTarget } from "./find-target.js";
import { type Member, readMember } from "./read-members.js";
import { switchOff } from "./switch-off-two-factor.js";

/** Throws `own_membership`, `also_elsewhere`, `two_factor_off`, `proof_required`, and what `findTarget` throws. */
export async function switchOffMemberTwoFactor(
  context: MemberContext,
  input: { member: string; version: string },
): Promise<{ member: Member }> {
  return context.transaction(async (tx) => {
    const { membership, user } = await findTarget(context, tx, { ...input, permission: "users.reset" });
    if (user.id === context.actor.userId) throw new Refusal("own_membership");
    if (user.also_elsewhere) throw new Refusal("also_elsewhere");
    requireProof(context);
    await switchOff(context, tx, user);
    await endSessions(tx, user.id);
    return { member: await readMember(context, tx, membership.id) };
  });
}
