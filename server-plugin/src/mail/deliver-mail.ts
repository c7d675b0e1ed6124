// Delivers what is in the outbox: at least once, by one process at a time, until it arrives or is given up.
import { minute } from "../platform/clock.js";
import type { Context } from "../platform/context.js";
import { deriveLink } from "../platform/secrets.js";
import { oneLine } from "./letter-layout.js";
import { type LetterKind, writeLetter } from "./letters.js";
import { anythingDue, claimLetter, extendClaim, type OutboxRow, setDead, setSent, setWaiting } from "./mail.store.js";
import type { LetterPayload } from "./queue-letter.js";
import { countAttempts, nextAttempt } from "./retry-plan.js";
import { isOutage, isPermanent, type Post, type Send } from "./transport.js";

// For so long nobody else takes a letter; it is extended while the server is still being talked to.
const claim = 5 * minute;

/** Sends all letters that are due, one after the other: a crash can then double one at most. Ends early when told to. */
export async function deliverMail(context: Context, send: Send, ending: AbortSignal): Promise<void> {
  while (!ending.aborted && (await anythingDue(context.db, context.now()))) {
    const now = context.now();
    const letter = await context.transaction((tx) => claimLetter(tx, now, now + claim));
    if (letter !== undefined) await deliver(context, send, letter);
  }
}

async function deliver(context: Context, send: Send, letter: OutboxRow): Promise<void> {
  const extending = setInterval(() => {
    void context.transaction((tx) => extendClaim(tx, letter, context.now() + claim)).catch(() => {});
  }, minute).unref();
  try {
    const failure = await attempt(async () => send(write(context, letter)));
    // Outside of the attempt: a letter that has arrived is not tried again because the database failed.
    if (failure === null) await context.transaction((tx) => setSent(tx, letter.id, context.now()));
    else await settleFailure(context, letter, failure.error);
  } finally {
    clearInterval(extending);
  }
}

async function attempt(work: () => Promise<void>): Promise<{ error: unknown } | null> {
  try {
    await work();
    return null;
  } catch (error) {
    return { error };
  }
}

async function settleFailure(context: Context, letter: OutboxRow, error: unknown): Promise<void> {
  const now = context.now();
  const message = (error instanceof Error ? error.message : String(error)).slice(0, 500);
  const attempts = countAttempts(letter.attempts, isOutage(error));
  const next = isPermanent(error) ? null : nextAttempt({ attempts, createdAt: letter.created_at }, now, Math.random());
  context.log.warn({ kind: letter.kind, attempts, givenUp: next === null }, "letter not delivered");
  await context.transaction((tx) =>
    next === null ? setDead(tx, letter, now, message) : setWaiting(tx, letter, { at: next, attempts, error: message }),
  );
}

function write({ options }: Context, letter: OutboxRow): Post {
  const { fullName, link, facts } = JSON.parse(letter.payload) as LetterPayload;
  const secret = link === undefined ? undefined : deriveLink(options.secret, link);
  if (secret === null)
    throw Object.assign(new Error("The secret this link was made with is gone."), { permanent: true });
  const { subject, text, html } = writeLetter(
    letter.kind as LetterKind,
    {
      portalName: options.portalName,
      portalUrl: options.publicUrl,
      fullName,
      ...(secret !== undefined && { link: `${options.publicUrl}${options.basePath}/confirm#${secret}` }),
      ...facts,
    },
    options.letters,
  );
  return {
    from: options.mailFrom,
    to: { name: oneLine(letter.to_name), address: letter.to_address },
    subject: oneLine(subject),
    text,
    html,
    messageId: letter.message_id,
  };
}
