// Where a user may go: every organization with an active membership, and what they may do there.
import { findActiveMemberships } from "../memberships/memberships.store.js";
import type { Context, Standing } from "../platform/context.js";
import type { ReadDatabase } from "../platform/database/database.js";
import { type Profile, reachOf, withPermissions } from "../profiles/read-profiles.js";

export interface StandingWithProfile extends Standing {
  profile: Pick<Profile, "publicId" | "name" | "builtIn">;
}

/** The organization entered last comes first. Read anew for every request, so that rights are never stale. */
export async function findStandings(
  context: Pick<Context, "permissions">,
  db: ReadDatabase,
  userId: number,
): Promise<StandingWithProfile[]> {
  const memberships = await findActiveMemberships(db, userId);
  if (memberships.length === 0) return [];
  const profiles = await withPermissions(
    context,
    db,
    memberships.map((one) => ({
      id: one.profile_id,
      public_id: one.profile_public_id,
      organization_id: one.organization_id,
      name: one.profile_name,
      built_in: one.built_in,
    })),
  );
  return memberships.flatMap((membership) => {
    const profile = profiles.find(({ id }) => id === membership.profile_id);
    if (profile === undefined) return [];
    return {
      organizationId: membership.organization_id,
      publicId: membership.organization_public_id,
      name: membership.organization_name,
      membershipId: membership.id,
      permissions: new Set(profile.permissions),
      reach: reachOf(profile),
      profile,
    };
  });
}

/**
 * Where the session is. The organization entered last, while none was chosen; nowhere, when the one that it is in has
 * closed its doors: nobody may find themselves in another one unasked.
 */
export function currentStanding<S extends Standing>(standings: S[], chosen: number | null): S | null {
  const wanted = chosen === null ? standings[0] : standings.find(({ organizationId }) => organizationId === chosen);
  return wanted ?? null;
}
