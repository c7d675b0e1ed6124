// Tells a person and each of their organizations that something about their sign-in has changed.
import { personOf } from "../audit/person.js";
import type { AuditEvent } from "../audit/record-event.js";
import type { LetterKind } from "../mail/letters.js";
import { type LetterToQueue, queueLetter } from "../mail/queue-letter.js";
import type { Context } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { tellOrganizations } from "./tell-organizations.js";

export interface Told extends Pick<AuditEvent, "kind" | "actor" | "before" | "after"> {
  /** Absent: the audit says it, and no letter. */
  letter?: LetterKind;
  facts?: LetterToQueue["facts"];
}

/** `user.email` is the canonical address. */
export async function tellPerson(
  context: Context,
  tx: Transaction,
  user: { id: number; public_id: string; full_name: string; email: string },
  { letter, facts, ...event }: Told,
): Promise<void> {
  const target = personOf(user);
  await tellOrganizations(context, tx, { ...event, target });
  if (letter === undefined) return;
  await queueLetter(context, tx, {
    kind: letter,
    to: { ...target, email: user.email },
    organizationId: null,
    ...(facts !== undefined && { facts }),
  });
}
