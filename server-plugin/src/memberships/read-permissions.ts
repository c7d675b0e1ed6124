// What a person may do in an organization now; null without an active membership.
import type { Context } from "../platform/context.js";
import type { ReadDatabase } from "../platform/database/database.js";
import { withPermissions } from "../profiles/read-profiles.js";
import { findActiveMemberships } from "./memberships.store.js";

export async function readPermissions(
  context: Pick<Context, "permissions">,
  db: ReadDatabase,
  userId: number,
  organizationId: number,
): Promise<ReadonlySet<string> | null> {
  const membership = (await findActiveMemberships(db, userId)).find((one) => one.organization_id === organizationId);
  if (membership === undefined) return null;
  const { profile_id: id, profile_public_id: public_id, profile_name: name, built_in } = membership;
  const [profile] = await withPermissions(context, db, [{ id, public_id, name, built_in }]);
  return new Set(profile?.permissions);
}
