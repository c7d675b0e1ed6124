// Ends every session of a person: they are signed out everywhere.
import type { Transaction } from "../platform/database/database.js";
import { luciaOn } from "./lucia.js";

export async function endSessions(tx: Transaction, userId: number): Promise<void> {
  await luciaOn(tx).invalidateUserSessions(userId);
}
