// Forgets letters that arrived long ago.
import { day } from "../platform/clock.js";
import type { Context } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { deleteSentBefore } from "./mail.store.js";

const kept = 7 * day;

export async function pruneMail(context: Context, tx: Transaction): Promise<void> {
  await deleteSentBefore(tx, context.now() - kept);
}
