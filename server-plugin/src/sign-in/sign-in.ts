// Signs a person in with address and password, up to the stage that is due.
import { noteRefusedSignIn } from "../lockout/note-refused-sign-in.js";
import { hashAddress, reservePlace, settleReserved } from "../lockout/strikes.js";
import { findSignInFacts } from "../memberships/memberships.store.js";
import { settleLocks } from "../memberships/settle-locks.js";
import { tellRefusedSignIns } from "../memberships/tell-refused-sign-ins.js";
import { isOutdated } from "../passwords/argon2.js";
import { hashSecret } from "../passwords/hash-secret.js";
import { replaceHash } from "../passwords/passwords.store.js";
import { verifySecret } from "../passwords/verify-secret.js";
import type { Context } from "../platform/context.js";
import { Refusal } from "../platform/refusals.js";
import { endSession } from "../sessions/end-session.js";
import { canonicalEmail } from "../users/canonical-email.js";
import { begin, mayEnter, type Proceeded } from "./proceed.js";

/**
 * `replacing` is the token of the session that this one takes the place of. Throws `sign_in_refused` with the same
 * answer after the same statements (one more where all three places are taken, whoever's they are) and one hash, whatever the
 * cause: unknown address, wrong password, locked, deactivated, not activated, initial password expired. Throws `too_many_requests` when no hash can be had, or all three
 * places are in flight; then nothing was evaluated and nothing counts.
 */
export async function signIn(
  context: Context,
  input: { email: string; password: string; replacing: string | null },
): Promise<Proceeded> {
  // An address that is none is looked up and counted like one that is nobody's.
  const email = canonicalEmail(input.email) ?? `@${input.email}`;
  const addressHash = hashAddress(email);
  const attempt = { place: null as number | null, hash: null as string | null };
  const right = await verifySecret(
    context,
    async () => {
      const facts = await findSignInFacts(context.db, email);
      const userId = facts?.id ?? null;
      attempt.place = await context.transaction((tx) => reservePlace(context, tx, { addressHash, userId }));
      attempt.hash = facts?.hash ?? null;
      // With three strikes counted no guess is evaluated, right or wrong.
      return attempt.place === null ? null : attempt.hash;
    },
    input.password,
  );
  const { place, hash } = attempt;

  let third = false;
  const signedIn = await context.transaction(async (tx) => {
    third = await settleReserved(context, tx, { id: place, addressHash, right });
    // Read again: a password changed or an account closed while the hash was computed must not let anybody in.
    const facts = await findSignInFacts(tx, email);
    if (right && facts !== undefined && facts.hash === hash && mayEnter(context, facts)) {
      if (input.replacing !== null) await endSession(tx, input.replacing);
      return begin(context, tx, facts, { passedSecondFactor: false });
    }
    await noteRefusedSignIn(context, tx, facts?.id ?? null);
    // Returned, not thrown: the strike must stay.
    return null;
  });
  // What a refusal or a lock brings with it comes after the answer, which must not take longer for addresses that are somebody's.
  if (signedIn === null) context.later(() => tellRefusedSignIns(context));
  if (third) context.later(() => settleLocks(context));
  if (signedIn !== null && hash !== null && isOutdated(hash))
    context.later(() => renewHash(context, hash, input.password, email));
  if (signedIn !== null) return signedIn;
  context.log.info({ requestId: context.requestId }, "sign-in refused");
  throw new Refusal("sign_in_refused");
}

/** The same password, hashed with today's parameters. */
async function renewHash(context: Context, hash: string, password: string, email: string): Promise<void> {
  const renewed = await hashSecret(context, password);
  await context.transaction(async (tx) => {
    const facts = await findSignInFacts(tx, email);
    if (facts !== undefined) await replaceHash(tx, facts.id, hash, renewed);
  });
}
