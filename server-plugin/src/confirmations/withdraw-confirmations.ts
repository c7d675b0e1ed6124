// Makes open links worthless, because what they stand for no longer is.
import type { Context } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { withdrawOpen } from "./confirmations.store.js";
import type { Purpose } from "./make-confirmation.js";

/** Without `purpose` or `organizationId`, those of any. */
export async function withdrawConfirmations(
  context: Context,
  tx: Transaction,
  which: { userId: number; purpose?: Purpose; organizationId?: number | null },
): Promise<void> {
  await withdrawOpen(tx, which, context.now());
}
