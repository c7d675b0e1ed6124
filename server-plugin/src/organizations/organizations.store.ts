// Reads and writes the table of organizations.
import type { Insertable } from "kysely";
import type { ReadDatabase, Transaction } from "../platform/database/database.js";
import type { Tables } from "../platform/database/tables.js";

export async function insertOrganization(
  tx: Transaction,
  row: Insertable<Tables["um_organizations"]>,
): Promise<number> {
  const { id } = await tx.insertInto("um_organizations").values(row).returning("id").executeTakeFirstOrThrow();
  return id;
}

export async function findOrganizations(db: ReadDatabase, ids: number[]) {
  if (ids.length === 0) return [];
  return db.selectFrom("um_organizations").select(["id", "public_id", "name"]).where("id", "in", ids).execute();
}
