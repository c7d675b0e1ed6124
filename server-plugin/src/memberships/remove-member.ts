// Removes a person from this organization; with their last membership they cease to exist.
import { personOf } from "../audit/person.js";
import { recordEvent } from "../audit/record-event.js";
import { withdrawConfirmations } from "../confirmations/withdraw-confirmations.js";
import { clearStrikes } from "../lockout/strikes.js";
import { deleteUnsentTo } from "../mail/mail.store.js";
import type { MemberContext } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { Refusal } from "../platform/refusals.js";
import { requireProof } from "../platform/require-proof.js";
import { endSessions } from "../sessions/end-sessions.js";
import { deleteUser } from "../users/users.store.js";
import { findTarget, type Target } from "./find-target.js";
import { keepAnAdministrator } from "./keep-an-administrator.js";
import { lapseRequests } from "./lapse-requests.js";
import { deleteMembership, findActiveMemberships } from "./memberships.store.js";

/** `removed` when they live on elsewhere. Throws `own_membership`, `last_administrator`, `proof_required`, and what `findTarget` throws. */
export async function removeMember(
  context: MemberContext,
  input: { member: string; version: string },
): Promise<{ outcome: "deleted" | "removed" }> {
  return context.transaction(async (tx) => {
    const target = await findTarget(context, tx, { ...input, permission: "users.delete" });
    const { membership, profile, standing, user } = target;
    if (user.id === context.actor.userId) throw new Refusal("own_membership");
    await keepAnAdministrator(tx, target);
    requireProof(context);
    await deleteMembership(tx, membership.id);
    if (user.also_elsewhere) await leave(context, tx, target);
    else await cease(context, tx, user);
    tx.touch(user.id);
    await recordEvent(context, tx, {
      kind: user.also_elsewhere ? "membership.removed" : "user.deleted",
      organizationId: standing.organizationId,
      target: personOf(user),
      before: { fullName: user.full_name, email: user.email_typed, profile: profile.name },
    });
    return { outcome: user.also_elsewhere ? "removed" : "deleted" };
  });
}

/** What this organization has mailed them, or was about to, is worth nothing any more. */
async function leave(context: MemberContext, tx: Transaction, { standing, user }: Target): Promise<void> {
  const { organizationId } = standing;
  await withdrawConfirmations(context, tx, { userId: user.id, organizationId });
  await deleteUnsentTo(tx, { userId: user.id, organizationId });
  if ((await findActiveMemberships(tx, user.id)).length === 0) await endSessions(tx, user.id);
}

/** Sessions, credentials, links and mail that waits go with the person; the audit and those who asked them to join remember. */
async function cease(context: MemberContext, tx: Transaction, user: Target["user"]): Promise<void> {
  await lapseRequests(context, tx, user.id, "person_gone");
  await clearStrikes(tx, user.email);
  await deleteUnsentTo(tx, { userId: user.id });
  await deleteUser(tx, user.id);
}
