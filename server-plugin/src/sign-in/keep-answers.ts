// Keeps security answers in the place of all there were, and tells their owner.
import { tellPerson } from "../memberships/tell-person.js";
import type { SignedInContext } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { Refusal } from "../platform/refusals.js";
import { storeAnswers } from "../security-questions/answers.js";
import type { AnswerToStore } from "../security-questions/security-questions.store.js";
import { findUser } from "../users/users.store.js";

/** In the place of all there were; they are told by mail. */
export async function keepAnswers(context: SignedInContext, tx: Transaction, answers: AnswerToStore[]): Promise<void> {
  const user = await findUser(tx, context.actor.userId);
  if (user === undefined) throw new Refusal("unauthenticated");
  await storeAnswers(tx, user.id, answers);
  await tellPerson(context, tx, user, { kind: "security_questions.set", letter: "security_questions_changed" });
}
