// Tells a person and each of their organizations that something about their sign-in has changed.

import type { Person } from "../audit/person.js";
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

/** `email` is the canonical address. */
export async function tellPerson(
  context: Context,
  tx: Transaction,
  { email, ...target }: Person & { email: string },
  { letter, facts, ...event }: Told,
): Promise<void> {
  await tellOrganizations(context, tx, { ...event, target });
  if (letter === undefined) return;
  await queueLetter(context, tx, {
    kind: letter,
    to: { ...target, email },
    organizationId: null,
    ...(facts !== undefined && { facts }),
  });
}
