// Gives a person another address: whatever went to the old one is worth nothing any more.
import { personOf } from "../audit/person.js";
import { withdrawConfirmations } from "../confirmations/withdraw-confirmations.js";
import { clearStrikes } from "../lockout/strikes.js";
import type { Context } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { foldText } from "../platform/fold-text.js";
import { readableEmail } from "../users/canonical-email.js";
import { setEmail } from "../users/users.store.js";
import { lapseRequests } from "./lapse-requests.js";
import { tellOrganizations } from "./tell-organizations.js";

/** Links end, and requests to join lapse. `email` is canonical and nobody's; `verifiedAt` is null while nobody has proved it. */
export async function moveAddress(
  context: Context,
  tx: Transaction,
  user: { id: number; public_id: string; full_name: string; email_typed: string },
  to: { email: string; typed: string; verifiedAt: number | null },
): Promise<void> {
  const { email, typed, verifiedAt } = to;
  await setEmail(tx, user.id, { email, typed, key: foldText(readableEmail(email)), verifiedAt });
  await clearStrikes(tx, email);
  await withdrawConfirmations(context, tx, { userId: user.id });
  await lapseRequests(context, tx, user.id, "address_changed");
  tx.touch(user.id);
  const target = personOf(user);
  const [before, after] = [{ email: user.email_typed }, { email: typed }];
  const actor = context.actor ?? target;
  await tellOrganizations(context, tx, { kind: "user.email_changed", target, actor, before, after });
}
