// What a sign-in still needs before it is complete.
import { findRules } from "../memberships/find-rules.js";
import type { Context, Stage } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { hasAnswers } from "../security-questions/answers.js";
import { findAuthenticator } from "../two-factor/two-factor.store.js";

/** A second factor first, then a password of one's own, then whatever is required of them and not set up yet. */
export async function nextStage(
  context: Context,
  tx: Transaction,
  { id: userId, initial_expires_at }: { id: number; initial_expires_at: number | null },
  { passedSecondFactor }: { passedSecondFactor: boolean },
): Promise<Stage> {
  const enrolled = (await findAuthenticator(tx, userId)) !== undefined;
  if (enrolled && !passedSecondFactor) return "second_factor";
  if (initial_expires_at !== null) return "new_password";
  const { securityQuestions, twoFactorRequired } = await findRules(context, tx, userId);
  if (!enrolled && twoFactorRequired) return "enrol";
  return securityQuestions === "required" && !(await hasAnswers(tx, userId)) ? "questions" : "complete";
}
