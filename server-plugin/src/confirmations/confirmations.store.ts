// Reads and writes the table of confirmations.
import type { Insertable } from "kysely";
import type { ReadDatabase, Transaction } from "../platform/database/database.js";
import type { Tables } from "../platform/database/tables.js";

export async function insertConfirmation(
  tx: Transaction,
  row: Insertable<Tables["um_confirmations"]>,
): Promise<number> {
  const { id } = await tx.insertInto("um_confirmations").values(row).returning("id").executeTakeFirstOrThrow();
  return id;
}

/** A confirmation that can still be used. */
export async function findOpenConfirmation(db: ReadDatabase, secretHash: string, now: number) {
  return db
    .selectFrom("um_confirmations")
    .select(["purpose", "user_id", "organization_id", "shown", "expires_at"])
    .where("secret_hash", "=", secretHash)
    .where("used_at", "is", null)
    .where("withdrawn_at", "is", null)
    .where("expires_at", ">", now)
    .executeTakeFirst();
}

/** Uses it up in one conditional statement: of any number of attempts, one gets the row. */
export async function useConfirmation(tx: Transaction, secretHash: string, purpose: string, now: number) {
  return tx
    .updateTable("um_confirmations")
    .set({ used_at: now })
    .where("secret_hash", "=", secretHash)
    .where("purpose", "=", purpose)
    .where("used_at", "is", null)
    .where("withdrawn_at", "is", null)
    .where("expires_at", ">", now)
    .returning(["user_id", "organization_id"])
    .executeTakeFirst();
}

/** A newer request of the same kind kills the older ones. */
export async function withdrawOlder(
  tx: Transaction,
  same: { purpose: string; userId: number; organizationId: number | null },
  now: number,
): Promise<void> {
  await tx
    .updateTable("um_confirmations")
    .set({ withdrawn_at: now })
    .where("purpose", "=", same.purpose)
    .where("user_id", "=", same.userId)
    .where("organization_id", same.organizationId === null ? "is" : "=", same.organizationId)
    .where("used_at", "is", null)
    .where("withdrawn_at", "is", null)
    .execute();
}
