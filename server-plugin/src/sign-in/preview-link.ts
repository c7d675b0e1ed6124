// Says what a link is for, without using it, and what its page must ask for.
import { type ConfirmationPage, findLink } from "../confirmations/find-link.js";
import { hashAddress, isFull } from "../lockout/strikes.js";
import { findAskedQuestion, findNewAnswers, type NewAnswers } from "../memberships/link-answers.js";
import type { Context } from "../platform/context.js";
import { findUser } from "../users/users.store.js";

export interface ConfirmationPreview extends ConfirmationPage {
  /** The security question to be answered first, as it was chosen, with its id; null where none is. */
  question: string | null;
  questionId: string | null;
  /** Three strikes are counted: no answer can be tried before an unlock link was used. */
  locked: boolean;
  /** Whether three new security answers are set here. */
  answers: NewAnswers;
}

/** Throws `confirmation_invalid`. */
export async function previewLink(context: Context, secret: string): Promise<ConfirmationPreview> {
  const link = await findLink(context, secret);
  const question = await findAskedQuestion(context, context.db, link);
  const user = question === null ? undefined : await findUser(context.db, link.userId);
  return {
    ...link.page,
    question: question?.text ?? null,
    questionId: question?.question ?? null,
    locked: user !== undefined && (await isFull(context.db, hashAddress(user.email))),
    answers: await findNewAnswers(context, link),
  };
}
