// Reads and writes the table of passwords.
import type { Insertable } from "kysely";
import type { ReadDatabase, Transaction } from "../platform/database/database.js";
import type { Tables } from "../platform/database/tables.js";

export interface StoredPassword {
  hash: string;
  initialExpiresAt: number | null;
}

export async function findPassword(db: ReadDatabase, userId: number): Promise<StoredPassword | null> {
  const row = await db
    .selectFrom("um_passwords")
    .select(["hash", "initial_expires_at"])
    .where("user_id", "=", userId)
    .executeTakeFirst();
  return row === undefined ? null : { hash: row.hash, initialExpiresAt: row.initial_expires_at };
}

/** Puts this password in the place of whatever there was. */
export async function storePassword(
  tx: Transaction,
  userId: number,
  password: StoredPassword & { setAt: number },
): Promise<void> {
  const values = { hash: password.hash, initial_expires_at: password.initialExpiresAt, set_at: password.setAt };
  await tx
    .insertInto("um_passwords")
    .values({ user_id: userId, ...values })
    .onConflict((conflict) => conflict.column("user_id").doUpdateSet(values))
    .execute();
}

export async function deletePassword(tx: Transaction, userId: number): Promise<void> {
  await tx.deleteFrom("um_passwords").where("user_id", "=", userId).execute();
}

/** For people who have none yet. */
export async function insertPasswords(tx: Transaction, rows: Insertable<Tables["um_passwords"]>[]): Promise<void> {
  if (rows.length > 0) await tx.insertInto("um_passwords").values(rows).execute();
}

/** Replaces a hash by a newer one of the same password, unless the password has changed meanwhile. */
export async function replaceHash(tx: Transaction, userId: number, before: string, after: string): Promise<void> {
  await tx
    .updateTable("um_passwords")
    .set({ hash: after })
    .where("user_id", "=", userId)
    .where("hash", "=", before)
    .execute();
}

export async function findSetAt(db: ReadDatabase, userId: number): Promise<number | null> {
  const row = await db.selectFrom("um_passwords").select("set_at").where("user_id", "=", userId).executeTakeFirst();
  return row?.set_at ?? null;
}
