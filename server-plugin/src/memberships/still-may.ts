// Looks again, inside the transaction, at what the actor may do: session or rights may have gone since the request was let in.
import type { MemberContext } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { mayAct, type OwnPermission } from "../platform/permissions.js";
import { Refusal } from "../platform/refusals.js";
import { mustBeOpen } from "../sessions/must-be-open.js";
import { readRights } from "./read-rights.js";

/**
 * The context with the rights of this moment. Throws `unauthenticated` when the session has ended, `not_found` without a
 * membership, `forbidden` without the permission.
 */
export async function stillMay(
  context: MemberContext,
  tx: Transaction,
  permission: OwnPermission,
): Promise<MemberContext> {
  const { actor, standing } = context;
  await mustBeOpen(tx, actor);
  const rights = await readRights(context, tx, actor.userId, standing.organizationId);
  if (rights === null) throw new Refusal("not_found");
  if (!mayAct(rights.permissions, permission)) throw new Refusal("forbidden");
  return { ...context, standing: { ...standing, ...rights } };
}
