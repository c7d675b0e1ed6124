// Activates a user: they choose their own password by the link that they were given.

import { personOf } from "../audit/person.js";
import { consumeConfirmation } from "../confirmations/consume-confirmation.js";
import { findLink } from "../confirmations/find-link.js";
import type { Context } from "../platform/context.js";
import { Refusal } from "../platform/refusals.js";
import { type GivenAnswer, storeAnswers } from "../security-questions/answers.js";
import { findUser } from "../users/users.store.js";
import { checkNewPassword } from "./check-new-password.js";
import { checkNewAnswers } from "./link-answers.js";
import { proveAddress } from "./prove-address.js";
import { tellOrganizations } from "./tell-organizations.js";

/**
 * Uses the link up and answers the address to sign in with; it gives no session. Throws `confirmation_invalid`,
 * `password_weak` and `invalid_input` (the link can then be used again) and `too_many_requests`.
 */
export async function activateUser(
  context: Context,
  input: { secret: string; password: string; answers?: GivenAnswer[] | undefined },
): Promise<{ email: string }> {
  // Looked at first, so that a weak password neither uses the link up nor a dead link costs a hash.
  const link = await findLink(context, input.secret, "activate");
  const answers = await checkNewAnswers(context, link, input.answers, input.password);
  const hash = await checkNewPassword(context, input.password, link);

  return context.transaction(async (tx) => {
    const { userId } = await consumeConfirmation(context, tx, { secret: input.secret, purpose: "activate" });
    const user = await findUser(tx, userId);
    // Whoever has set up their own sign-in meanwhile, by another way, has no use for this one.
    const isSetUp = user === undefined || (user.activated_at !== null && user.verified_at !== null);
    if (isSetUp || hash === null) throw new Refusal("confirmation_invalid");
    await proveAddress(context, tx, user, hash);
    if (answers !== null) {
      await storeAnswers(tx, userId, answers);
      const target = personOf(user);
      await tellOrganizations(context, tx, { kind: "security_questions.set", target, actor: target });
    }
    return { email: user.email_typed };
  });
}
