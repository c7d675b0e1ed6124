// Locks a user after the third wrong credential in a row, and tells them.
import { personOf } from "../audit/person.js";
import { queueLetter } from "../mail/queue-letter.js";
import { hour, toIso } from "../platform/clock.js";
import type { Context } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { noteLockNotice, setLocked } from "../users/users.store.js";
import { tellOrganizations } from "./tell-organizations.js";

// However often somebody else makes it happen, the owner hears of it once an hour at most.
const noticePause = 1 * hour;

/** New sign-ins stop; sessions that are open live on. */
export async function lockForStrikes(
  context: Context,
  tx: Transaction,
  user: { id: number; public_id: string; full_name: string; email: string },
): Promise<void> {
  const now = context.now();
  await setLocked(tx, user.id, { at: now, reason: "strikes" });
  tx.touch(user.id);
  const target = personOf(user);
  await tellOrganizations(context, tx, { kind: "user.locked", target, after: { reason: "strikes" } });
  if (!(await noteLockNotice(tx, user.id, now, noticePause))) return;
  await queueLetter(context, tx, {
    kind: "locked",
    to: { ...target, email: user.email },
    organizationId: null,
    facts: { at: toIso(now) },
  });
}
