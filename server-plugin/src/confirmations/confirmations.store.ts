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
    .select(["id", "purpose", "user_id", "organization_id", "shown", "asked_by", "expires_at"])
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
    .returning(["id", "user_id", "organization_id", "asked_by", "details"])
    .executeTakeFirst();
}

/** When somebody asked for such links for another, whatever became of them; what a person asks for themselves has its own limit. */
export async function findAskedSince(
  db: ReadDatabase,
  same: { purpose: string; userId: number; organizationId: number | null },
  since: number,
): Promise<number[]> {
  const rows = await db
    .selectFrom("um_confirmations")
    .select("created_at")
    .where("purpose", "=", same.purpose)
    .where("user_id", "=", same.userId)
    .where("organization_id", same.organizationId === null ? "is" : "=", same.organizationId)
    .where("created_at", ">", since)
    .where("asked_by", "is not", null)
    .execute();
  return rows.map(({ created_at }) => created_at);
}

/** Open links of these purposes that an organization asked for, the newest first. */
export async function findOpenLinks(
  db: ReadDatabase,
  which: { userId: number; organizationId: number; purposes: string[] },
  now: number,
) {
  return db
    .selectFrom("um_confirmations")
    .select(["public_id", "purpose", "shown", "created_at", "expires_at"])
    .where("user_id", "=", which.userId)
    .where("organization_id", "=", which.organizationId)
    .where("purpose", "in", which.purposes)
    .where("used_at", "is", null)
    .where("withdrawn_at", "is", null)
    .where("expires_at", ">", now)
    .orderBy("id", "desc")
    .execute();
}

/** Which of these links, by public id, can still be used. */
export async function findStillOpen(db: ReadDatabase, publicIds: string[], now: number): Promise<Set<string>> {
  if (publicIds.length === 0) return new Set();
  const rows = await db
    .selectFrom("um_confirmations")
    .select("public_id")
    .where("public_id", "in", publicIds)
    .where("used_at", "is", null)
    .where("withdrawn_at", "is", null)
    .where("expires_at", ">", now)
    .execute();
  return new Set(rows.map(({ public_id }) => public_id));
}

/** What is absent does not narrow. */
export async function withdrawOpen(
  tx: Transaction,
  which: { userId: number; purpose?: string; organizationId?: number | null },
  now: number,
): Promise<void> {
  let query = tx
    .updateTable("um_confirmations")
    .set({ withdrawn_at: now })
    .where("user_id", "=", which.userId)
    .where("used_at", "is", null)
    .where("withdrawn_at", "is", null);
  if (which.purpose !== undefined) query = query.where("purpose", "=", which.purpose);
  const { organizationId } = which;
  if (organizationId !== undefined) {
    query = query.where("organization_id", organizationId === null ? "is" : "=", organizationId);
  }
  await query.execute();
}
