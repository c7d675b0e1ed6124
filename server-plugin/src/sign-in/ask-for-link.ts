// Mails a link to whoever asks for one on the sign-in page, if the address is somebody's; the answer never tells.
import { personOf } from "../audit/person.js";
import { noteLinkRequest } from "../lockout/limit-link-requests.js";
import { findDueRequests, setRequestDone } from "../lockout/lockout.store.js";
import { hashAddress } from "../lockout/strikes.js";
import { queueLetter } from "../mail/queue-letter.js";
import { findOrganizationIds, hasOtherAdministrator } from "../memberships/memberships.store.js";
import { sendResetLink } from "../memberships/send-reset-link.js";
import { sendUnlockLink } from "../memberships/send-unlock-link.js";
import { settleLocks } from "../memberships/settle-locks.js";
import { tellOrganizations } from "../memberships/tell-organizations.js";
import { type Context, unseen } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { canonicalEmail } from "../users/canonical-email.js";
import { findUser, findUserByEmail } from "../users/users.store.js";
import { findStandings, type StandingWithProfile } from "./standings.js";

type User = NonNullable<Awaited<ReturnType<typeof findUser>>>;

/**
 * Once a minute and five times a day for each address, then once an hour; what comes above is answered alike and sends
 * nothing. Before the answer the request is only noted, by the same statements for every address.
 */
export async function askForLink(
  context: Context,
  input: { email: string; purpose: "reset" | "unlock" },
): Promise<void> {
  const email = canonicalEmail(input.email) ?? `@${input.email}`;
  await context.transaction(async (tx) => {
    const userId = (await findUserByEmail(tx, email))?.id ?? null;
    await noteLinkRequest(context, tx, { addressHash: hashAddress(email), purpose: input.purpose, userId });
  });
  context.later(() => settleLinkRequests(context));
}

/** Mails what was asked for and not mailed yet; after a crash the next sweep does it. */
export async function settleLinkRequests(context: Context): Promise<void> {
  if ((await findDueRequests(context.db, 1)).length === 0) return;
  await settleLocks(context);
  await context.transaction(async (tx) => {
    for (const { id, user_id, purpose } of await findDueRequests(tx, 100)) {
      await setRequestDone(tx, id, context.now());
      const user = await findUser(tx, user_id ?? 0);
      const [standing] = await findStandings(context, tx, user_id ?? 0);
      if (user === undefined || standing === undefined) continue;
      if (purpose === "reset") await sendReset(context, tx, user, standing);
      else if (user.locked_at !== null) await sendUnlock(context, tx, user);
    }
  });
}

/** Who has not set up their sign-in yet gets the set-up link again. */
async function sendReset(context: Context, tx: Transaction, user: User, standing: StandingWithProfile): Promise<void> {
  const wanted =
    user.activated_at === null
      ? { purpose: "activate" as const, organization: standing }
      : { purpose: "reset" as const, organization: null };
  await sendResetLink(context, tx, user, wanted);
  // Nobody was signed in, and by now nobody knows from where it was asked.
  await tellOrganizations({ ...context, ...unseen }, tx, {
    kind: "reset.asked",
    target: personOf(user),
    after: { link: wanted.purpose },
  });
}

/** A dormant lock is the administrators' to lift, unless an organization has no other who could. */
async function sendUnlock(context: Context, tx: Transaction, user: User): Promise<void> {
  await tellOrganizations({ ...context, ...unseen }, tx, { kind: "user.unlock_asked", target: personOf(user) });
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
