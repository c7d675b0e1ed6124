// Chooses a new password by the mailed link: there is never a moment without one.
import { personOf } from "../audit/person.js";
import { consumeConfirmation } from "../confirmations/consume-confirmation.js";
import { previewConfirmation } from "../confirmations/preview-confirmation.js";
import { proveAddress } from "../memberships/prove-address.js";
import { tellOrganizations } from "../memberships/tell-organizations.js";
import type { Context } from "../platform/context.js";
import { Refusal } from "../platform/refusals.js";
import { checkNewPassword } from "../users/check-new-password.js";
import { findUser } from "../users/users.store.js";

/**
 * Ends all the user's sessions, clears a lock by strikes (a dormant one stays) and mails a notice. Answers the address to
 * sign in with. Throws `confirmation_invalid`, `password_weak` (the link can then be used again), `too_many_requests`.
 */
export async function confirmReset(
  context: Context,
  input: { secret: string; password: string },
): Promise<{ email: string }> {
  const preview = await previewConfirmation(context, input.secret, "reset");
  const hash = await checkNewPassword(context, input.password, preview);
  return context.transaction(async (tx) => {
    const { userId } = await consumeConfirmation(context, tx, { secret: input.secret, purpose: "reset" });
    const user = await findUser(tx, userId);
    if (user === undefined || hash === null) throw new Refusal("confirmation_invalid");
    await proveAddress(context, tx, user, hash);
    const target = personOf(user);
    await tellOrganizations(context, tx, { kind: "reset.confirmed", target, actor: target });
    return { email: user.email_typed };
  });
}
