// Does something for somebody who is signed in, with a code of their second factor.
import type { SignedInContext } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { Refusal } from "../platform/refusals.js";
import { mustBeOpen } from "../sessions/must-be-open.js";
import { codeField, type TypedCode, tryCode } from "../sign-in/try-code.js";
import { findAuthenticator } from "../two-factor/two-factor.store.js";
import { findUser } from "../users/users.store.js";

type User = NonNullable<Awaited<ReturnType<typeof findUser>>>;

/**
 * Does `use` when the code is right. Throws `two_factor_off`, `invalid_input` for what is no code, `code_refused`, `sign_in_locked`
 * when three strikes are counted, `unauthenticated`, and `too_many_requests`.
 */
export async function withCode<T>(
  context: SignedInContext,
  typed: TypedCode,
  use: (tx: Transaction, user: User) => Promise<T>,
): Promise<T> {
  const { actor } = context;
  const user = await findMine(context);
  const tried = await tryCode(context, user, typed, async (tx) => {
    await mustBeOpen(tx, actor);
    return use(tx, user);
  });
  if (tried.right) return tried.value;
  if (tried.third) throw new Refusal("sign_in_locked");
  throw new Refusal("code_refused", { fields: { [codeField(typed)]: "code_wrong" } });
}

/** Somebody with a second factor. Throws `two_factor_off`. */
export async function findMine({ actor, db }: SignedInContext): Promise<User> {
  const user = await findUser(db, actor.userId);
  if (user === undefined) throw new Refusal("unauthenticated");
  if ((await findAuthenticator(db, user.id)) === undefined) throw new Refusal("two_factor_off");
  return user;
}
