// An organization is never left without an administrator.
import type { Transaction } from "../platform/database/database.js";
import { Refusal } from "../platform/refusals.js";
import type { Target } from "./find-target.js";
import { findUsableAdministrators } from "./memberships.store.js";

/** True when this member is the last one, activated and not deactivated, who holds the profile Administrator. */
export async function isLastAdministrator(tx: Transaction, target: Target): Promise<boolean> {
  if (target.profile.builtIn !== "administrator") return false;
  const usable = await findUsableAdministrators(tx, target.standing.organizationId, 2);
  return usable.length === 1 && usable[0] === target.membership.id;
}

/** Asked in the transaction of the act, so that two who act at the same moment cannot both succeed. Throws `last_administrator`. */
export async function keepAnAdministrator(tx: Transaction, target: Target): Promise<void> {
  if (await isLastAdministrator(tx, target)) throw new Refusal("last_administrator");
}
