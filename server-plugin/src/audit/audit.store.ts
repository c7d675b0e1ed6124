// Writes the audit's table; nothing in it is ever changed.
import type { Insertable } from "kysely";
import type { Transaction } from "../platform/database/database.js";
import type { Tables } from "../platform/database/tables.js";

export async function insertEvent(tx: Transaction, row: Insertable<Tables["um_audit"]>): Promise<void> {
  await tx.insertInto("um_audit").values(row).execute();
}
