// A member with all that their dialog shows: what waits for them, how they came, what changed last.
import { findLatestEvent } from "../audit/audit.store.js";
import type { EventKind } from "../audit/record-event.js";
import { toIso } from "../platform/clock.js";
import type { MemberContext } from "../platform/context.js";
import { Refusal } from "../platform/refusals.js";
import { listPendingLinks, type PendingLink } from "./list-pending-links.js";
import { listUndelivered, type UndeliveredLetter } from "./list-undelivered.js";
import { findMember } from "./memberships.store.js";
import { type Member, readMember } from "./read-members.js";
import { settleLocks } from "./settle-locks.js";

/** Times are ISO 8601; names are those of the time. */
export interface MemberDetails extends Member {
  addedAt: string;
  /** Null for somebody who joined by themselves, or was there before anybody. */
  addedBy: string | null;
  /** When a mailed link was first used at this address. */
  addressConfirmedAt: string | null;
  /** The last change by hand in this organization. */
  lastChange: { at: string; by: string | null } | null;
  /** Links that this organization asked for and that still work. */
  pending: PendingLink[];
  undelivered: UndeliveredLetter[];
}

const additions: EventKind[] = ["user.created", "membership.created"];
const changes: EventKind[] = [
  "user.renamed",
  "user.email_changed",
  "membership.profile_changed",
  "membership.deactivated",
  "membership.reactivated",
];

/** Throws `not_found`. */
export async function readMemberDetails(context: MemberContext, member: string): Promise<MemberDetails> {
  await settleLocks(context);
  const { db, standing } = context;
  const { organizationId } = standing;
  const found = await findMember(db, organizationId, member);
  if (found === undefined) throw new Refusal("not_found");
  const { membership, user } = found;
  // Of an earlier membership of theirs nothing is told.
  const about = { organizationId, targetId: user.id, since: membership.created_at };
  const added = await findLatestEvent(db, { ...about, kinds: additions });
  const changed = await findLatestEvent(db, { ...about, kinds: changes });
  return {
    ...(await readMember(context, db, membership.id)),
    addedAt: toIso(membership.created_at),
    addedBy: added?.actor_id === user.id ? null : (added?.actor_name ?? null),
    addressConfirmedAt: user.also_elsewhere ? null : toIso(user.verified_at),
    lastChange: changed === undefined ? null : { at: toIso(changed.at), by: changed.actor_name },
    pending: await listPendingLinks(context, user.id),
    undelivered: await listUndelivered(context, db, { userId: user.id }),
  };
}
