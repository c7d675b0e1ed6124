// Whether what a join request asks is still what its asker may give.
import type { Context } from "../platform/context.js";
import type { ReadDatabase } from "../platform/database/database.js";
import { mayAct } from "../platform/permissions.js";
import { findProfileById } from "../profiles/profiles.store.js";
import { isWithin, withPermissions } from "../profiles/read-profiles.js";
import type { JoinRequest } from "./list-join-requests.js";
import { readRights } from "./read-rights.js";

/** Null when it is. */
export async function whyLapsed(
  context: Context,
  db: ReadDatabase,
  request: { organization_id: number; profile_id: number; asked_by: number },
): Promise<JoinRequest["lapseReason"]> {
  const row = await findProfileById(db, request.profile_id);
  const [profile] = await withPermissions(context, db, row === undefined ? [] : [row]);
  if (profile === undefined) return "profile_gone";
  const own = await readRights(context, db, request.asked_by, request.organization_id);
  if (own === null || !mayAct(own.permissions, "users.create")) return "asker_lost_right";
  return isWithin(profile.granted, own.reach) ? null : "beyond_asker";
}
