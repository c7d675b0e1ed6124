// Lets a locked user sign in again: clears the lock and the strikes.
import { personOf } from "../audit/person.js";
import { clearStrikes } from "../lockout/strikes.js";
import { queueLetter } from "../mail/queue-letter.js";
import type { Context } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { setUnlocked } from "../users/users.store.js";
import { tellOrganizations } from "./tell-organizations.js";

/**
 * Used by the administrator's act, the person's own link, and a new password by link, which tells them itself. Lifting a
 * dormant lock, or an administrator's unlock, restarts the clock of dormancy; one's own way out of strikes does not.
 */
export async function unlockUser(
  context: Context,
  tx: Transaction,
  user: { id: number; public_id: string; full_name: string; email: string; lock_reason: string | null },
  { quietly = false } = {},
): Promise<void> {
  const restart = user.lock_reason === "dormant" || context.actor !== null;
  await setUnlocked(tx, user.id, context.now(), { restart });
  await clearStrikes(tx, user.email);
  tx.touch(user.id);
  const target = personOf(user);
  const actor = context.actor ?? target;
  await tellOrganizations(context, tx, { kind: "user.unlocked", target, actor, before: { reason: user.lock_reason } });
  if (quietly) return;
  await queueLetter(context, tx, { kind: "unlocked", to: { ...target, email: user.email }, organizationId: null });
}

/** Begins at zero, and lifts a lock that the strikes made; a dormant one stays. */
export async function endStrikes(
  context: Context,
  tx: Transaction,
  user: Parameters<typeof unlockUser>[2],
): Promise<void> {
  if (user.lock_reason === "strikes") await unlockUser(context, tx, user, { quietly: true });
  else await clearStrikes(tx, user.email);
}
