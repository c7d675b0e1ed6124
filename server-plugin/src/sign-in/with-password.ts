// One guess at the present password of somebody who is signed in.
import { findPassword } from "../passwords/passwords.store.js";
import { verifySecret } from "../passwords/verify-secret.js";
import type { SignedInContext } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { Refusal } from "../platform/refusals.js";
import { mustBeOpen } from "../sessions/must-be-open.js";
import { findUser } from "../users/users.store.js";
import { trySecret } from "./try-secret.js";

type User = NonNullable<Awaited<ReturnType<typeof findUser>>>;

/**
 * Does `use` when it is right. Throws `password_refused` with the field named, `sign_in_locked` when three are counted, whoever
 * counted them (the session lives on), and `too_many_requests`.
 */
export async function withPassword<T>(
  context: SignedInContext,
  typed: { field: string; password: string },
  use: (tx: Transaction, user: User) => Promise<T>,
): Promise<T> {
  const owner = await findUser(context.db, context.actor.userId);
  if (owner === undefined) throw new Refusal("unauthenticated");
  let hash: string | null = null;
  const tried = await trySecret(
    context,
    { userId: owner.id, email: owner.email },
    {
      check: (reserve) =>
        verifySecret(
          context,
          async () => {
            hash = (await reserve()) ? ((await findPassword(context.db, owner.id))?.hash ?? null) : null;
            // In this order: a new password ends the session, and who gives the one before it has guessed nothing.
            await mustBeOpen(context.db, context.actor);
            return hash;
          },
          typed.password,
        ),
      async use(tx) {
        const [present, user] = [await findPassword(tx, owner.id), await findUser(tx, owner.id)];
        // Nor has who gives one that was changed while the hash was computed.
        if (present?.hash !== hash || user === undefined) throw new Refusal("unauthenticated");
        return use(tx, user);
      },
    },
  );
  if (tried.right) return tried.value;
  if (tried.third) throw new Refusal("sign_in_locked");
  throw new Refusal("password_refused", { fields: { [typed.field]: "password_wrong" } });
}
