// Activates a user: they choose their own password by the link that they were given.
import { recordEvent } from "../audit/record-event.js";
import { consumeConfirmation } from "../confirmations/consume-confirmation.js";
import { previewConfirmation } from "../confirmations/preview-confirmation.js";
import type { Context } from "../platform/context.js";
import { Refusal } from "../platform/refusals.js";
import { checkNewPassword } from "./check-new-password.js";
import { findUser } from "./users.store.js";
import { verifyAddress } from "./verify-address.js";

/**
 * Uses the link up and answers the address to sign in with; it gives no session. Throws `confirmation_invalid`,
 * `password_weak` (the link can then be used again) and `too_many_requests`.
 */
export async function activateUser(
  context: Context,
  input: { secret: string; password: string },
): Promise<{ email: string }> {
  // Looked at first, so that a weak password neither uses the link up nor a dead link costs a hash.
  const preview = await previewConfirmation(context, input.secret);
  const hash = await checkNewPassword(context, input.password, preview);

  return context.transaction(async (tx) => {
    const { userId, organizationId } = await consumeConfirmation(context, tx, {
      secret: input.secret,
      purpose: "activate",
    });
    const user = await findUser(tx, userId);
    if (user === undefined || hash === null) throw new Refusal("confirmation_invalid");
    await verifyAddress(context, tx, { id: userId, verified_at: null }, hash);
    tx.touch(userId);
    const person = { userId, fullName: user.full_name };
    await recordEvent(context, tx, { kind: "user.activated", organizationId, actor: person, target: person });
    return { email: user.email_typed };
  });
}
