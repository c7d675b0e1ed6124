// Uses a link up, so that whatever it stands for happens exactly once.
import type { Context } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { Refusal } from "../platform/refusals.js";
import { sha256 } from "../platform/secrets.js";
import { useConfirmation } from "./confirmations.store.js";
import type { Purpose } from "./make-confirmation.js";

export interface ConsumedConfirmation {
  id: number;
  userId: number;
  organizationId: number | null;
  /** The user who asked; null for the person themselves. */
  askedBy: number | null;
  details: Record<string, string | number>;
}

/** Throws `confirmation_invalid` unless this is an open link of this purpose; of parallel uses one succeeds. */
export async function consumeConfirmation(
  context: Context,
  tx: Transaction,
  wanted: { secret: string; purpose: Purpose },
): Promise<ConsumedConfirmation> {
  const used = await useConfirmation(tx, sha256(wanted.secret), wanted.purpose, context.now());
  if (used === undefined) throw new Refusal("confirmation_invalid");
  const details = used.details === null ? {} : (JSON.parse(used.details) as ConsumedConfirmation["details"]);
  return { id: used.id, userId: used.user_id, organizationId: used.organization_id, askedBy: used.asked_by, details };
}
