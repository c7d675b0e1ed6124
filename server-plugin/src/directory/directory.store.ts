// Reads and writes the users list's own tables: one row a member, and the counts of every kind.
import { type CompiledQuery, sql } from "kysely";
import { statusExpression } from "../memberships/member-status.js";
import { numbersIn } from "../platform/database/as-json.js";
import type { ReadDatabase, Transaction } from "../platform/database/database.js";
import { prepare } from "../platform/database/prepare.js";
import type { Tables } from "../platform/database/tables.js";
import { behind, type Filter, inLetter, matches, type Stretch } from "./directory-filter.js";
import type { Gap } from "./labels.js";
import { putSearched, removeSearched } from "./search.store.js";

export type DirectoryRow = Tables["um_directory"];
export type DirectoryCount = Tables["um_directory_counts"];

/** One index seek, then `limit` rows: it costs the same anywhere in the list. */
export function stretchQuery(db: ReadDatabase, stretch: Stretch): CompiledQuery {
  const { filter, key, direction, limit } = stretch;
  const way = direction === "asc" ? sql`asc` : sql`desc`;
  // In SQL of our own: Kysely takes as long to write this as the engine to answer it.
  return sql`select membership_id, name_key, email_key from um_directory
    where ${matches(filter)} and ${behind(stretch)} and ${inLetter(stretch)}
    order by ${sql.ref(key)} ${way}, membership_id ${way} limit ${limit}`.compile(db);
}

type Kinds = Omit<Filter, "letter" | "words" | "attention">;

/** How many there are under each letter, by the counts that are kept. */
export async function countKept(db: ReadDatabase, { organizationId, profileId, status }: Kinds): Promise<Count[]> {
  const kept =
    status !== undefined && profileId !== undefined
      ? await countsOfBoth(db, { organizationId, status, profileId })
      : await countsOfOne(db, { organizationId, status: status ?? "", profileId: profileId ?? 0 });
  return kept.filter(({ count }) => count > 0);
}

export interface Count {
  /** Lower case, or `#`. */
  letter: string;
  count: number;
}
type Counted = { organizationId: number; status: DirectoryRow["status"] | ""; profileId: number };

const countsIn = (table: "um_directory_counts" | "um_directory_letters") =>
  prepare<Counted, Count>((db, place) =>
    db
      .selectFrom(table)
      .select(["letter", "members as count"])
      .where("organization_id", "=", place("organizationId"))
      .where("status", "=", sql<DirectoryRow["status"]>`${place("status")}`)
      .where("profile_id", "=", place("profileId"))
      .compile(),
  );
const countsOfBoth = countsIn("um_directory_counts");
const countsOfOne = countsIn("um_directory_letters");

/** The same by looking at each of them, for searches and for whoever should be looked at. */
export function lookingQuery(db: ReadDatabase, filter: Filter): CompiledQuery {
  // By the plain column the index by letter would be walked, all of it, whatever the filter leaves.
  return sql`select letter, count(*) as count from um_directory where ${matches(filter)} group by +letter`.compile(db);
}

/** The rows of these users and of these memberships, which are theirs unless somebody has changed the list by hand. */
export async function findRows(db: ReadDatabase, userIds: number[], membershipIds: number[]): Promise<DirectoryRow[]> {
  const [users, memberships] = [userIds, membershipIds].map(listed);
  const { rows } = await sql<DirectoryRow>`select * from um_directory where user_id in ${users}
    union select * from um_directory where membership_id in ${memberships}`.execute(db);
  return rows;
}

/** What the rows should be, from the tables that they are made of. */
export async function findBaseRows(db: ReadDatabase, userIds: number[]) {
  return db
    .selectFrom("um_memberships")
    .innerJoin("um_users", "um_users.id", "um_memberships.user_id")
    .where("um_memberships.user_id", "in", userIds)
    .select(["um_memberships.id as membership_id", "um_memberships.user_id", "um_memberships.organization_id"])
    .select(["um_memberships.profile_id", "um_users.name_key", "um_users.email_key"])
    .select(statusExpression.as("status"))
    .execute();
}

// SQLite takes 32,766 parameters in a statement.
const rowsAtATime = 2_000;

/** Rows with their labels, which nobody else has. */
export async function putRows(tx: Transaction, rows: DirectoryRow[]): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsAtATime) {
    const some = rows.slice(start, start + rowsAtATime);
    await tx.insertInto("um_directory").values(some).execute();
    await putSearched(tx, some);
  }
}

/** Of rows whose text and place stay as they are. */
export async function changeKinds(tx: Transaction, rows: Omit<DirectoryRow, "label">[]): Promise<void> {
  for (const { membership_id, letter, profile_id, status } of rows) {
    await tx
      .updateTable("um_directory")
      .set({ letter, profile_id, status })
      .where("membership_id", "=", membership_id)
      .execute();
  }
}

const listed = (numbers: number[]) => numbersIn(JSON.stringify(numbers));

export async function removeRows(tx: Transaction, membershipIds: number[]): Promise<void> {
  if (membershipIds.length === 0) return;
  await removeSearched(tx, listed(membershipIds));
  await tx.deleteFrom("um_directory").where("membership_id", "in", listed(membershipIds)).execute();
}

export interface PlacedGap extends Gap {
  membership_id: number;
}

/** Between whom each of these would stand, in name order. */
export async function findGaps(
  tx: Transaction,
  organizationId: number,
  rows: Pick<DirectoryRow, "membership_id" | "name_key">[],
): Promise<PlacedGap[]> {
  const asked = JSON.stringify(rows.map((row) => [row.name_key, row.membership_id]));
  const neighbour = (way: "before" | "after") => {
    const [compares, direction] = way === "before" ? [sql`<`, sql`desc`] : [sql`>`, sql`asc`];
    return sql<number | null>`(select label from um_directory where organization_id = ${organizationId}
      and (name_key, membership_id) ${compares} (asked.value ->> 0, asked.value ->> 1)
      order by name_key ${direction}, membership_id ${direction} limit 1)`;
  };
  const { rows: gaps } = await sql<PlacedGap>`select asked.value ->> 1 as membership_id,
    ${neighbour("before")} as before, ${neighbour("after")} as after
    from json_each(${asked}) as asked order by asked.value ->> 0, asked.value ->> 1`.execute(tx);
  return gaps;
}

/** Those whose label is `from` or beyond it, the nearest first; none where nobody stands. */
export async function findNeighbours(
  tx: Transaction,
  organizationId: number,
  { way, from, limit }: { way: "before" | "after"; from: number | null; limit: number },
): Promise<DirectoryRow[]> {
  if (from === null) return [];
  return tx
    .selectFrom("um_directory")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("label", way === "before" ? "<=" : ">=", from)
    .orderBy("label", way === "before" ? "desc" : "asc")
    .limit(limit)
    .execute();
}

/** Adds to a count, or takes from it. */
export async function changeCount(tx: Transaction, { members, ...kind }: DirectoryCount): Promise<void> {
  if (members > 0) {
    await tx
      .insertInto("um_directory_counts")
      .values({ ...kind, members })
      .onConflict((conflict) =>
        conflict
          .columns(["organization_id", "status", "profile_id", "letter"])
          .doUpdateSet((eb) => ({ members: eb("um_directory_counts.members", "+", members) })),
      )
      .execute();
    return;
  }
  await tx
    .updateTable("um_directory_counts")
    .set((eb) => ({ members: eb("members", "+", members) }))
    .where("organization_id", "=", kind.organization_id)
    .where("status", "=", kind.status)
    .where("profile_id", "=", kind.profile_id)
    .where("letter", "=", kind.letter)
    .execute();
}
