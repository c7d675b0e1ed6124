// Sets up the second factor that is required of somebody, before their sign-in is complete.
import { personOf } from "../audit/person.js";
import { tellPerson } from "../memberships/tell-person.js";
import type { SignedInContext } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { Refusal } from "../platform/refusals.js";
import { type Enrolment, offerSeed, type ProvedSeed, proveSeed, storeSeed } from "../two-factor/enrolment.js";
import { type MadeRecoveryCodes, makeRecoveryCodes } from "../two-factor/recovery-codes.js";
import { findAuthenticator } from "../two-factor/two-factor.store.js";
import { findUser } from "../users/users.store.js";
import { type Proceeded, proceed } from "./proceed.js";

export async function beginEnrolment(context: SignedInContext): Promise<Enrolment> {
  return context.transaction((tx) => offerSeed(context, tx));
}

/** The recovery codes are shown this once. Throws what `proveSeed` throws, `unauthenticated` and `too_many_requests`. */
export async function confirmEnrolment(
  context: SignedInContext,
  input: { code: string },
): Promise<Proceeded & { recoveryCodes: string[] }> {
  const proved = await proveSeed(context, input.code);
  const made = await makeRecoveryCodes(context);
  return context.transaction(async (tx) => {
    await keepSeed(context, tx, proved, made);
    return { ...(await proceed(context, tx)), recoveryCodes: made.codes };
  });
}

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
  const person = { ...personOf(user), email: user.email };
  await tellPerson(context, tx, person, {
    kind: replaces ? "two_factor.replaced" : "two_factor.switched_on",
    letter: replaces ? "two_factor_replaced" : "two_factor_on",
  });
}
