// Signs a person in with address and password, up to the stage that is due.
import { recordEvent } from "../audit/record-event.js";
import { findSignInFacts } from "../memberships/memberships.store.js";
import { isOutdated } from "../passwords/argon2.js";
import { hashPassword } from "../passwords/hash-password.js";
import { replaceHash } from "../passwords/passwords.store.js";
import { verifyPassword } from "../passwords/verify-password.js";
import type { Context, Stage } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { Refusal } from "../platform/refusals.js";
import { endSession } from "../sessions/end-session.js";
import { startSession } from "../sessions/start-session.js";
import { canonicalEmail } from "../users/canonical-email.js";
import { enter } from "./enter.js";

type Facts = NonNullable<Awaited<ReturnType<typeof findSignInFacts>>>;

export interface SignedIn {
  token: string;
  stage: Stage;
}

/**
 * `replacing` is the token of the session that this one takes the place of. Throws `sign_in_refused` with the same
 * answer after the same statements and one hash, whatever the cause: unknown address, wrong password, locked,
 * deactivated, not activated, initial password expired.
 */
export async function signIn(
  context: Context,
  input: { email: string; password: string; replacing: string | null },
): Promise<SignedIn> {
  // An address that is none is looked up like one that is nobody's.
  const email = canonicalEmail(input.email) ?? "@";
  const facts = await findSignInFacts(context.db, email);
  const hash = facts?.hash ?? null;
  const right = await verifyPassword(context, hash, input.password);
  if (!right || hash === null || !mayEnter(context, facts)) throw refused(context);

  const newHash = isOutdated(hash) ? await hashPassword(context, input.password) : null;
  return context.transaction(async (tx) => {
    // Read again: a password changed, or an account closed, while the hash was computed must not let anybody in.
    const still = await findSignInFacts(tx, email);
    if (still === undefined || still.hash !== hash || !mayEnter(context, still)) throw refused(context);
    if (newHash !== null) await replaceHash(tx, still.id, hash, newHash);
    if (input.replacing !== null) await endSession(tx, input.replacing);
    return begin(context, tx, still);
  });
}

function mayEnter({ now }: Context, facts: Facts | undefined): boolean {
  if (facts === undefined || facts.locked_at !== null || !facts.may_enter) return false;
  return facts.initial_expires_at === null || now() < facts.initial_expires_at;
}

function refused({ log, requestId }: Context): Refusal {
  log.info({ requestId }, "sign-in refused");
  return new Refusal("sign_in_refused");
}

async function begin(context: Context, tx: Transaction, facts: Facts): Promise<SignedIn> {
  const person = { userId: facts.id, fullName: facts.full_name };
  if (facts.initial_expires_at !== null) {
    const token = await startSession(context, tx, { userId: facts.id, stage: "new_password", organizationId: null });
    return { token, stage: "new_password" };
  }
  const organizationId = await enter(context, tx, person);
  const token = await startSession(context, tx, { userId: facts.id, stage: "complete", organizationId });
  await recordEvent(context, tx, { kind: "session.started", organizationId, actor: person });
  return { token, stage: "complete" };
}
