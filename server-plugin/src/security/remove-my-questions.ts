// Does without security questions of one's own, where nothing requires them.
import { findRules } from "../memberships/find-rules.js";
import { tellPerson } from "../memberships/tell-person.js";
import type { SignedInContext } from "../platform/context.js";
import { Refusal } from "../platform/refusals.js";
import { requireProof } from "../platform/require-proof.js";
import { hasAnswers } from "../security-questions/answers.js";
import { replaceAnswers } from "../security-questions/security-questions.store.js";
import { mustBeOpen } from "../sessions/must-be-open.js";
import { findUser } from "../users/users.store.js";

/** Throws `proof_required` and `questions_required`; does nothing when there are none. */
export async function removeMyQuestions(context: SignedInContext): Promise<void> {
  const { actor } = context;
  requireProof(context);
  await context.transaction(async (tx) => {
    const user = await findUser(tx, actor.userId);
    await mustBeOpen(tx, actor);
    if (user === undefined) throw new Refusal("unauthenticated");
    if (!(await hasAnswers(tx, user.id))) return;
    const { securityQuestions } = await findRules(context, tx, user.id);
    if (securityQuestions === "required") throw new Refusal("questions_required");
    await replaceAnswers(tx, user.id, [], 0);
    await tellPerson(context, tx, user, { kind: "security_questions.removed", letter: "security_questions_changed" });
  });
}
