// Activates a user: they choose their own password by the link that they were given.
import { consumeConfirmation } from "../confirmations/consume-confirmation.js";
import { previewConfirmation } from "../confirmations/preview-confirmation.js";
import type { Context } from "../platform/context.js";
import { Refusal } from "../platform/refusals.js";
import { checkNewPassword } from "../users/check-new-password.js";
import { findUser } from "../users/users.store.js";
import { proveAddress } from "./prove-address.js";

/**
 * Uses the link up and answers the address to sign in with; it gives no session. Throws `confirmation_invalid`,
 * `password_weak` (the link can then be used again) and `too_many_requests`.
 */
export async function activateUser(
  context: Context,
  input: { secret: string; password: string },
): Promise<{ email: string }> {
  // Looked at first, so that a weak password neither uses the link up nor a dead link costs a hash.
  const preview = await previewConfirmation(context, input.secret, "activate");
  const hash = await checkNewPassword(context, input.password, preview);

  return context.transaction(async (tx) => {
    const { userId } = await consumeConfirmation(context, tx, { secret: input.secret, purpose: "activate" });
    const user = await findUser(tx, userId);
    // Whoever has set up their own sign-in meanwhile, by another way, has no use for this one.
    const isSetUp = user === undefined || (user.activated_at !== null && user.verified_at !== null);
    if (isSetUp || hash === null) throw new Refusal("confirmation_invalid");
    await proveAddress(context, tx, user, hash);
    return { email: user.email_typed };
  });
}
