// Keeps what members are found by, and finds them by it.
import { type Compilable, type RawBuilder, type SelectQueryBuilder, sql } from "kysely";
import { findWhoMayNeed } from "../memberships/attention.js";
import type { QueryOf } from "../platform/database/as-json.js";
import type { ReadDatabase, Transaction } from "../platform/database/database.js";
import type { Tables } from "../platform/database/tables.js";
import { behind, type Filter, type ListedRow, matches, type Stretch } from "./directory-filter.js";
import { gramsOf, matchOf } from "./grams.js";
import { labelBits, labelEnd } from "./labels.js";

type Row = Pick<Tables["um_directory"], "organization_id" | "label" | "name_key" | "email_key">;

/** The row number of the search index. */
export const placeOf = (organizationId: RawBuilder<unknown>, label: RawBuilder<unknown>) =>
  sql<number>`((${organizationId} << ${sql.lit(labelBits)}) | ${label})`;

export async function putSearched(tx: Transaction, rows: Row[]): Promise<void> {
  await tx
    .insertInto("um_directory_search")
    .values(
      rows.map(({ organization_id, label, name_key, email_key }) => ({
        rowid: placeOf(sql`${organization_id}`, sql`${label}`),
        grams: gramsOf(name_key, email_key),
      })),
    )
    .execute();
  await mergeSome(tx, rows.length);
}

// Pages for each row. Two keep up already: a row takes a quarter of one, and is merged again at each of some eight levels.
const mergedPages = 4;

/**
 * Whatever is put into it leaves one more piece of it, and searches look into all there are. Left to itself the index merges
 * them a megabyte at a time, while everybody waits; a little with each row is as much in the end.
 */
async function mergeSome(tx: Transaction, rows: number): Promise<void> {
  await sql`insert into um_directory_search (um_directory_search, rank) values ('merge', ${rows * mergedPages})`.execute(
    tx,
  );
}

/** While their rows are still in the list. `membershipIds` gives them as SQL. */
export async function removeSearched(tx: Transaction, membershipIds: RawBuilder<number>): Promise<void> {
  await tx
    .deleteFrom("um_directory_search")
    .where("rowid", "in", (eb) =>
      eb
        .selectFrom("um_directory")
        .select(placeOf(sql.ref("organization_id"), sql.ref("label")).as("place"))
        .where("membership_id", "in", membershipIds),
    )
    .execute();
}

/** A question to the database that a plan can be asked of. */
type Asks<Row> = QueryOf<Row> & Compilable;

/** From this label to that one, both included, as SQL; null is no limit, and a label that is not there finds nobody. */
interface Bounds {
  low: RawBuilder<number | null> | null;
  high: RawBuilder<number | null> | null;
}

/** Those found by the words, by name either way: the index gives who may be meant, and each is looked at. */
function hits(db: ReadDatabase, filter: Filter, { low, high }: Bounds) {
  const organizationId = sql`${filter.organizationId}`;
  const from = low === null ? sql.lit(0) : sql`coalesce(${low}, ${sql.lit(labelEnd)})`;
  const to = high === null ? sql.lit(labelEnd) : sql`coalesce(${high}, 0)`;
  return db
    .selectFrom("um_directory_search")
    .crossJoin("um_directory")
    .where(sql<boolean>`um_directory_search match ${matchOf(filter.words)}`)
    .where("um_directory_search.rowid", ">=", placeOf(organizationId, from))
    .where("um_directory_search.rowid", "<=", placeOf(organizationId, to))
    .where("um_directory.label", "=", sql<number>`um_directory_search.rowid & ${sql.lit(labelEnd)}`)
    .where(matches(filter));
}

/** Those found by the words or, without any, those to be looked at, who come in no order. */
function found(db: ReadDatabase, filter: Filter): Builder {
  const { attention, organizationId, words } = filter;
  if (words.length > 0 || attention === undefined) return hits(db, filter, boundsOf(filter)) as unknown as Builder;
  return db
    .selectFrom(findWhoMayNeed(db, { ...attention, organizationId }).as("candidate"))
    .crossJoin("um_directory")
    .whereRef("um_directory.membership_id", "=", "candidate.id")
    .where(matches(filter)) as unknown as Builder;
}
type Builder = SelectQueryBuilder<Tables, "um_directory", object>;

/** The label of the first or the last by name of whom this is true. */
function edge(end: "first" | "last", organizationId: number, condition: RawBuilder<unknown>) {
  const direction = end === "first" ? sql`asc` : sql`desc`;
  return sql<number | null>`(select edge.label from um_directory as edge
    where edge.organization_id = ${organizationId} and ${condition}
    order by edge.name_key ${direction}, edge.membership_id ${direction} limit 1)`;
}

// The names of one letter stand together; what is no letter stands before, between and behind them.
function boundsOf({ organizationId, letter }: Filter): Bounds {
  if (letter === undefined || letter === "#") return { low: null, high: null };
  const isLetter = sql`edge.letter = ${letter}`;
  return { low: edge("first", organizationId, isLetter), high: edge("last", organizationId, isLetter) };
}

/** A stretch of those found by name. It ends as soon as it is full, so it costs the same anywhere. */
export function hitsStretchQuery(db: ReadDatabase, { filter, direction, after, limit }: Stretch): Asks<ListedRow> {
  let { low, high } = boundsOf(filter);
  if (after !== null) {
    const key = sql`(edge.name_key, edge.membership_id)`;
    const place = sql`(${after.key}, ${after.id})`;
    if (direction === "asc") {
      const next = edge("first", filter.organizationId, sql`${key} > ${place}`);
      low = low === null ? next : sql`max(${low}, ${next})`;
    } else {
      const next = edge("last", filter.organizationId, sql`${key} < ${place}`);
      high = high === null ? next : sql`min(${high}, ${next})`;
    }
  }
  return hits(db, filter, { low, high })
    .select(["um_directory.membership_id", "um_directory.name_key", "um_directory.email_key"])
    .orderBy("um_directory_search.rowid", direction)
    .limit(limit);
}

/** So many of those found; where it is by words, the first by name. */
export function foundQuery(db: ReadDatabase, filter: Filter, most: number): Asks<Found> {
  const query = found(db, filter).select(["um_directory.membership_id", "um_directory.letter"]).limit(most);
  return filter.words.length > 0 ? query.orderBy(sql`um_directory_search.rowid`) : query;
}

export type Found = Pick<Tables["um_directory"], "membership_id" | "letter">;

/** A stretch of a few who were found, in any order. */
export function fewQuery(db: ReadDatabase, { filter, ...stretch }: Stretch, few: Found[]): Asks<ListedRow> {
  const ids = JSON.stringify(few.map(({ membership_id }) => membership_id));
  return db
    .selectFrom(sql<{ value: number }>`json_each(${ids})`.as("chosen"))
    .crossJoin("um_directory")
    .select(["um_directory.membership_id", "um_directory.name_key", "um_directory.email_key"])
    .whereRef("um_directory.membership_id", "=", "chosen.value")
    .where(matches({ ...filter, words: [], attention: undefined }))
    .where(behind({ filter, ...stretch }))
    .orderBy(`um_directory.${stretch.key}`, stretch.direction)
    .orderBy("um_directory.membership_id", stretch.direction)
    .limit(stretch.limit);
}
