// Makes a second factor count, and tells its owner.
import { tellPerson } from "../memberships/tell-person.js";
import type { SignedInContext } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { Refusal } from "../platform/refusals.js";
import type { ProvedSeed } from "../two-factor/prove-seed.js";
import type { MadeRecoveryCodes } from "../two-factor/recovery-codes.js";
import { storeSeed } from "../two-factor/store-seed.js";
import { findAuthenticator } from "../two-factor/two-factor.store.js";
import { findUser } from "../users/users.store.js";

/** From now on the second factor counts, in the place of another if there was one; they are told by mail. */
export async function keepSeed(
  context: SignedInContext,
  tx: Transaction,
  proved: ProvedSeed,
  made: MadeRecoveryCodes,
): Promise<void> {
  const user = await findUser(tx, context.actor.userId);
  if (user === undefined) throw new Refusal("unauthenticated");
  const replaces = (await findAuthenticator(tx, user.id)) !== undefined;
  await storeSeed(context, tx, proved, made);
  await tellPerson(context, tx, user, {
    kind: replaces ? "two_factor.replaced" : "two_factor.switched_on",
    letter: replaces ? "two_factor_replaced" : "two_factor_on",
  });
}
