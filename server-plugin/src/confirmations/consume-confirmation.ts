// Uses a link up, so that whatever it stands for happens exactly once.
import type { Context } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { Refusal } from "../platform/refusals.js";
import { sha256 } from "../platform/secrets.js";
import { useConfirmation } from "./confirmations.store.js";
import type { Purpose } from "./make-confirmation.js";

/** Throws `confirmation_invalid` unless this is an open link of this purpose; of parallel uses one succeeds. */
export async function consumeConfirmation(
  context: Context,
  tx: Transaction,
  wanted: { secret: string; purpose: Purpose },
): Promise<{ userId: number; organizationId: number | null }> {
  const used = await useConfirmation(tx, sha256(wanted.secret), wanted.purpose, context.now());
  if (used === undefined) throw new Refusal("confirmation_invalid");
  return { userId: used.user_id, organizationId: used.organization_id };
}
