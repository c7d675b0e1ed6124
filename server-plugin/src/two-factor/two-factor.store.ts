// Reads and writes the tables of authenticators, of enrolments that are not confirmed, and of recovery codes.
import type { Insertable, Selectable } from "kysely";
import type { ReadDatabase, Transaction } from "../platform/database/database.js";
import { prepare } from "../platform/database/prepare.js";
import type { Tables } from "../platform/database/tables.js";

export async function findAuthenticator(db: ReadDatabase, userId: number) {
  return (await authenticatorOf(db, { userId }))[0];
}
const authenticatorOf = prepare<{ userId: number }, Selectable<Tables["um_authenticators"]>>((db, place) =>
  db.selectFrom("um_authenticators").selectAll().where("user_id", "=", place("userId")).compile(),
);

/** In the place of another one, if there was one. */
export async function storeAuthenticator(tx: Transaction, row: Insertable<Tables["um_authenticators"]>): Promise<void> {
  const { user_id, ...values } = row;
  await tx
    .insertInto("um_authenticators")
    .values({ user_id, ...values })
    .onConflict((conflict) => conflict.column("user_id").doUpdateSet(values))
    .execute();
}

/** One conditional statement: of any number of attempts with the codes of one step, one succeeds. */
export async function takeStep(tx: Transaction, userId: number, step: number): Promise<boolean> {
  const row = await tx
    .updateTable("um_authenticators")
    .set({ last_step: step })
    .where("user_id", "=", userId)
    .where("last_step", "<", step)
    .returning("user_id")
    .executeTakeFirst();
  return row !== undefined;
}

export async function deleteAuthenticator(tx: Transaction, userId: number): Promise<boolean> {
  const row = await tx
    .deleteFrom("um_authenticators")
    .where("user_id", "=", userId)
    .returning("user_id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Sealed under one of these keys. */
export async function findSealedUnder(db: ReadDatabase, keyIds: string[], most: number) {
  if (keyIds.length === 0) return [];
  return db
    .selectFrom("um_authenticators")
    .innerJoin("um_users", "um_users.id", "um_authenticators.user_id")
    .select(["um_authenticators.user_id", "um_authenticators.seed", "um_authenticators.key_id", "um_users.public_id"])
    .where("um_authenticators.key_id", "in", keyIds)
    .limit(most)
    .execute();
}

/** How many seeds no key of these opens. */
export async function countSealedBeyond(db: ReadDatabase, keyIds: string[]): Promise<number> {
  const { count } = await db
    .selectFrom("um_authenticators")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("key_id", "not in", keyIds)
    .executeTakeFirstOrThrow();
  return count;
}

/** The same seed under another key, unless it has become another seed meanwhile. */
export async function replaceSeed(
  tx: Transaction,
  userId: number,
  before: string,
  after: Pick<Tables["um_authenticators"], "seed" | "key_id">,
): Promise<void> {
  await tx
    .updateTable("um_authenticators")
    .set(after)
    .where("user_id", "=", userId)
    .where("seed", "=", before)
    .execute();
}

export async function findEnrolment(db: ReadDatabase, sessionId: number, since: number) {
  return db
    .selectFrom("um_enrolments")
    .select(["seed", "key_id"])
    .where("session_id", "=", sessionId)
    .where("created_at", ">", since)
    .executeTakeFirst();
}

export async function storeEnrolment(tx: Transaction, row: Insertable<Tables["um_enrolments"]>): Promise<void> {
  const { session_id, ...values } = row;
  await tx
    .insertInto("um_enrolments")
    .values({ session_id, ...values })
    .onConflict((conflict) => conflict.column("session_id").doUpdateSet(values))
    .execute();
}

/** False when it was confirmed, or made anew, by somebody else a moment ago. */
export async function deleteEnrolment(tx: Transaction, sessionId: number, seed: string): Promise<boolean> {
  const row = await tx
    .deleteFrom("um_enrolments")
    .where("session_id", "=", sessionId)
    .where("seed", "=", seed)
    .returning("session_id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Whatever other sessions of this user were offered. */
export async function deleteEnrolmentsOf(tx: Transaction, userId: number): Promise<void> {
  await tx
    .deleteFrom("um_enrolments")
    .where("session_id", "in", tx.selectFrom("um_sessions").select("id").where("user_id", "=", userId))
    .execute();
}

export async function replaceRecoveryCodes(
  tx: Transaction,
  userId: number,
  codes: { selector: string; hash: string }[],
): Promise<void> {
  await tx.deleteFrom("um_recovery_codes").where("user_id", "=", userId).execute();
  if (codes.length === 0) return;
  await tx
    .insertInto("um_recovery_codes")
    .values(codes.map((code) => ({ ...code, user_id: userId, used_at: null })))
    .execute();
}

export async function findRecoveryCode(db: ReadDatabase, userId: number, selector: string) {
  return db
    .selectFrom("um_recovery_codes")
    .select(["id", "hash"])
    .where("user_id", "=", userId)
    .where("selector", "=", selector)
    .where("used_at", "is", null)
    .executeTakeFirst();
}

/** One conditional statement, as for a step. By its hash, since the row of a code that is gone may be another's by now. */
export async function takeRecoveryCode(
  tx: Transaction,
  { hash, id }: { id: number; hash: string },
  at: number,
): Promise<boolean> {
  const row = await tx
    .updateTable("um_recovery_codes")
    .set({ used_at: at })
    .where("id", "=", id)
    .where("hash", "=", hash)
    .where("used_at", "is", null)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

export async function countRecoveryCodes(db: ReadDatabase, userId: number): Promise<number> {
  const { count } = await db
    .selectFrom("um_recovery_codes")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("user_id", "=", userId)
    .where("used_at", "is", null)
    .executeTakeFirstOrThrow();
  return count;
}
