// Ends one session.
import type { Transaction } from "../platform/database/database.js";
import { luciaOn } from "./lucia.js";

export async function endSession(tx: Transaction, token: string): Promise<void> {
  await luciaOn(tx).invalidateSession(token);
}
