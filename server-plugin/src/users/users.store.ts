// Reads and writes the table of users.
import type { Insertable } from "kysely";
import type { ReadDatabase, Transaction } from "../platform/database/database.js";
import type { Tables } from "../platform/database/tables.js";

export async function insertUser(tx: Transaction, row: Insertable<Tables["um_users"]>): Promise<number> {
  const { id } = await tx.insertInto("um_users").values(row).returning("id").executeTakeFirstOrThrow();
  return id;
}

/** Ids by canonical address. At most a thousand rows: a statement takes 32,766 parameters. */
export async function insertUsers(
  tx: Transaction,
  rows: Insertable<Tables["um_users"]>[],
): Promise<Map<string, number>> {
  if (rows.length === 0) return new Map();
  const inserted = await tx.insertInto("um_users").values(rows).returning(["email", "id"]).execute();
  return new Map(inserted.map(({ email, id }) => [email, id]));
}

/** Ids by canonical address, of those that are known. */
export async function findUserIds(db: ReadDatabase, emails: string[]): Promise<Map<string, number>> {
  const found = await db.selectFrom("um_users").select(["email", "id"]).where("email", "in", emails).execute();
  return new Map(found.map(({ email, id }) => [email, id]));
}

/** By canonical address. */
export async function findUserByEmail(db: ReadDatabase, email: string) {
  return db.selectFrom("um_users").selectAll().where("email", "=", email).executeTakeFirst();
}

export async function findUser(db: ReadDatabase, id: number) {
  return db.selectFrom("um_users").selectAll().where("id", "=", id).executeTakeFirst();
}

/** Counts as a change of the user: they have set up their own sign-in. */
export async function setActivated(tx: Transaction, id: number, at: number): Promise<void> {
  await tx
    .updateTable("um_users")
    .set((eb) => ({ activated_at: at, version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .where("activated_at", "is", null)
    .execute();
}

/** Not a change of the user: the version stays. */
export async function setSignedIn(tx: Transaction, id: number, at: number): Promise<void> {
  await tx.updateTable("um_users").set({ last_sign_in_at: at }).where("id", "=", id).execute();
}
