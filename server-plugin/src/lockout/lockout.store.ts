// Reads and writes the tables of strikes, of links asked for on the sign-in page, and of sign-ins that were refused.
import { type Insertable, type RawBuilder, sql } from "kysely";
import type { ReadDatabase, Transaction } from "../platform/database/database.js";
import { prepare } from "../platform/database/prepare.js";
import type { Tables } from "../platform/database/tables.js";

/** Takes a place in one conditional statement: null when all are taken. */
export async function takePlace(
  tx: Transaction,
  place: { addressHash: string; userId: number | null; at: number },
  most: number,
): Promise<number | null> {
  return (await placeTaken(tx, { ...place, most }))[0]?.id ?? null;
}
type Wanted = { addressHash: string; userId: number | null; at: number; most: number };
const placeTaken = prepare<Wanted, { id: number }, Transaction>((tx, place) =>
  sql<{ id: number }>`
    insert into um_strikes (address_hash, user_id, state, at)
    select ${place("addressHash")}, ${place("userId")}, 'reserved', ${place("at")}
    where (select count(*) from um_strikes where address_hash = ${place("addressHash")} and state <> 'given_back')
      < ${place("most")}
    returning id`.compile(tx),
);

/** One statement for right and wrong alike. */
export async function settlePlace(tx: Transaction, id: number, state: "strike" | "given_back"): Promise<void> {
  await settled(tx, { id, state });
}
const settled = prepare<{ id: number; state: string }, never, Transaction>((tx, place) =>
  tx
    .updateTable("um_strikes")
    .set({ state: sql`${place("state")}` })
    .where("id", "=", place("id"))
    .where("state", "=", "reserved")
    .compile(),
);

export async function countPlaces(db: ReadDatabase, addressHash: string, inFlightSince: number) {
  const [counted] = await placesOf(db, { addressHash, inFlightSince });
  return counted ?? { taken: 0, inFlight: 0 };
}

type Places = { taken: number; inFlight: number };
const placesOf = prepare<{ addressHash: string; inFlightSince: number }, Places>((db, place) =>
  db
    .selectFrom("um_strikes")
    .select((eb) => [
      eb.fn.countAll<number>().as("taken"),
      eb.fn
        .coalesce(
          eb.fn.sum<number>(sql`case when state = 'reserved' and at > ${place("inFlightSince")} then 1 else 0 end`),
          eb.lit(0),
        )
        .as("inFlight"),
    ])
    .where("address_hash", "=", place("addressHash"))
    .where("state", "<>", "given_back")
    .compile(),
);

export async function settleLost(tx: Transaction, before: number): Promise<void> {
  await tx
    .updateTable("um_strikes")
    .set({ state: "strike" })
    .where("state", "=", "reserved")
    .where("at", "<=", before)
    .execute();
}

function fullQuery(db: ReadDatabase, most: number | RawBuilder<number>) {
  return (
    db
      .selectFrom("um_strikes")
      .select((eb) => eb.fn.max<number>("user_id").as("user_id"))
      // Its index is of these alone, which the engine sees in a literal only.
      .where("state", "=", sql.lit("strike"))
      .where("user_id", "is not", null)
      .groupBy("address_hash")
      .having((eb) => eb.fn.countAll(), ">=", most)
  );
}

/** Who has so many strikes and no lock yet. */
export async function findFull(db: ReadDatabase, most: number): Promise<number[]> {
  return (await fullQuery(db, most).execute()).map(({ user_id }) => user_id);
}

/** Whether a place was lost before that time, or somebody has so many strikes and no lock yet. */
export async function isAnyDue(db: ReadDatabase, asked: { lostBefore: number; most: number }): Promise<boolean> {
  return (await anyDue(db, asked))[0]?.due === 1;
}

const anyDue = prepare<{ lostBefore: number; most: number }, { due: number }>((db, place) => {
  const lost = db
    .selectFrom("um_strikes")
    .select("id")
    .where("state", "=", sql.lit("reserved"))
    .where("at", "<=", place("lostBefore"));
  return sql<{ due: number }>`select exists ${lost} or exists ${fullQuery(db, place("most"))} as due`.compile(db);
});

/** The lock is made; the places stay taken until it is lifted. */
export async function setLockedPlaces(tx: Transaction, userId: number): Promise<void> {
  await tx
    .updateTable("um_strikes")
    .set({ state: "locked" })
    .where("user_id", "=", userId)
    .where("state", "=", "strike")
    .execute();
}

export async function deletePlaces(tx: Transaction, addressHash: string): Promise<void> {
  // Guesses that are being checked at this moment still have to be answered for.
  await settledPlaces(tx, { addressHash });
}
const settledPlaces = prepare<{ addressHash: string }, never, Transaction>((tx, place) =>
  tx
    .deleteFrom("um_strikes")
    .where("address_hash", "=", place("addressHash"))
    .where("state", "<>", "reserved")
    .compile(),
);

/** Forgets what was given back, strikes of addresses that are nobody's, and of these all above the most that are kept. */
export async function prunePlaces(tx: Transaction, before: number, mostStrangers: number): Promise<void> {
  await tx.deleteFrom("um_strikes").where("state", "=", "given_back").where("at", "<", before).execute();
  await tx.deleteFrom("um_strikes").where("user_id", "is", null).where("at", "<", before).execute();
  const beyond = tx
    .selectFrom("um_strikes")
    .select("id")
    .where("user_id", "is", null)
    .orderBy("at", "desc")
    // SQLite has no offset without a limit.
    .limit(10_000_000)
    .offset(mostStrangers);
  await tx.deleteFrom("um_strikes").where("id", "in", beyond).execute();
}

export async function insertLinkRequest(
  tx: Transaction,
  request: { addressHash: string; purpose: string; userId: number | null; at: number },
): Promise<void> {
  const { addressHash, purpose, userId, at } = request;
  await tx
    .insertInto("um_link_requests")
    .values({ address_hash: addressHash, purpose, user_id: userId, at, done_at: null })
    .execute();
}

/** Requests of known users that nothing was mailed for yet. */
export async function findDueRequests(db: ReadDatabase, most: number) {
  return db
    .selectFrom("um_link_requests")
    .select(["id", "user_id", "purpose"])
    .where("user_id", "is not", null)
    .where("done_at", "is", null)
    .orderBy("id")
    .limit(most)
    .execute();
}

export async function setRequestDone(tx: Transaction, id: number, at: number): Promise<void> {
  await tx.updateTable("um_link_requests").set({ done_at: at }).where("id", "=", id).execute();
}

export async function findLinkRequests(
  db: ReadDatabase,
  addressHash: string,
  purpose: string,
  since: number,
): Promise<number[]> {
  const rows = await db
    .selectFrom("um_link_requests")
    .select("at")
    .where("address_hash", "=", addressHash)
    .where("purpose", "=", purpose)
    .where("at", ">", since)
    .execute();
  return rows.map(({ at }) => at);
}

export async function deleteLinkRequests(tx: Transaction, before: number): Promise<void> {
  await tx.deleteFrom("um_link_requests").where("at", "<", before).execute();
}

export async function insertRefusedSignIn(tx: Transaction, row: Insertable<Tables["um_refused_sign_ins"]>) {
  await tx.insertInto("um_refused_sign_ins").values(row).execute();
}

/** The oldest first. */
export async function findRefusedSignIns(db: ReadDatabase, most: number) {
  return db.selectFrom("um_refused_sign_ins").selectAll().orderBy("id").limit(most).execute();
}

export async function deleteRefusedSignIns(tx: Transaction, upToId: number): Promise<void> {
  await tx.deleteFrom("um_refused_sign_ins").where("id", "<=", upToId).execute();
}
