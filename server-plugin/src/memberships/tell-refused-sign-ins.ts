// Tells of sign-ins that were refused, in the organizations of whoever's address it was.
import { countEvents } from "../audit/audit.store.js";
import { personOf } from "../audit/person.js";
import { recordEvent } from "../audit/record-event.js";
import { deleteRefusedSignIns, findRefusedSignIns } from "../lockout/lockout.store.js";
import { hour } from "../platform/clock.js";
import type { Context } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { findUser } from "../users/users.store.js";
import { findOrganizationIdsSince, isAlsoElsewhere } from "./memberships.store.js";

// Nothing is ever taken out of the audit: whoever guesses on and on must not fill it, with one address or with many.
const mostOfOne = 10;
const mostOfAll = 500;
const kind = "sign_in.refused";
const refusalsAtATime = 100;

type Refused = Awaited<ReturnType<typeof findRefusedSignIns>>[number];

/** After the answer, or, when the process died in between, by the next sweep. Of addresses that are nobody's nothing is kept. */
export async function tellRefusedSignIns(context: Context): Promise<void> {
  while ((await findRefusedSignIns(context.db, 1)).length > 0) {
    await context.transaction(async (tx) => {
      const refused = await findRefusedSignIns(tx, refusalsAtATime);
      for (const one of refused) await tell(context, tx, one);
      await deleteRefusedSignIns(tx, refused.at(-1)?.id ?? 0);
    });
  }
}

async function tell(context: Context, tx: Transaction, { address, at, request_id, user_id }: Refused): Promise<void> {
  const user = user_id === null ? undefined : await findUser(tx, user_id);
  if (user === undefined) return;
  const then: Context = { ...context, now: () => at, address, requestId: request_id, actor: null };
  // What was before they came is not an organization's to know.
  for (const organizationId of await findOrganizationIdsSince(tx, user.id, at)) {
    const here = { organizationId, kind, since: at - hour, until: at };
    const ofOne = await countEvents(tx, { ...here, targetId: user.id }, mostOfOne);
    if (ofOne >= mostOfOne || (await countEvents(tx, here, mostOfAll)) >= mostOfAll) continue;
    // The last one says so: whoever reads it knows that there may have been more.
    const isLast = ofOne === mostOfOne - 1;
    // Nor from where somebody tries who belongs to several.
    const elsewhere = await isAlsoElsewhere(tx, user.id, organizationId);
    const told = elsewhere ? { ...then, address: null } : then;
    const after = isLast ? { after: { further: "not_recorded" } } : {};
    await recordEvent(told, tx, { kind, organizationId, target: personOf(user), ...after });
  }
}
