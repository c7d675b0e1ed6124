// A mailed link was used: the address is this person's, and a password that came with it is their own.
import { personOf } from "../audit/person.js";
import { withdrawConfirmations } from "../confirmations/withdraw-confirmations.js";
import { queueLetter } from "../mail/queue-letter.js";
import { storePassword } from "../passwords/passwords.store.js";
import type { Context } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { Refusal } from "../platform/refusals.js";
import { replaceAnswers } from "../security-questions/security-questions.store.js";
import { endSessions } from "../sessions/end-sessions.js";
import { deleteDevices } from "../sessions/sessions.store.js";
import { deleteAuthenticator, replaceRecoveryCodes } from "../two-factor/two-factor.store.js";
import { type findUser, setActivated, setVerified } from "../users/users.store.js";
import { tellOrganizations } from "./tell-organizations.js";
import { endStrikes } from "./unlock-user.js";

type User = NonNullable<Awaited<ReturnType<typeof findUser>>>;

/**
 * With a password, everything that anybody else could have prepared ends: sessions, a lock by strikes (a dormant one
 * stays), and every other link but requests to join. Without one, only an address that is verified already passes:
 * whoever created an account on someone else's address keeps nothing of it. Throws `invalid_input`.
 */
export async function proveAddress(
  context: Context,
  tx: Transaction,
  user: User,
  chosenHash: string | null,
): Promise<void> {
  if (chosenHash === null) {
    if (user.verified_at === null) throw new Refusal("invalid_input", { fields: { password: "required" } });
    return;
  }
  const now = context.now();
  // While it was anybody's, somebody else may have set these up.
  if (user.verified_at === null) {
    await deleteAuthenticator(tx, user.id);
    await replaceRecoveryCodes(tx, user.id, []);
    await replaceAnswers(tx, user.id, [], 0);
    // Their browser would pass for a known one.
    await deleteDevices(tx, user.id);
  }
  await storePassword(tx, user.id, { hash: chosenHash, initialExpiresAt: null, setAt: now });
  await endSessions(tx, user.id);
  await setActivated(tx, user.id, now);
  await setVerified(tx, user.id, now);
  for (const purpose of ["activate", "reset", "unlock", "change_email"] as const) {
    await withdrawConfirmations(context, tx, { userId: user.id, purpose });
  }
  const target = personOf(user);
  await endStrikes(context, tx, user);
  tx.touch(user.id);
  const kind = user.activated_at === null ? "user.activated" : "user.password_changed";
  await tellOrganizations(context, tx, { kind, target, actor: target });
  if (user.activated_at === null) return;
  await queueLetter(context, tx, {
    kind: "password_changed",
    to: { ...target, email: user.email },
    organizationId: null,
  });
}
