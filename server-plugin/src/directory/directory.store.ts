// Reads and writes the users list's own tables: one row a member, and the counts of every kind.
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from "kysely";
import { type Attention, needsAttention } from "../memberships/attention.js";
import { statusExpression } from "../memberships/member-status.js";
import type { ReadDatabase, Transaction } from "../platform/database/database.js";
import type { MemberStatus, Tables } from "../platform/database/tables.js";

export type DirectoryRow = Tables["um_directory"];
export type DirectoryCount = Tables["um_directory_counts"];

/** Which members; what is absent does not narrow. */
export interface Filter {
  organizationId: number;
  letter?: string | undefined;
  profileId?: number | undefined;
  status?: MemberStatus | undefined;
  attention?: { what: Attention; now: number } | undefined;
  /** Folded words. */
  words: string[];
}

/** A stretch of the list in the order of one key. */
export interface Stretch {
  filter: Filter;
  key: "name_key" | "email_key";
  direction: "asc" | "desc";
  after: { key: string; id: number } | null;
  limit: number;
}

type Build = ExpressionBuilder<Tables, "um_directory">;

function matches(filter: Filter) {
  return (eb: Build): Expression<SqlBool> => {
    const conditions = [eb("organization_id", "=", filter.organizationId)];
    if (filter.status !== undefined) conditions.push(eb("status", "=", filter.status));
    if (filter.profileId !== undefined) conditions.push(eb("profile_id", "=", filter.profileId));
    if (filter.letter !== undefined) conditions.push(eb("letter", "=", filter.letter));
    const found = filter.words.map(
      (word) => sql<SqlBool>`(instr(name_key, ${word}) > 0 or instr(email_key, ${word}) > 0)`,
    );
    if (filter.attention !== undefined) found.push(needsAttention(filter.attention.what, filter.attention.now));
    return eb.and([...conditions, ...found]);
  };
}

/** One index seek, then `limit` rows: it costs the same anywhere in the list. */
export function stretchQuery(db: ReadDatabase, { filter, key, direction, after, limit }: Stretch) {
  const query = db
    .selectFrom("um_directory")
    .select(["membership_id", "name_key", "email_key"])
    .where(matches(filter))
    .orderBy(key, direction)
    .orderBy("membership_id", direction)
    .limit(limit);
  if (after === null) return query;
  return query.where(({ eb, refTuple, tuple }) =>
    eb(refTuple(key, "membership_id"), direction === "asc" ? ">" : "<", tuple(after.key, after.id)),
  );
}

/** How many there are under each letter, by the counts that are kept. */
export async function countKept(db: ReadDatabase, filter: Omit<Filter, "letter" | "words" | "attention">) {
  let query = db
    .selectFrom("um_directory_counts")
    .select(["letter", (eb) => eb.fn.sum<number>("members").as("count")])
    .where("organization_id", "=", filter.organizationId)
    .groupBy("letter");
  if (filter.status !== undefined) query = query.where("status", "=", filter.status);
  if (filter.profileId !== undefined) query = query.where("profile_id", "=", filter.profileId);
  return (await query.execute()).filter(({ count }) => count > 0);
}

/** The same by looking at each member, for searches and for whoever should be looked at. */
export async function countFound(db: ReadDatabase, filter: Omit<Filter, "letter">) {
  return db
    .selectFrom("um_directory")
    .select(["letter", (eb) => eb.fn.countAll<number>().as("count")])
    .where(matches(filter))
    .groupBy("letter")
    .execute();
}

export async function findRows(db: ReadDatabase, userIds: number[]): Promise<DirectoryRow[]> {
  return db.selectFrom("um_directory").selectAll().where("user_id", "in", userIds).execute();
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

export async function putRows(tx: Transaction, rows: DirectoryRow[]): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsAtATime) {
    const some = rows.slice(start, start + rowsAtATime);
    await tx.insertInto("um_directory").values(some).execute();
  }
}

export async function removeRows(tx: Transaction, membershipIds: number[]): Promise<void> {
  if (membershipIds.length === 0) return;
  await tx.deleteFrom("um_directory").where("membership_id", "in", membershipIds).execute();
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
