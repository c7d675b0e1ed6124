// Reads and writes the table of sessions.
import type { Insertable } from "kysely";
import type { ReadDatabase, Transaction } from "../platform/database/database.js";
import type { Tables } from "../platform/database/tables.js";

export async function insertSession(tx: Transaction, row: Insertable<Tables["um_sessions"]>): Promise<void> {
  await tx.insertInto("um_sessions").values(row).execute();
}

export async function findByTokenHash(db: ReadDatabase, tokenHash: string) {
  return db.selectFrom("um_sessions").selectAll().where("token_hash", "=", tokenHash).executeTakeFirst();
}

export async function findByUser(db: ReadDatabase, userId: number) {
  return db.selectFrom("um_sessions").selectAll().where("user_id", "=", userId).execute();
}

export async function deleteByTokenHash(tx: Transaction, tokenHash: string): Promise<void> {
  await tx.deleteFrom("um_sessions").where("token_hash", "=", tokenHash).execute();
}

export async function deleteByUser(tx: Transaction, userId: number): Promise<void> {
  await tx.deleteFrom("um_sessions").where("user_id", "=", userId).execute();
}

/** Ends what nobody can use any more. */
export async function deleteUnseenSince(tx: Transaction, since: number): Promise<void> {
  await tx.deleteFrom("um_sessions").where("seen_at", "<", since).execute();
}

export async function setSeen(tx: Transaction, id: number, at: number): Promise<void> {
  await tx.updateTable("um_sessions").set({ seen_at: at }).where("id", "=", id).execute();
}

export async function setOrganization(tx: Transaction, id: number, organizationId: number): Promise<void> {
  await tx.updateTable("um_sessions").set({ organization_id: organizationId }).where("id", "=", id).execute();
}
