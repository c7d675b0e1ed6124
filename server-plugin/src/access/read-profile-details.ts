// A profile with what a change of it would mean: who holds it, who is signed in, who used what it permits.

import type { EventKind } from "../audit/record-event.js";
import { day, toIso } from "../platform/clock.js";
import type { MemberContext } from "../platform/context.js";
import type { OwnPermission } from "../platform/permissions.js";
import { Refusal } from "../platform/refusals.js";
import { findProfile } from "../profiles/profiles.store.js";
import {
  countOpenRequests,
  countSignedIn,
  countUnproven,
  countUsers,
  findHolders,
  latestProfileEvent,
} from "./access.store.js";
import { type ProfileSummary, summarize } from "./list-profiles.js";

export interface ProfileDetails extends ProfileSummary {
  /** The first few by name; `id` is the member's. */
  holders: { id: string; fullName: string }[];
  /** How many of them have an open session. Null for a profile that too many hold to look at each. */
  signedIn: number | null;
  /** How many of them used a permission in the last 30 days; only of those that leave a trace. Null as above. */
  used: Record<string, number> | null;
  /** Holders who never proved their address: if a change permits more, they get a set-up link first. Null as above. */
  unproven: number | null;
  /** People who were asked to join with it and have not confirmed. */
  openRequests: number;
  lastChange: { at: string; by: string | null } | null;
}

const fewest = 5;
/** More are not looked at one by one. */
const mostHolders = 500;
const recently = 30 * day;

/** By what it shows that somebody used a permission. */
const traces = {
  "users.create": ["user.created", "join.asked"],
  "users.update": ["user.renamed", "user.email_change_asked", "membership.profile_changed"],
  "users.deactivate": ["membership.deactivated", "membership.reactivated"],
  "users.delete": ["user.deleted", "membership.removed"],
  "users.unlock": ["user.unlocked", "user.unlock_asked"],
  "users.reset": ["reset.asked"],
  "users.review": ["membership.reviewed"],
  "profiles.manage": ["profile.created", "profile.changed", "profile.deleted"],
} as const satisfies Partial<Record<OwnPermission, EventKind[]>>;

/** Throws `not_found`. */
export async function readProfileDetails(context: MemberContext, profile: string): Promise<ProfileDetails> {
  const { db, standing } = context;
  const { organizationId } = standing;
  const row = await findProfile(db, organizationId, profile);
  const [summary] = row === undefined ? [] : await summarize(context, [row]);
  if (row === undefined || summary === undefined) throw new Refusal("not_found");
  const few = summary.members <= mostHolders;
  const changed = await latestProfileEvent(db, organizationId, row.public_id).executeTakeFirst();
  const { idle, absolute } = context.options.sessions;
  const now = context.now();
  return {
    ...summary,
    holders: await findHolders(db, organizationId, row.id, fewest),
    signedIn: few
      ? await countSignedIn(db, organizationId, row.id, { seenAfter: now - idle, startedAfter: now - absolute })
      : null,
    used: few ? await countUses(context, row.id, now - recently) : null,
    unproven: few ? await countUnproven(db, row.id) : null,
    openRequests: await countOpenRequests(db, organizationId, row.id, now),
    lastChange: changed === undefined ? null : { at: toIso(changed.at), by: changed.actor_name },
  };
}

async function countUses({ db, standing }: MemberContext, profileId: number, since: number) {
  const used: Record<string, number> = {};
  for (const [permission, kinds] of Object.entries(traces)) {
    used[permission] = await countUsers(db, standing.organizationId, profileId, { kinds: [...kinds], since });
  }
  return used;
}
