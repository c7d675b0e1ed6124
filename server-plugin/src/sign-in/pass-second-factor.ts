// The second step of a sign-in: a code of the device, or a recovery code.
import type { SignedInContext } from "../platform/context.js";
import { Refusal } from "../platform/refusals.js";
import { endSession } from "../sessions/end-session.js";
import { findUser } from "../users/users.store.js";
import { type Proceeded, proceed } from "./proceed.js";
import { codeField, type TypedCode, tryCode } from "./try-code.js";

/**
 * Throws `invalid_input` for what is no code, `code_refused` for a wrong one, and `sign_in_refused`, which ends this try, for the
 * third wrong one in a row and for somebody who may not sign in any more; `too_many_requests`.
 */
export async function passSecondFactor(context: SignedInContext, typed: TypedCode): Promise<Proceeded> {
  const { actor } = context;
  const user = await findUser(context.db, actor.userId);
  if (user === undefined) throw new Refusal("unauthenticated");
  // A code was right for somebody who may not enter any more: the code is used up, and the answer is as for any other.
  const tried = await tryCode(context, user, typed, (tx) => proceed(context, tx).catch(unlessOver));
  if (tried.right && tried.value !== "over") return tried.value;
  context.log.info({ requestId: context.requestId }, "sign-in refused");
  if (!tried.right && !tried.third) throw new Refusal("code_refused", { fields: { [codeField(typed)]: "code_wrong" } });
  await context.transaction((tx) => endSession(tx, actor.session.token));
  throw new Refusal("sign_in_refused");
}

function unlessOver(error: unknown): "over" {
  if (error instanceof Refusal && error.code === "unauthenticated") return "over";
  throw error;
}
