// Completes a sign-in: the user enters an organization, and its clocks start anew.
import { clearStrikes } from "../lockout/strikes.js";
import { findActiveMemberships, setEntered } from "../memberships/memberships.store.js";
import type { Context } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { Refusal } from "../platform/refusals.js";
import { setSignedIn } from "../users/users.store.js";

/** `email` is canonical. Returns the organization entered: the one entered last. Throws `sign_in_refused` when none is left. */
export async function enter(
  context: Context,
  tx: Transaction,
  person: { userId: number; email: string },
): Promise<number> {
  const [first] = await findActiveMemberships(tx, person.userId);
  if (first === undefined) throw new Refusal("sign_in_refused");
  const { organization_id: organizationId } = first;
  const now = context.now();
  await setSignedIn(tx, person.userId, now);
  await clearStrikes(tx, person.email);
  await setEntered(tx, person.userId, organizationId, now);
  return organizationId;
}
