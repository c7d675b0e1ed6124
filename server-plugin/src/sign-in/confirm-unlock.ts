// Unlocks a sign-in by its owner's mailed link; it gives no session.

import { consumeConfirmation } from "../confirmations/consume-confirmation.js";
import { findLink } from "../confirmations/find-link.js";
import { checkNewPassword } from "../memberships/check-new-password.js";
import { proveAddress } from "../memberships/prove-address.js";
import { unlockUser } from "../memberships/unlock-user.js";
import type { Context } from "../platform/context.js";
import { Refusal } from "../platform/refusals.js";
import { findUser } from "../users/users.store.js";

/** Throws `confirmation_invalid`, and `password_weak` or `invalid_input` where an unverified address takes a password. */
export async function confirmUnlock(
  context: Context,
  input: { secret: string; password?: string | undefined },
): Promise<{ email: string }> {
  const link = await findLink(context, input.secret, "unlock");
  const hash = await checkNewPassword(context, input.password, link);
  return context.transaction(async (tx) => {
    const { userId } = await consumeConfirmation(context, tx, { secret: input.secret, purpose: "unlock" });
    const user = await findUser(tx, userId);
    if (user === undefined) throw new Refusal("confirmation_invalid");
    await proveAddress(context, tx, user, hash);
    const still = await findUser(tx, userId);
    if (still !== undefined && still.locked_at !== null) await unlockUser(context, tx, still);
    return { email: user.email_typed };
  });
}
