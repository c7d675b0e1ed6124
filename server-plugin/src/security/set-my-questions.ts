// Answers one's own security questions, for the first time or anew.
import { findRules } from "../memberships/find-rules.js";
import type { SignedInContext } from "../platform/context.js";
import { Refusal } from "../platform/refusals.js";
import { checkAnswers, type GivenAnswer } from "../security-questions/answers.js";
import { mustBeOpen } from "../sessions/must-be-open.js";
import { keepAnswers } from "../sign-in/keep-answers.js";
import { withPassword } from "../sign-in/with-password.js";

/**
 * With the present password: so that no answer can be compared with a password that nobody has given. Throws `questions_off`, and
 * what `checkAnswers` and `withPassword` throw.
 */
export async function setMyQuestions(
  context: SignedInContext,
  input: { password: string; answers: GivenAnswer[] },
): Promise<void> {
  const { securityQuestions } = await findRules(context, context.db, context.actor.userId);
  if (securityQuestions === "off") throw new Refusal("questions_off");
  const answers = await checkAnswers(context, input.answers, input.password);
  await withPassword(context, { field: "password", password: input.password }, async (tx) => {
    await mustBeOpen(tx, context.actor);
    await keepAnswers(context, tx, answers);
    return true;
  });
}
