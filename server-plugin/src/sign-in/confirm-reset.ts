// Chooses a new password by the mailed link: there is never a moment without one.
import { personOf } from "../audit/person.js";
import { consumeConfirmation } from "../confirmations/consume-confirmation.js";
import { findLink } from "../confirmations/find-link.js";
import { checkNewPassword } from "../memberships/check-new-password.js";
import { checkNewAnswers, findAskedQuestion } from "../memberships/link-answers.js";
import { proveAddress } from "../memberships/prove-address.js";
import { tellOrganizations } from "../memberships/tell-organizations.js";
import { verifySecret } from "../passwords/verify-secret.js";
import type { Context } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { Refusal } from "../platform/refusals.js";
import { askAnother, foldAnswer, type GivenAnswer, hasAnswers, storeAnswers } from "../security-questions/answers.js";
import { type AnswerToStore, replaceAnswers } from "../security-questions/security-questions.store.js";
import { findUser } from "../users/users.store.js";
import { trySecret } from "./try-secret.js";

interface Reset {
  secret: string;
  password: string;
  /** To the security question, where one is asked. */
  answer?: string | undefined;
  /** New ones, where an administrator has reset them. */
  answers?: GivenAnswer[] | undefined;
}

/**
 * Ends all the user's sessions, clears a lock by strikes (a dormant one stays) and mails a notice; the second factor stays.
 * Answers the address to sign in with. Throws `confirmation_invalid`; `password_weak`, `answer_refused` and `invalid_input`
 * (the link can then be used again); `sign_in_locked` when no answer can be tried any more; `too_many_requests`.
 */
export async function confirmReset(context: Context, input: Reset): Promise<{ email: string }> {
  const { answer, secret } = input;
  const link = await findLink(context, secret, "reset");
  const [question, user] = [
    await findAskedQuestion(context, context.db, link),
    await findUser(context.db, link.userId),
  ];
  if (user === undefined) throw new Refusal("confirmation_invalid");
  if ((question !== null) !== (answer !== undefined)) {
    throw new Refusal("invalid_input", { fields: { answer: question === null ? "unknown_key" : "required" } });
  }
  const answers = await checkNewAnswers(context, link, input.answers, input.password);
  const hash = await checkNewPassword(context, input.password, link);
  const change = { secret, hash, answers, anew: link.askedBy !== null };
  if (question === null) return context.transaction((tx) => reset(context, tx, change));

  const tried = await trySecret(
    context,
    { userId: user.id, email: user.email },
    {
      check: (reserve) =>
        verifySecret(context, async () => ((await reserve()) ? question.hash : null), foldAnswer(answer ?? "")),
      use: async (tx) => {
        // Somebody has answered, or has other questions, since this one was read.
        const still = await findAskedQuestion(context, tx, link);
        if (still?.hash !== question.hash) throw new Refusal("confirmation_invalid");
        await askAnother(tx, user.id);
        return reset(context, tx, change);
      },
    },
  );
  if (tried.right) return tried.value;
  if (tried.third) throw new Refusal("sign_in_locked");
  throw new Refusal("answer_refused", { fields: { answer: "answer_wrong" } });
}

async function reset(
  context: Context,
  tx: Transaction,
  change: { secret: string; hash: string | null; answers: AnswerToStore[] | null; anew: boolean },
): Promise<{ email: string }> {
  const { userId } = await consumeConfirmation(context, tx, { secret: change.secret, purpose: "reset" });
  const user = await findUser(tx, userId);
  if (user === undefined || change.hash === null) throw new Refusal("confirmation_invalid");
  await proveAddress(context, tx, user, change.hash);
  const target = personOf(user);
  // An administrator's reset is of the answers too, whether or not new ones are given.
  if (change.answers !== null) {
    await storeAnswers(tx, userId, change.answers);
    await tellOrganizations(context, tx, { kind: "security_questions.set", target, actor: target });
  } else if (change.anew && (await hasAnswers(tx, userId))) {
    await replaceAnswers(tx, userId, [], 0);
    await tellOrganizations(context, tx, { kind: "security_questions.removed", target, actor: target });
  }
  await tellOrganizations(context, tx, { kind: "reset.confirmed", target, actor: target });
  return { email: user.email_typed };
}
