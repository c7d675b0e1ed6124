// How one's own sign-in is secured.
import { findRules } from "../memberships/find-rules.js";
import { findSetAt } from "../passwords/passwords.store.js";
import { toIso } from "../platform/clock.js";
import type { SignedInContext } from "../platform/context.js";
import { findAnswers } from "../security-questions/security-questions.store.js";
import type { QuestionPolicy } from "../settings/rules.js";
import { countRecoveryCodes, findAuthenticator } from "../two-factor/two-factor.store.js";

/** Times are ISO 8601. */
export interface MySecurity {
  password: { changedAt: string | null };
  twoFactor: { on: boolean; since: string | null; required: boolean; recoveryCodesLeft: number };
  securityQuestions: {
    policy: QuestionPolicy;
    set: boolean;
    /** Those that are answered, in the words of the time. */
    questions: { id: string; text: string }[];
  };
}

export async function readMySecurity(context: SignedInContext): Promise<MySecurity> {
  const { actor, db } = context;
  const { userId } = actor;
  const authenticator = await findAuthenticator(db, userId);
  const answers = await findAnswers(db, userId);
  const { securityQuestions: policy, twoFactorRequired } = await findRules(context, db, userId);
  return {
    password: { changedAt: toIso(await findSetAt(db, userId)) },
    twoFactor: {
      on: authenticator !== undefined,
      since: toIso(authenticator?.since ?? null),
      required: twoFactorRequired,
      recoveryCodesLeft: await countRecoveryCodes(db, userId),
    },
    securityQuestions: {
      policy,
      set: answers.length > 0,
      questions: answers.map(({ question: id, text }) => ({ id, text })),
    },
  };
}
