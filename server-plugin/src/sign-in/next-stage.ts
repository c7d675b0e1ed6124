// What a sign-in still needs before it is complete.
import { findRules, isTwoFactorRequired } from "../memberships/find-rules.js";
import { findPassword } from "../passwords/passwords.store.js";
import type { Context, Stage } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { hasAnswers } from "../security-questions/answers.js";
import { findAuthenticator } from "../two-factor/two-factor.store.js";

/** A second factor first, then a password of one's own, then whatever is required of them and not set up yet. */
export async function nextStage(
  context: Context,
  tx: Transaction,
  userId: number,
  { passedSecondFactor }: { passedSecondFactor: boolean },
): Promise<Stage> {
  const enrolled = (await findAuthenticator(tx, userId)) !== undefined;
  if (enrolled && !passedSecondFactor) return "second_factor";
  const password = await findPassword(tx, userId);
  if (password !== null && password.initialExpiresAt !== null) return "new_password";
  if (!enrolled && (await isTwoFactorRequired(context, tx, userId))) return "enrol";
  const { securityQuestions } = await findRules(context, tx, userId);
  return securityQuestions === "required" && !(await hasAnswers(tx, userId)) ? "questions" : "complete";
}
