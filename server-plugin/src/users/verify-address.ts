// Notes that a mailed link was used: from now on the address is known to be this person's.
import { storePassword } from "../passwords/passwords.store.js";
import type { Context } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { Refusal } from "../platform/refusals.js";
import { luciaOn } from "../sessions/lucia.js";
import { setActivated, setVerified } from "./users.store.js";

/**
 * The first such use takes a new password and ends every session: whoever created an account on someone else's address
 * keeps nothing of it. Throws `invalid_input` when the address is unverified and no password was chosen.
 */
export async function verifyAddress(
  context: Context,
  tx: Transaction,
  user: { id: number; verified_at: number | null },
  chosenHash: string | null,
): Promise<void> {
  if (chosenHash === null) {
    if (user.verified_at === null) throw new Refusal("invalid_input", { fields: { password: "required" } });
    return;
  }
  // Also when the address was verified by another link meanwhile: the page has said that the password will be saved.
  const now = context.now();
  await storePassword(tx, user.id, { hash: chosenHash, initialExpiresAt: null, setAt: now });
  await luciaOn(tx).invalidateUserSessions(user.id);
  await setActivated(tx, user.id, now);
  await setVerified(tx, user.id, now);
}
