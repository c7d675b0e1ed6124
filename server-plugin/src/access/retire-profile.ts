// Deletes a profile; whoever holds it gets another one in the same act.
import { setImmediate as nextTurn } from "node:timers/promises";
import { personOf } from "../audit/person.js";
import { recordEvent, recordEvents } from "../audit/record-event.js";
import { moveHolders } from "../memberships/memberships.store.js";
import type { MemberContext } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { Refusal } from "../platform/refusals.js";
import { requireProof } from "../platform/require-proof.js";
import { deleteProfile } from "../profiles/profiles.store.js";
import { administers, isWithin, type Profile, reachOf, readProfile } from "../profiles/read-profiles.js";
import { findHoldersAfter } from "./access.store.js";
import { askUnproven } from "./ask-unproven.js";
import { findProfileTarget } from "./find-profile-target.js";

const holdersAtATime = 500;

/**
 * `moveTo` is the profile that its holders get. Throws `profile_in_use` when somebody holds it and none is said,
 * `own_membership` when the actor does, `proof_required` for who is to administer, `profile_built_in`, `beyond_own_permissions` and `invalid_input` for `moveTo`, and
 * what `findProfileTarget` throws. People who were asked to join with it are not: their request lapses when they confirm.
 */
export async function retireProfile(
  context: MemberContext,
  input: { profile: string; version: string; moveTo?: string | undefined },
): Promise<{ moved: number }> {
  return context.transaction(async (tx) => {
    const { current, own, profile } = await findProfileTarget(context, tx, input);
    if (profile.builtIn !== null) throw new Refusal("profile_built_in");
    const instead = input.moveTo === undefined ? null : await findInstead(current, tx, profile, input.moveTo);
    const [holder] = await findHoldersAfter(tx, profile.id, 0, 1);
    if (own) throw new Refusal("own_membership");
    if (holder !== undefined && instead === null) throw new Refusal("profile_in_use");
    if (holder !== undefined && instead !== null && administers(instead.granted)) requireProof(context);
    const moved = instead === null ? 0 : await moveAll(current, tx, profile, instead);
    await deleteProfile(tx, profile.id);
    await recordEvent(context, tx, {
      kind: "profile.deleted",
      organizationId: current.standing.organizationId,
      profile: { publicId: profile.publicId, name: profile.name },
      before: { permissions: profile.granted },
      ...(moved > 0 && instead !== null && { after: { profile: instead.name, members: moved } }),
    });
    return { moved };
  });
}

async function findInstead(
  context: MemberContext,
  tx: Transaction,
  { id }: Profile,
  publicId: string,
): Promise<Profile> {
  const { organizationId, reach } = context.standing;
  const instead = await readProfile(context, tx, organizationId, publicId);
  if (instead === null || instead.id === id) throw new Refusal("invalid_input", { fields: { moveTo: "unknown" } });
  if (!isWithin(instead.granted, reach)) {
    throw new Refusal("beyond_own_permissions", { fields: { moveTo: "beyond_own_permissions" } });
  }
  return instead;
}

async function moveAll(context: MemberContext, tx: Transaction, from: Profile, to: Profile): Promise<number> {
  const { standing } = context;
  const gains = !isWithin(to.granted, reachOf(from));
  if (gains) await askUnproven(context, tx, from.id);
  let moved = 0;
  let last = 0;
  for (;;) {
    const holders = await findHoldersAfter(tx, from.id, last, holdersAtATime);
    if (holders.length === 0) return moved;
    for (const { id } of holders) tx.touch(id);
    await recordEvents(
      context,
      tx,
      holders.map((holder) => ({
        kind: "membership.profile_changed",
        organizationId: standing.organizationId,
        target: personOf(holder),
        before: { profile: from.name },
        after: { profile: to.name },
      })),
    );
    last = holders.at(-1)?.membership_id ?? last;
    moved += holders.length;
    await moveHolders(
      tx,
      holders.map(({ membership_id }) => membership_id),
      to.id,
    );
    // The driver is synchronous: without a pause nothing else of this process would run until all are moved.
    await nextTurn();
  }
}
