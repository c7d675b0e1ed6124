// Setting up, replacing and switching off one's own second factor, and making new recovery codes.
import { personOf } from "../audit/person.js";
import { isTwoFactorRequired } from "../memberships/find-rules.js";
import { switchOff } from "../memberships/switch-off-two-factor.js";
import { tellPerson } from "../memberships/tell-person.js";
import type { SignedInContext } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { Refusal } from "../platform/refusals.js";
import { requireProof } from "../platform/require-proof.js";
import { isOpen } from "../sessions/is-open.js";
import { keepSeed } from "../sign-in/enrol.js";
import { codeField, type TypedCode, tryCode } from "../sign-in/try-code.js";
import { type Enrolment, offerSeed, proveSeed } from "../two-factor/enrolment.js";
import { makeRecoveryCodes, recoveryCodeCount } from "../two-factor/recovery-codes.js";
import { findAuthenticator, replaceRecoveryCodes } from "../two-factor/two-factor.store.js";
import { findUser } from "../users/users.store.js";

type User = NonNullable<Awaited<ReturnType<typeof findUser>>>;

/**
 * A code of the present device, or a recovery code, where there is one already: it is to be replaced. Throws `proof_required`,
 * `unauthenticated`, and what `withCode` throws.
 */
export async function beginMyEnrolment(context: SignedInContext, typed: TypedCode): Promise<Enrolment> {
  requireProof(context);
  if ((await findAuthenticator(context.db, context.actor.userId)) !== undefined) {
    return withCode(context, typed, (tx) => offerSeed(context, tx));
  }
  return context.transaction(async (tx) => {
    // Set up by another tab since it was asked for: then it takes a code to replace it.
    if ((await findAuthenticator(tx, context.actor.userId)) !== undefined) throw new Refusal("enrolment_expired");
    return offerSeed(context, tx);
  });
}

/** Throws what `proveSeed` throws. */
export async function confirmMyEnrolment(
  context: SignedInContext,
  input: { code: string },
): Promise<{ recoveryCodes: string[] }> {
  const proved = await proveSeed(context, input.code);
  const made = await makeRecoveryCodes(context);
  await context.transaction(async (tx) => {
    if (!(await isOpen(tx, context.actor))) throw new Refusal("unauthenticated");
    await keepSeed(context, tx, proved, made);
  });
  return { recoveryCodes: made.codes };
}

/** Throws `proof_required`, `two_factor_required`, `two_factor_off`, and what `withCode` throws. */
export async function switchOffMyTwoFactor(context: SignedInContext, typed: TypedCode): Promise<void> {
  requireProof(context);
  await withCode(context, typed, async (tx, user) => {
    if (await isTwoFactorRequired(context, tx, user.id)) throw new Refusal("two_factor_required");
    await switchOff(context, tx, user);
    return true;
  });
}

/** Those of before work no more. Throws `proof_required`, `two_factor_off`, and what `withCode` throws. */
export async function renewMyRecoveryCodes(
  context: SignedInContext,
  typed: TypedCode,
): Promise<{ recoveryCodes: string[] }> {
  requireProof(context);
  await findMine(context);
  // Before the code is looked at: nothing slow belongs into the transaction that uses it up.
  const made = await makeRecoveryCodes(context);
  return withCode(context, typed, async (tx, user) => {
    await replaceRecoveryCodes(tx, user.id, made.stored);
    await tellPerson(
      context,
      tx,
      { ...personOf(user), email: user.email },
      { kind: "recovery_codes.renewed", after: { codes: recoveryCodeCount }, letter: "recovery_codes_renewed" },
    );
    return { recoveryCodes: made.codes };
  });
}

/**
 * Does `use` when the code is right. Throws `two_factor_off`, `invalid_input` for what is no code, `code_refused`, `sign_in_locked`
 * when three strikes are counted, `unauthenticated`, and `too_many_requests`.
 */
async function withCode<T>(
  context: SignedInContext,
  typed: TypedCode,
  use: (tx: Transaction, user: User) => Promise<T>,
): Promise<T> {
  const { actor } = context;
  const user = await findMine(context);
  const tried = await tryCode(context, user, typed, {
    async use(tx) {
      if (!(await isOpen(tx, actor))) throw new Refusal("unauthenticated");
      return use(tx, user);
    },
  });
  if (tried.right) return tried.value;
  if (tried.third) throw new Refusal("sign_in_locked");
  throw new Refusal("code_refused", { fields: { [codeField(typed)]: "code_wrong" } });
}

/** Somebody with a second factor. Throws `two_factor_off`. */
async function findMine({ actor, db }: SignedInContext): Promise<User> {
  const user = await findUser(db, actor.userId);
  if (user === undefined) throw new Refusal("unauthenticated");
  if ((await findAuthenticator(db, user.id)) === undefined) throw new Refusal("two_factor_off");
  return user;
}
