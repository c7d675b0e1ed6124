// Changes one's own password, with the present one.
import { withdrawConfirmations } from "../confirmations/withdraw-confirmations.js";
import { findRules } from "../memberships/find-rules.js";
import { tellPerson } from "../memberships/tell-person.js";
import { policyBreach } from "../passwords/check-policy.js";
import { hashSecret } from "../passwords/hash-secret.js";
import { storePassword } from "../passwords/passwords.store.js";
import type { SignedInContext } from "../platform/context.js";
import { Refusal } from "../platform/refusals.js";
import { endOtherSessions } from "../sessions/end-other-sessions.js";
import { renewSession } from "../sessions/renew-session.js";
import { withPassword } from "../sign-in/with-password.js";

/**
 * Ends all other sessions and withdraws a reset that was asked for; mails a notice. Returns this session's new token. Throws
 * `password_weak`, also when it is the same again, and what `withPassword` throws.
 */
export async function changePassword(
  context: SignedInContext,
  input: { current: string; password: string },
): Promise<string> {
  const { actor } = context;
  const rules = await findRules(context, context.db, actor.userId);
  const breach = policyBreach(rules, input.password, actor);
  if (breach !== null) throw new Refusal("password_weak", { fields: { password: breach } });
  const hash = await hashSecret(context, input.password);
  const typed = { field: "current", password: input.current };
  const { token } = await withPassword(context, typed, async (tx, user) => {
    // Told only to somebody who knows the present one.
    if (input.password.normalize("NFC") === input.current.normalize("NFC")) {
      throw new Refusal("password_weak", { fields: { password: "password_unchanged" } });
    }
    const token = await renewSession(context, tx, actor);
    await endOtherSessions(context, tx);
    await storePassword(tx, user.id, { hash, initialExpiresAt: null, setAt: context.now() });
    await withdrawConfirmations(context, tx, { userId: user.id, purpose: "reset" });
    await tellPerson(context, tx, user, { kind: "user.password_changed", letter: "password_changed" });
    return { token };
  });
  return token;
}
