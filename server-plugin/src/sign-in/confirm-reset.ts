// Chooses a new password by the mailed link: there is never a moment without one.
import { consumeConfirmation } from "../confirmations/consume-confirmation.js";
import { previewConfirmation } from "../confirmations/preview-confirmation.js";
import { withdrawConfirmations } from "../confirmations/withdraw-confirmations.js";
import { clearStrikes } from "../lockout/strikes.js";
import { queueLetter } from "../mail/queue-letter.js";
import { tellOrganizations } from "../memberships/tell-organizations.js";
import { unlockUser } from "../memberships/unlock-user.js";
import { storePassword } from "../passwords/passwords.store.js";
import type { Context } from "../platform/context.js";
import { Refusal } from "../platform/refusals.js";
import { luciaOn } from "../sessions/lucia.js";
import { checkNewPassword } from "../users/check-new-password.js";
import { findUser, setActivated, setVerified } from "../users/users.store.js";

/**
 * Ends all the user's sessions, clears a lock by strikes (a dormant one stays) and mails a notice. Answers the address to
 * sign in with. Throws `confirmation_invalid`, `password_weak` (the link can then be used again), `too_many_requests`.
 */
export async function confirmReset(
  context: Context,
  input: { secret: string; password: string },
): Promise<{ email: string }> {
  const preview = await previewConfirmation(context, input.secret);
  const hash = await checkNewPassword(context, input.password, preview);
  return context.transaction(async (tx) => {
    const { userId } = await consumeConfirmation(context, tx, { secret: input.secret, purpose: "reset" });
    const user = await findUser(tx, userId);
    if (user === undefined || hash === null) throw new Refusal("confirmation_invalid");
    const now = context.now();
    await storePassword(tx, userId, { hash, initialExpiresAt: null, setAt: now });
    await setActivated(tx, userId, now);
    await setVerified(tx, userId, now);
    await luciaOn(tx).invalidateUserSessions(userId);
    await withdrawConfirmations(context, tx, { userId, purpose: "reset" });
    await withdrawConfirmations(context, tx, { userId, purpose: "activate" });
    if (user.lock_reason === "strikes") await unlockUser(context, tx, user, { quietly: true });
    else await clearStrikes(tx, user.email);
    tx.touch(userId);
    const target = { userId, fullName: user.full_name };
    await tellOrganizations(context, tx, { kind: "reset.confirmed", target, actor: target });
    await queueLetter(context, tx, {
      kind: "password_changed",
      to: { ...target, email: user.email },
      organizationId: null,
    });
    return { email: user.email_typed };
  });
}
