// Reads and writes the table of sessions.
import type { Selectable } from "kysely";
import type { ReadDatabase, Transaction } from "../platform/database/database.js";
import { prepare } from "../platform/database/prepare.js";
import type { Tables } from "../platform/database/tables.js";

export async function insertSession(tx: Transaction, row: NewSession): Promise<void> {
  await newSession(tx, row);
}
type NewSession = Omit<Session, "id">;

const newSession = prepare<NewSession, never, Transaction>((tx, place) =>
  tx
    .insertInto("um_sessions")
    .values({
      public_id: place("public_id"),
      token_hash: place("token_hash"),
      user_id: place("user_id"),
      organization_id: place("organization_id"),
      stage: place("stage"),
      started_at: place("started_at"),
      seen_at: place("seen_at"),
      address: place("address"),
      user_agent: place("user_agent"),
      proved_at: place("proved_at"),
    })
    .compile(),
);

export async function findByTokenHash(db: ReadDatabase, hash: string): Promise<Session | undefined> {
  return (await byTokenHash(db, { hash }))[0];
}
type Session = Selectable<Tables["um_sessions"]>;

const byTokenHash = prepare<{ hash: string }, Session>((db, place) =>
  db.selectFrom("um_sessions").selectAll().where("token_hash", "=", place("hash")).compile(),
);

export async function findByUser(db: ReadDatabase, userId: number) {
  return db.selectFrom("um_sessions").selectAll().where("user_id", "=", userId).execute();
}

export async function deleteByTokenHash(tx: Transaction, tokenHash: string): Promise<void> {
  await tx.deleteFrom("um_sessions").where("token_hash", "=", tokenHash).execute();
}

export async function deleteByUser(tx: Transaction, userId: number): Promise<void> {
  await tx.deleteFrom("um_sessions").where("user_id", "=", userId).execute();
}

export async function deleteUnseenSince(tx: Transaction, since: number): Promise<void> {
  await tx.deleteFrom("um_sessions").where("seen_at", "<", since).execute();
}

export async function setSeen(tx: Transaction, id: number, at: number): Promise<void> {
  await tx.updateTable("um_sessions").set({ seen_at: at }).where("id", "=", id).execute();
}

export async function setOrganization(tx: Transaction, id: number, organizationId: number): Promise<void> {
  await tx.updateTable("um_sessions").set({ organization_id: organizationId }).where("id", "=", id).execute();
}

/** The same session under another token. False when it has ended, or has another already. */
export async function setToken(
  tx: Transaction,
  id: number,
  change: { before: string; after: string; provedAt: number },
): Promise<boolean> {
  const row = await tx
    .updateTable("um_sessions")
    .set({ token_hash: change.after, proved_at: change.provedAt })
    .where("id", "=", id)
    .where("token_hash", "=", change.before)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** By public id, of this user only. */
export async function deleteByPublicId(tx: Transaction, userId: number, publicId: string): Promise<boolean> {
  const row = await tx
    .deleteFrom("um_sessions")
    .where("user_id", "=", userId)
    .where("public_id", "=", publicId)
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
}

/** All of a user's but this one. */
export async function deleteOthers(tx: Transaction, userId: number, id: number): Promise<void> {
  await tx.deleteFrom("um_sessions").where("user_id", "=", userId).where("id", "<>", id).execute();
}

/** A user's sign-ins that are under way, but this one. */
export async function deleteUnfinished(tx: Transaction, userId: number, id: number): Promise<void> {
  await tx
    .deleteFrom("um_sessions")
    .where("user_id", "=", userId)
    .where("id", "<>", id)
    .where("stage", "<>", "complete")
    .execute();
}

/** From which of them somebody signed in is forgotten, but for the one that asks. */
export async function deleteDevices(tx: Transaction, userId: number, butHash: string | null = null): Promise<void> {
  let query = tx.deleteFrom("um_devices").where("user_id", "=", userId);
  if (butHash !== null) query = query.where("device_hash", "<>", butHash);
  await query.execute();
}

export async function countDevices(db: ReadDatabase, userId: number): Promise<number> {
  const { count } = await db
    .selectFrom("um_devices")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("user_id", "=", userId)
    .executeTakeFirstOrThrow();
  return count;
}

/** False for a device that this user was not seen at since. */
export async function setDeviceSeen(
  tx: Transaction,
  userId: number,
  hash: string,
  { at, since }: { at: number; since: number },
): Promise<boolean> {
  return (await deviceSeen(tx, { userId, hash, at, since })).length > 0;
}

type Seen = { userId: number; hash: string; at: number; since: number };
const deviceSeen = prepare<Seen, { user_id: number }, Transaction>((tx, place) =>
  tx
    .updateTable("um_devices")
    .set({ last_seen_at: place("at") })
    .where("user_id", "=", place("userId"))
    .where("device_hash", "=", place("hash"))
    .where("last_seen_at", ">=", place("since"))
    .returning("user_id")
    .compile(),
);

export async function insertDevice(tx: Transaction, userId: number, deviceHash: string, at: number): Promise<void> {
  await tx
    .insertInto("um_devices")
    .values({ user_id: userId, device_hash: deviceHash, first_seen_at: at, last_seen_at: at })
    .execute();
}

/** Those that were not seen since, and all but the `most` seen last. */
export async function pruneDevices(tx: Transaction, userId: number, since: number, most: number): Promise<void> {
  await tx
    .deleteFrom("um_devices")
    .where("user_id", "=", userId)
    .where((eb) =>
      eb.or([
        eb("last_seen_at", "<", since),
        eb(
          "device_hash",
          "not in",
          eb
            .selectFrom("um_devices as kept")
            .select("kept.device_hash")
            .where("kept.user_id", "=", userId)
            .orderBy("kept.last_seen_at", "desc")
            .limit(most),
        ),
      ]),
    )
    .execute();
}
