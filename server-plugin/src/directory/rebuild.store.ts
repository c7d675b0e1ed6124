// Reads the list's own tables as a whole, to see whether they are as they should be.
import { sql } from "kysely";
import type { ReadDatabase, Transaction } from "../platform/database/database.js";
import type { Tables } from "../platform/database/tables.js";
import { changeCount, type DirectoryCount, type DirectoryRow } from "./directory.store.js";
import { gramsOf, matchOfTokens } from "./grams.js";
import { labelEnd } from "./labels.js";
import { placeOf } from "./search.store.js";

// A name of 200 characters can have thousands of pieces, and a query has limits.
const mostAsked = 200;

/** Also those that are in the list's totals alone. */
export async function findEveryOrganization(db: ReadDatabase): Promise<number[]> {
  const rows = await db
    .selectFrom("um_organizations")
    .select("id")
    .union(db.selectFrom("um_directory_counts").select("organization_id as id"))
    .union(db.selectFrom("um_directory_letters").select("organization_id as id"))
    .orderBy("id")
    .execute();
  return rows.map(({ id }) => id);
}

/** Users who are members somewhere, or are in the list as if they were. */
export async function findUserIdsAfter(db: ReadDatabase, last: number, limit: number): Promise<number[]> {
  const rows = await db
    .selectFrom("um_memberships")
    .select("user_id")
    .where("user_id", ">", last)
    .union(db.selectFrom("um_directory").select("user_id").where("user_id", ">", last))
    .orderBy("user_id")
    .limit(limit)
    .execute();
  return rows.map(({ user_id }) => user_id);
}

/** From this row on; all of them where `limit` is null. */
export async function findInNameOrder(
  tx: Transaction,
  organizationId: number,
  from: DirectoryRow | undefined,
  limit: number | null,
): Promise<DirectoryRow[]> {
  let query = tx
    .selectFrom("um_directory")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .orderBy("name_key")
    .orderBy("membership_id");
  if (limit !== null) query = query.limit(limit);
  if (from !== undefined) {
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple("name_key", "membership_id"), ">=", tuple(from.name_key, from.membership_id)),
    );
  }
  return query.execute();
}

/**
 * Those of these rows that are not searched by all their pieces and no others. How many pieces an entry has is in FTS5's own
 * table (https://sqlite.org/fts5.html#fts5_docsize).
 */
export async function findSearchedAmiss(
  tx: Transaction,
  organizationId: number,
  rows: DirectoryRow[],
): Promise<number[]> {
  const asked = rows.map(({ label, membership_id, name_key, email_key }) => {
    const grams = gramsOf(name_key, email_key);
    return [membership_id, label, matchOfTokens(grams.split(" ").slice(0, mostAsked)), varint(grams.split(" ").length)];
  });
  const place = placeOf(sql`${organizationId}`, sql`asked.value ->> 1`);
  const { rows: amiss } = await sql<{
    id: number;
  }>`select asked.value ->> 0 as id from json_each(${JSON.stringify(asked)}) as asked
    where (select hex(sz) from um_directory_search_docsize where id = ${place}) is not asked.value ->> 3
    or not exists (select 1 from um_directory_search where um_directory_search match asked.value ->> 2 and rowid = ${place})`.execute(
    tx,
  );
  return amiss.map(({ id }) => id);
}

/** How many entries of the search index among the organization's are nobody's. */
export async function countLeftOver(tx: Transaction, organizationId: number): Promise<number> {
  const place = (label: number) => placeOf(sql`${organizationId}`, sql.lit(label));
  const { rows } = await sql<{ count: number }>`select count(*) as count from um_directory_search_docsize as entry
    where entry.id > ${place(0)} and entry.id < ${place(labelEnd)} and not exists (select 1 from um_directory
      where organization_id = ${organizationId} and label = entry.id & ${sql.lit(labelEnd)})`.execute(tx);
  return rows[0]?.count ?? 0;
}

/** SQLite's whole numbers of variable length, in hexadecimal; up to 2^21 (https://sqlite.org/fileformat.html#varint). */
function varint(value: number): string {
  const bytes = [value & 0x7f];
  for (let rest = value >> 7; rest > 0; rest >>= 7) bytes.unshift((rest & 0x7f) | 0x80);
  return Buffer.from(bytes).toString("hex").toUpperCase();
}

/** Takes all of an organization's rows out of the list, and out of the search index. */
export async function emptyOrganization(tx: Transaction, organizationId: number): Promise<void> {
  const place = (label: number) => placeOf(sql`${organizationId}`, sql.lit(label));
  await tx
    .deleteFrom("um_directory_search")
    .where("rowid", ">", place(0))
    .where("rowid", "<", place(labelEnd))
    .execute();
  await tx.deleteFrom("um_directory").where("organization_id", "=", organizationId).execute();
}

/** How many members of each kind there are, by looking at all. */
export async function countOrganization(db: ReadDatabase, organizationId: number): Promise<DirectoryCount[]> {
  return db
    .selectFrom("um_directory")
    .select(["organization_id", "status", "profile_id", "letter"])
    .select((eb) => eb.fn.countAll<number>().as("members"))
    .where("organization_id", "=", organizationId)
    .groupBy(["organization_id", "status", "profile_id", "letter"])
    .execute();
}

/** Corrects the counts that are kept; returns how many were wrong. */
export async function setCounts(tx: Transaction, organizationId: number, counts: DirectoryCount[]): Promise<number> {
  const kindOf = ({ status, profile_id, letter }: DirectoryCount) => JSON.stringify([status, profile_id, letter]);
  const kept = await tx
    .selectFrom("um_directory_counts")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .execute();
  const changes = new Map(kept.map((count) => [kindOf(count), { ...count, members: -count.members }]));
  for (const count of counts) {
    const change = changes.get(kindOf(count));
    if (change === undefined) changes.set(kindOf(count), count);
    else change.members += count.members;
  }
  const wrong = [...changes.values()].filter(({ members }) => members !== 0);
  for (const change of wrong) await changeCount(tx, change);
  return wrong.length;
}

/** Corrects the sums of the counts; returns how many were wrong. */
export async function setSums(tx: Transaction, organizationId: number, counts: DirectoryCount[]): Promise<number> {
  type Sum = Tables["um_directory_letters"];
  const sums = new Map<string, { kept: number; sum: Sum }>();
  const add = ({ members, ...kind }: Sum, to: "kept" | "sum") => {
    const key = JSON.stringify([kind.status, kind.profile_id, kind.letter]);
    const one = sums.get(key) ?? { kept: 0, sum: { ...kind, members: 0 } };
    if (to === "kept") one.kept += members;
    else one.sum.members += members;
    sums.set(key, one);
  };
  const kept = tx.selectFrom("um_directory_letters").selectAll().where("organization_id", "=", organizationId);
  for (const row of await kept.execute()) add(row, "kept");
  for (const count of counts) {
    add({ ...count, status: "", profile_id: 0 }, "sum");
    add({ ...count, profile_id: 0 }, "sum");
    add({ ...count, status: "" }, "sum");
  }
  const wrong = [...sums.values()].filter((one) => one.kept !== one.sum.members);
  for (const { sum } of wrong) {
    await tx
      .insertInto("um_directory_letters")
      .values(sum)
      .onConflict((conflict) => conflict.doUpdateSet({ members: sum.members }))
      .execute();
  }
  return wrong.length;
}

/** What people and hosts know them by. */
export async function findPublicIds(tx: Transaction, organizationIds: number[], membershipIds: number[]) {
  const [organizations, memberships] = [
    await tx.selectFrom("um_organizations").select(["id", "public_id"]).where("id", "in", organizationIds).execute(),
    await tx.selectFrom("um_memberships").select(["id", "public_id"]).where("id", "in", membershipIds).execute(),
  ].map((rows) => new Map(rows.map(({ id, public_id }) => [id, public_id])));
  return { organizations, memberships };
}
