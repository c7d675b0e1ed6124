// Puts a letter into the outbox, in the transaction of the change that it tells about.
import type { Context } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { type LinkSeed, randomId } from "../platform/secrets.js";
import type { LetterFacts } from "./letter-layout.js";
import type { LetterKind } from "./letters.js";
import { insertLetter } from "./mail.store.js";

export interface LetterToQueue {
  kind: LetterKind;
  to: { userId: number; fullName: string; email: string };
  organizationId: number | null;
  /** From what the link is derived when the letter is written; the outbox holds no link. */
  link?: LinkSeed;
  /** Further facts for the letter; times as ISO 8601. */
  facts?: Omit<LetterFacts, "portalName" | "portalUrl" | "fullName" | "link">;
}

/** What an outbox row's payload holds, as JSON. */
export interface LetterPayload {
  fullName: string;
  link?: LinkSeed;
  facts: NonNullable<LetterToQueue["facts"]>;
}

/** `email` is the canonical address: nothing is ever sent to a typed form. */
export async function queueLetter(context: Context, tx: Transaction, letter: LetterToQueue): Promise<void> {
  const { options } = context;
  const now = context.now();
  const payload: LetterPayload = {
    fullName: letter.to.fullName,
    facts: letter.facts ?? {},
    ...(letter.link && { link: letter.link }),
  };
  const publicId = randomId();
  await insertLetter(tx, {
    public_id: publicId,
    kind: letter.kind,
    to_name: letter.to.fullName,
    to_address: letter.to.email,
    payload: JSON.stringify(payload),
    message_id: `<${publicId}@${new URL(options.publicUrl).hostname.replace(/[[\]]/g, "")}>`,
    user_id: letter.to.userId,
    organization_id: letter.organizationId,
    next_attempt_at: now,
    claimed_until: null,
    last_error: null,
    created_at: now,
    settled_at: null,
  });
  tx.afterCommit(() => context.pokeMail());
}
