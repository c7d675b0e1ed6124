// The member that an administrator acts on, if they may act on them at all.
import type { MemberContext, Standing } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import type { OwnPermission } from "../platform/permissions.js";
import { Refusal } from "../platform/refusals.js";
import { isWithin, type Profile, withPermissions } from "../profiles/read-profiles.js";
import { memberVersion } from "./member-version.js";
import { findMember } from "./memberships.store.js";
import { stillMay } from "./still-may.js";

type Found = NonNullable<Awaited<ReturnType<typeof findMember>>>;

export interface Target {
  user: Found["user"];
  membership: Found["membership"];
  /** Their profile as it is now. */
  profile: Profile;
  /** The actor's, with the rights of this moment. */
  standing: Standing;
}

export interface WantedTarget {
  /** The membership's public id. */
  member: string;
  permission: OwnPermission;
  /** What the change is based on; absent for an act that changes nothing by itself. */
  version?: string;
  /** For an act that gives and takes nothing: also on a member who may do more than the actor. */
  anyReach?: boolean;
}

/**
 * Throws `not_found`, `forbidden`, `beyond_own_permissions` for a member who may do more than the actor, and
 * `stale_version` when the member is not as the actor saw them.
 */
export async function findTarget(context: MemberContext, tx: Transaction, wanted: WantedTarget): Promise<Target> {
  const { standing } = await stillMay(context, tx, wanted.permission);
  const found = await findMember(tx, standing.organizationId, wanted.member);
  if (found === undefined) throw new Refusal("not_found");
  const [profile] = await withPermissions(context, tx, [found.profile]);
  if (profile === undefined) throw new Error("A member has no profile.");
  const within = wanted.anyReach === true || isWithin(profile.granted, standing.reach);
  if (!within) throw new Refusal("beyond_own_permissions");
  const { user, membership } = found;
  const version = memberVersion({ user_version: user.version, membership_version: membership.version });
  if (wanted.version !== undefined && wanted.version !== version) throw new Refusal("stale_version");
  return { user, membership, profile, standing };
}
