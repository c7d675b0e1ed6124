// Ends sessions that nobody can use any more.
import type { Context } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { deleteUnseenSince } from "./sessions.store.js";

export async function pruneSessions(context: Context, tx: Transaction): Promise<void> {
  await deleteUnseenSince(tx, context.now() - context.options.sessions.absolute);
}
