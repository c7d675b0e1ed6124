// Keeps a seed that was proved: from now on it counts.
import type { SignedInContext } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { Refusal } from "../platform/refusals.js";
import { deleteUnfinished } from "../sessions/sessions.store.js";
import type { ProvedSeed } from "./prove-seed.js";
import type { MadeRecoveryCodes } from "./recovery-codes.js";
import { deleteEnrolment, deleteEnrolmentsOf, replaceRecoveryCodes, storeAuthenticator } from "./two-factor.store.js";

/**
 * From now on it counts, and the code that proved it is used up. What was begun while it did not count ends: a sign-in that was
 * not asked for it, and a seed that was offered without a code of it. Throws `enrolment_expired` when another tab was faster.
 */
export async function storeSeed(
  context: SignedInContext,
  tx: Transaction,
  proved: ProvedSeed,
  { stored }: MadeRecoveryCodes,
): Promise<void> {
  const { actor, now } = context;
  if (!(await deleteEnrolment(tx, actor.session.id, proved.seed))) throw new Refusal("enrolment_expired");
  const { seed, keyId, step } = proved;
  await storeAuthenticator(tx, { user_id: actor.userId, seed, key_id: keyId, last_step: step, since: now() });
  await replaceRecoveryCodes(tx, actor.userId, stored);
  await deleteEnrolmentsOf(tx, actor.userId);
  await deleteUnfinished(tx, actor.userId, actor.session.id);
}
