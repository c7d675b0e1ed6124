// What a person may do in an organization now, and give to others; null without an active membership.
import type { Context, Standing } from "../platform/context.js";
import type { ReadDatabase } from "../platform/database/database.js";
import { reachOf, withPermissions } from "../profiles/read-profiles.js";
import { findActiveMemberships } from "./memberships.store.js";

type Rights = Pick<Standing, "permissions" | "reach">;

export async function readRights(
  context: Pick<Context, "permissions">,
  db: ReadDatabase,
  userId: number,
  organizationId: number,
): Promise<Rights | null> {
  const membership = (await findActiveMemberships(db, userId)).find((one) => one.organization_id === organizationId);
  if (membership === undefined) return null;
  const { profile_id: id, profile_public_id: public_id, profile_name: name, built_in } = membership;
  const [profile] = await withPermissions(context, db, [{ id, public_id, name, built_in }]);
  if (profile === undefined) throw new Error("A member has no profile.");
  return { permissions: new Set(profile.permissions), reach: reachOf(profile) };
}
