// Delivers what is in the outbox: at least once, by one process at a time, until it arrives or is given up.
import { minute } from "../platform/clock.js";
import type { Context } from "../platform/context.js";
import { deriveLink } from "../platform/secrets.js";
import { oneLine } from "./letter-layout.js";
import { type LetterKind, writeLetter } from "./letters.js";
import { anythingDue, claimLetters, extendClaim, type OutboxRow, setDead, setSent, setWaiting } from "./mail.store.js";
import type { LetterPayload } from "./queue-letter.js";
import { nextAttempt } from "./retry-plan.js";
import { isPermanent, type Post, type Send } from "./transport.js";

// For so long nobody else takes a letter; it is extended while the server is still being talked to.
const claim = 5 * minute;
const lettersAtATime = 5;

/** Sends all letters that are due; resolves when none is left. */
export async function deliverMail(context: Context, send: Send): Promise<void> {
  while (await anythingDue(context.db, context.now())) {
    const now = context.now();
    const letters = await context.transaction((tx) => claimLetters(tx, now, now + claim, lettersAtATime));
    await Promise.all(letters.map((letter) => deliver(context, send, letter)));
  }
}

async function deliver(context: Context, send: Send, letter: OutboxRow): Promise<void> {
  const extending = setInterval(() => {
    void context.transaction((tx) => extendClaim(tx, letter.id, context.now() + claim)).catch(() => {});
  }, minute).unref();
  try {
    await send(write(context, letter));
    await context.transaction((tx) => setSent(tx, letter.id, context.now()));
  } catch (error) {
    await settleFailure(context, letter, error);
  } finally {
    clearInterval(extending);
  }
}

async function settleFailure(context: Context, letter: OutboxRow, error: unknown): Promise<void> {
  const now = context.now();
  const message = (error instanceof Error ? error.message : String(error)).slice(0, 500);
  const attempt = { attempts: letter.attempts, createdAt: letter.created_at };
  const next = isPermanent(error) ? null : nextAttempt(attempt, now, Math.random());
  context.log.warn({ kind: letter.kind, attempts: letter.attempts, givenUp: next === null }, "letter not delivered");
  await context.transaction((tx) =>
    next === null ? setDead(tx, letter.id, now, message) : setWaiting(tx, letter.id, { at: next, error: message }),
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
