// The profile that an administrator acts on, if they may act on it at all.
import { stillMay } from "../memberships/still-may.js";
import type { MemberContext } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { Refusal } from "../platform/refusals.js";
import { findProfile } from "../profiles/profiles.store.js";
import { isWithin, type Profile, withPermissions } from "../profiles/read-profiles.js";
import { findOwnProfile } from "./access.store.js";
import { profileVersion } from "./profile-version.js";

export interface ProfileTarget {
  row: NonNullable<Awaited<ReturnType<typeof findProfile>>>;
  profile: Profile;
  /** The actor holds it. */
  own: boolean;
  /** With the rights of this moment. */
  current: MemberContext;
}

/**
 * Throws `not_found`, `forbidden`, `beyond_own_permissions` for a profile that permits more than the actor may do,
 * `profile_built_in` for Administrator unless it is meant too, and `stale_version`.
 */
export async function findProfileTarget(
  context: MemberContext,
  tx: Transaction,
  wanted: { profile: string; version: string; alsoAdministrator?: boolean },
): Promise<ProfileTarget> {
  const current = await stillMay(context, tx, "profiles.manage");
  const row = await findProfile(tx, current.standing.organizationId, wanted.profile);
  const [profile] = row === undefined ? [] : await withPermissions(context, tx, [row]);
  if (row === undefined || profile === undefined) throw new Refusal("not_found");
  if (profile.builtIn === "administrator" && wanted.alsoAdministrator !== true) throw new Refusal("profile_built_in");
  if (!isWithin(profile.granted, current.standing.reach)) throw new Refusal("beyond_own_permissions");
  if (wanted.version !== profileVersion(row.version)) throw new Refusal("stale_version");
  return { row, profile, own: profile.id === (await findOwnProfile(tx, current.standing.membershipId)), current };
}
