// Takes a sign-in on to what is due next, with a new token; when nothing is, it is complete.
import { personOf } from "../audit/person.js";
import { recordEvent } from "../audit/record-event.js";
import { queueLetter } from "../mail/queue-letter.js";
import { findSignInFacts } from "../memberships/memberships.store.js";
import { toIso } from "../platform/clock.js";
import type { Context, SignedInContext, Stage } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { Refusal } from "../platform/refusals.js";
import { describeBrowser } from "../sessions/describe-browser.js";
import { endSession } from "../sessions/end-session.js";
import { mustBeOpen } from "../sessions/must-be-open.js";
import { noteDevice } from "../sessions/note-device.js";
import { startSession } from "../sessions/start-session.js";
import { findUser } from "../users/users.store.js";
import { enter } from "./enter.js";
import { nextStage } from "./next-stage.js";

/** What the browser is given. */
export interface Proceeded {
  token: string;
  stage: Stage;
  /** What it is remembered by, once the sign-in is complete. */
  device: string | null;
}

export type SignInFacts = NonNullable<Awaited<ReturnType<typeof findSignInFacts>>>;

/** A dormant lock that is due holds, whether or not it has been written down already. */
export function mayEnter({ now }: Context, facts: SignInFacts): boolean {
  const { dormant_at, initial_expires_at, locked_at, may_enter } = facts;
  if (locked_at !== null || !may_enter || (dormant_at !== null && dormant_at < now())) return false;
  return initial_expires_at === null || now() < initial_expires_at;
}

/** From the stage that this session has reached and passed. Throws `unauthenticated` when it, or the right to enter, has ended. */
export async function proceed(context: SignedInContext, tx: Transaction): Promise<Proceeded> {
  const { actor } = context;
  // What has ended meanwhile must not come back to life.
  await mustBeOpen(tx, actor);
  const user = await findUser(tx, actor.userId);
  const facts = user === undefined ? undefined : await findSignInFacts(tx, user.email);
  if (facts === undefined || !mayEnter(context, facts)) throw new Refusal("unauthenticated");
  await endSession(tx, actor.session.token);
  return begin(context, tx, facts, { passedSecondFactor: true });
}

/** Whoever asks has proved the password, and made sure that this person may enter. */
export async function begin(
  context: Context,
  tx: Transaction,
  facts: SignInFacts,
  passed: { passedSecondFactor: boolean },
): Promise<Proceeded> {
  const userId = facts.id;
  const stage = await nextStage(context, tx, facts, passed);
  if (stage !== "complete") {
    return { token: await startSession(context, tx, { userId, stage, organizationId: null }), stage, device: null };
  }
  const person = personOf(facts);
  const organizationId = await enter(context, tx, { ...person, email: facts.email });
  const token = await startSession(context, tx, { userId, stage, organizationId });
  await recordEvent(context, tx, { kind: "session.started", organizationId, actor: person });
  const { isNew, secret } = await noteDevice(context, tx, userId);
  if (isNew) await tellOfDevice(context, tx, facts);
  return { token, stage, device: secret };
}

async function tellOfDevice(context: Context, tx: Transaction, facts: SignInFacts): Promise<void> {
  const { address, now, userAgent } = context;
  const { browser, system } = describeBrowser(userAgent);
  await queueLetter(context, tx, {
    kind: "new_device",
    to: { ...personOf(facts), email: facts.email },
    organizationId: null,
    facts: {
      at: toIso(now()),
      ...(browser !== null && { browser }),
      ...(system !== null && { system }),
      ...(address !== null && { address }),
    },
  });
}
