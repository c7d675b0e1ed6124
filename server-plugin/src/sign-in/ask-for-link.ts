// Mails a link to whoever asks for one on the sign-in page, if the address is somebody's; the answer never tells.

import { mayAskForLink } from "../lockout/limit-link-requests.js";
import { hashAddress } from "../lockout/strikes.js";
import { queueLetter } from "../mail/queue-letter.js";
import { findOrganizationIds, hasOtherAdministrator } from "../memberships/memberships.store.js";
import { sendResetLink } from "../memberships/send-reset-link.js";
import { sendUnlockLink } from "../memberships/send-unlock-link.js";
import { settleLocks } from "../memberships/settle-locks.js";
import type { Context } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { canonicalEmail } from "../users/canonical-email.js";
import { findUserByEmail } from "../users/users.store.js";
import { findStandings, type StandingWithProfile } from "./standings.js";

type User = NonNullable<Awaited<ReturnType<typeof findUserByEmail>>>;
type Wanted = "reset" | "unlock";

/** Once a minute and five times a day for each address; what comes above is answered alike and sends nothing. */
export async function askForLink(context: Context, input: { email: string; purpose: Wanted }): Promise<void> {
  await settleLocks(context);
  const email = canonicalEmail(input.email) ?? "@";
  await context.transaction(async (tx) => {
    const may = await mayAskForLink(context, tx, { addressHash: hashAddress(email), purpose: input.purpose });
    const user = await findUserByEmail(tx, email);
    const [standing] = await findStandings(context, tx, user?.id ?? 0);
    if (!may || user === undefined || standing === undefined) return;
    if (input.purpose === "reset") await sendReset(context, tx, user, standing);
    else if (user.locked_at !== null) await sendUnlock(context, tx, user);
  });
}

/** Who has not set up their sign-in yet gets the set-up link again. */
async function sendReset(context: Context, tx: Transaction, user: User, standing: StandingWithProfile): Promise<void> {
  const wanted =
    user.activated_at === null
      ? { purpose: "activate" as const, organization: standing }
      : { purpose: "reset" as const, organization: null };
  await sendResetLink(context, tx, user, wanted);
}

/** A dormant lock is the administrators' to lift, unless an organization has no other who could. */
async function sendUnlock(context: Context, tx: Transaction, user: User): Promise<void> {
  if (user.lock_reason === "strikes" || !(await everyOrganizationHasAnother(tx, user.id))) {
    await sendUnlockLink(context, tx, user, null);
    return;
  }
  const to = { userId: user.id, fullName: user.full_name, email: user.email };
  await queueLetter(context, tx, { kind: "ask_administrator", to, organizationId: null });
}

async function everyOrganizationHasAnother(tx: Transaction, userId: number): Promise<boolean> {
  for (const organizationId of await findOrganizationIds(tx, userId)) {
    if (!(await hasOtherAdministrator(tx, organizationId, userId))) return false;
  }
  return true;
}
