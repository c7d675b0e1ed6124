// Security answers and mailed links: which question a link's page asks, and whether new answers are set there.
import type { FoundLink } from "../confirmations/find-link.js";
import type { Context } from "../platform/context.js";
import type { ReadDatabase } from "../platform/database/database.js";
import { Refusal } from "../platform/refusals.js";
import { checkAnswers, findQuestion, type GivenAnswer } from "../security-questions/answers.js";
import type { AnswerToStore } from "../security-questions/security-questions.store.js";
import { findUser } from "../users/users.store.js";
import { findRules } from "./find-rules.js";

export type NewAnswers = "none" | "optional" | "required";

/**
 * Only somebody who has forgotten their password is asked: what an administrator resets, the answers among it, is set anew. Of an
 * unverified address nobody is: whoever answered may have been somebody else, and would keep its owner out.
 */
export async function findAskedQuestion(context: Context, db: ReadDatabase, { askedBy, page, userId }: FoundLink) {
  if (page.purpose !== "reset" || askedBy !== null) return null;
  if ((await findUser(db, userId))?.verified_at == null) return null;
  const { securityQuestions } = await findRules(context, db, userId);
  return securityQuestions === "off" ? null : findQuestion(db, userId);
}

/** Whoever sets up their sign-in and may leave them out finds them in My security. */
export async function findNewAnswers(context: Context, { askedBy, page, userId }: FoundLink): Promise<NewAnswers> {
  const anew = page.purpose === "reset" && askedBy !== null;
  if (page.purpose !== "activate" && !anew) return "none";
  const { securityQuestions } = await findRules(context, context.db, userId);
  if (securityQuestions === "required") return "required";
  return anew && securityQuestions === "optional" ? "optional" : "none";
}

/** Null when none are given. Throws what `checkAnswers` throws, also when they are missing or nobody asked for them. */
export async function checkNewAnswers(
  context: Context,
  link: FoundLink,
  given: GivenAnswer[] | undefined,
  password: string,
): Promise<AnswerToStore[] | null> {
  const asked = await findNewAnswers(context, link);
  if (given === undefined) return asked === "required" ? checkAnswers(context, [], password) : null;
  if (asked === "none") throw new Refusal("invalid_input", { fields: { answers: "unknown_key" } });
  return checkAnswers(context, given, password);
}
