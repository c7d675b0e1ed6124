// Reads and writes the table of users.
import type { Insertable, Selectable } from "kysely";
import type { ReadDatabase, Transaction } from "../platform/database/database.js";
import { prepare } from "../platform/database/prepare.js";
import type { Tables } from "../platform/database/tables.js";
import { dormantAfter } from "./dormancy.js";

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

/** By public id. */
export async function findUserId(db: ReadDatabase, publicId: string): Promise<number | null> {
  const row = await db.selectFrom("um_users").select("id").where("public_id", "=", publicId).executeTakeFirst();
  return row?.id ?? null;
}

export async function findUser(db: ReadDatabase, id: number): Promise<User | undefined> {
  return (await findById(db, { id }))[0];
}
type User = Selectable<Tables["um_users"]>;

const findById = prepare<{ id: number }, User>((db, place) =>
  db.selectFrom("um_users").selectAll().where("id", "=", place("id")).compile(),
);

/** Counts as a change of the user: they have set up their own sign-in. */
export async function setActivated(tx: Transaction, id: number, at: number): Promise<void> {
  await tx
    .updateTable("um_users")
    .set((eb) => ({ activated_at: at, dormant_at: dormantAfter(at), version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .where("activated_at", "is", null)
    .execute();
}

export async function setVerified(tx: Transaction, id: number, at: number): Promise<void> {
  await tx.updateTable("um_users").set({ verified_at: at }).where("id", "=", id).execute();
}

/** Not a change of the user: the version stays. The clock of dormancy starts anew. */
export async function setSignedIn(tx: Transaction, id: number, at: number): Promise<void> {
  await signedIn(tx, { id, at, dormantAt: dormantAfter(at) });
}
const signedIn = prepare<{ id: number; at: number; dormantAt: number }, never, Transaction>((tx, place) =>
  tx
    .updateTable("um_users")
    .set({ last_sign_in_at: place("at"), dormant_at: place("dormantAt"), dormant_warned_at: null })
    .where("id", "=", place("id"))
    .compile(),
);

/** Not a change of the user either: a lock comes by itself. */
export async function setLocked(
  tx: Transaction,
  id: number,
  lock: { at: number; reason: "strikes" | "dormant" },
): Promise<void> {
  await tx.updateTable("um_users").set({ locked_at: lock.at, lock_reason: lock.reason }).where("id", "=", id).execute();
}

/** `restart` begins the six months anew, of those who have ever set up their sign-in. */
export async function setUnlocked(
  tx: Transaction,
  id: number,
  now: number,
  { restart }: { restart: boolean },
): Promise<void> {
  await tx.updateTable("um_users").set({ locked_at: null, lock_reason: null }).where("id", "=", id).execute();
  if (!restart) return;
  await tx
    .updateTable("um_users")
    .set({ dormant_at: dormantAfter(now), dormant_warned_at: null })
    .where("id", "=", id)
    .where("activated_at", "is not", null)
    .execute();
}

/** False when the owner was told within the last `pause` milliseconds. */
export async function noteLockNotice(tx: Transaction, id: number, now: number, pause: number): Promise<boolean> {
  const row = await tx
    .updateTable("um_users")
    .set({ lock_noticed_at: now })
    .where("id", "=", id)
    .where((eb) => eb.or([eb("lock_noticed_at", "is", null), eb("lock_noticed_at", "<=", now - pause)]))
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** Whose time is over and who are not locked yet. */
export async function findDormant(db: ReadDatabase, now: number, most: number) {
  return dormant(db, { now, most });
}

type Dormant = Pick<User, "id" | "public_id" | "full_name" | "dormant_at">;
const dormant = prepare<{ now: number; most: number }, Dormant>((db, place) =>
  db
    .selectFrom("um_users")
    .select(["id", "public_id", "full_name", "dormant_at"])
    .where("dormant_at", "<", place("now"))
    .where("dormant_at", "is not", null)
    .where("locked_at", "is", null)
    .orderBy("dormant_at")
    .limit(place("most"))
    .compile(),
);

/** Whose time is over before `until`, and who have not been warned. */
export async function findToWarn(db: ReadDatabase, now: number, until: number, most: number) {
  return db
    .selectFrom("um_users")
    .select(["id", "full_name", "email", "dormant_at"])
    .where("dormant_at", ">=", now)
    .where("dormant_at", "<=", until)
    .where("dormant_at", "is not", null)
    .where("locked_at", "is", null)
    .where("dormant_warned_at", "is", null)
    .orderBy("dormant_at")
    .limit(most)
    .execute();
}

export async function setWarned(tx: Transaction, id: number, at: number): Promise<void> {
  await tx.updateTable("um_users").set({ dormant_warned_at: at }).where("id", "=", id).execute();
}

export async function setName(
  tx: Transaction,
  id: number,
  { name, key }: { name: string; key: string },
): Promise<void> {
  await tx
    .updateTable("um_users")
    .set((eb) => ({ full_name: name, name_key: key, version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .execute();
}

/** With their sessions, credentials and links; no membership may be left. */
export async function deleteUser(tx: Transaction, id: number): Promise<void> {
  await tx.deleteFrom("um_users").where("id", "=", id).execute();
}

/** `email` is canonical and must be nobody's: the unique index says so otherwise. */
export async function setEmail(
  tx: Transaction,
  id: number,
  address: { email: string; typed: string; key: string; verifiedAt: number | null },
): Promise<void> {
  await tx
    .updateTable("um_users")
    .set((eb) => ({
      email: address.email,
      email_typed: address.typed,
      email_key: address.key,
      verified_at: address.verifiedAt,
      version: eb("version", "+", 1),
    }))
    .where("id", "=", id)
    .execute();
}
