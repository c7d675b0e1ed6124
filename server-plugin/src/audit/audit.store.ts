// Writes the audit's table; nothing in it is ever changed.
import type { Insertable } from "kysely";
import type { ReadDatabase, Transaction } from "../platform/database/database.js";
import type { Tables } from "../platform/database/tables.js";

export async function insertEvents(tx: Transaction, rows: Insertable<Tables["um_audit"]>[]): Promise<void> {
  await tx.insertInto("um_audit").values(rows).execute();
}

/** The latest event of these kinds that was done to a person in an organization. */
export async function findLatestEvent(
  db: ReadDatabase,
  of: { organizationId: number; targetId: number; kinds: string[]; since: number },
) {
  return db
    .selectFrom("um_audit")
    .select(["at", "actor_id", "actor_name"])
    .where("organization_id", "=", of.organizationId)
    .where("target_id", "=", of.targetId)
    .where("kind", "in", of.kinds)
    .where("at", ">=", of.since)
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** How many events of a kind there were in an organization after `since`, up to `until`, to one person where one is said; at most `most`. */
export async function countEvents(
  db: ReadDatabase,
  of: { organizationId: number; targetId?: number; kind: string; since: number; until: number },
  most: number,
): Promise<number> {
  let query = db
    .selectFrom("um_audit")
    .select("id")
    .where("organization_id", "=", of.organizationId)
    .where("kind", "=", of.kind)
    .where("at", ">", of.since)
    .where("at", "<=", of.until)
    .limit(most);
  if (of.targetId !== undefined) query = query.where("target_id", "=", of.targetId);
  return (await query.execute()).length;
}
