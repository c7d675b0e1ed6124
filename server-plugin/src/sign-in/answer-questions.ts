// Sets the security answers that are required of somebody, before their sign-in is complete.
import { findPassword } from "../passwords/passwords.store.js";
import { verifySecret } from "../passwords/verify-secret.js";
import type { SignedInContext } from "../platform/context.js";
import type { FieldCode } from "../platform/refusals.js";
import { refuseFields } from "../platform/refuse-fields.js";
import { checkAnswers, type GivenAnswer } from "../security-questions/answers.js";
import { keepAnswers } from "./keep-answers.js";
import { type Proceeded, proceed } from "./proceed.js";

/** Throws what `checkAnswers` throws, and `unauthenticated`. */
export async function answerQuestions(context: SignedInContext, input: { answers: GivenAnswer[] }): Promise<Proceeded> {
  const answers = await checkAnswers(context, input.answers, null);
  await refusePassword(context, input.answers);
  return context.transaction(async (tx) => {
    await keepAnswers(context, tx, answers);
    return proceed(context, tx);
  });
}

// The password is not in this request. Comparing tells nothing new: whoever has come to this stage gave it a moment ago.
async function refusePassword(context: SignedInContext, given: GivenAnswer[]): Promise<void> {
  const hash = (await findPassword(context.db, context.actor.userId))?.hash ?? null;
  const fields: Record<string, FieldCode> = {};
  for (const [index, { answer }] of given.entries()) {
    const same = await verifySecret(context, async () => hash, answer.trim());
    if (same) fields[`answer${index + 1}`] = "answer_is_password";
  }
  refuseFields(fields);
}
