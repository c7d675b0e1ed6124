// The person that an administrator acts on, if they may act on them at all.
import type { MemberContext } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import type { OwnPermission } from "../platform/permissions.js";
import { Refusal } from "../platform/refusals.js";
import { isWithin } from "../profiles/list-profiles.js";
import { findMemberUser } from "./memberships.store.js";
import { readPermissions } from "./read-permissions.js";
import { stillMay } from "./still-may.js";

/** Throws `not_found`, `forbidden`, and `beyond_own_permissions` for a member who may do more than the actor. */
export async function findTarget(context: MemberContext, tx: Transaction, member: string, permission: OwnPermission) {
  const { standing } = await stillMay(context, tx, permission);
  const user = await findMemberUser(tx, standing.organizationId, member);
  if (user === undefined) throw new Refusal("not_found");
  const theirs = (await readPermissions(context, tx, user.id, standing.organizationId)) ?? [];
  if (!isWithin(theirs, standing.permissions)) throw new Refusal("beyond_own_permissions");
  return user;
}
