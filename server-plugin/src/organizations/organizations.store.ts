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

/** By the totals that the directory keeps. */
export async function countMembers(db: ReadDatabase, organizationId: number): Promise<number> {
  const { count } = await db
    .selectFrom("um_directory_letters")
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>("members"), eb.lit(0)).as("count"))
    .where("organization_id", "=", organizationId)
    .where("status", "=", "")
    .where("profile_id", "=", 0)
    .executeTakeFirstOrThrow();
  return count;
}

/** Of those who are not deactivated. */
export async function countWithoutTwoFactor(db: ReadDatabase, organizationId: number): Promise<number> {
  const { count } = await db
    .selectFrom("um_directory")
    .leftJoin("um_authenticators", "um_authenticators.user_id", "um_directory.user_id")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("um_directory.organization_id", "=", organizationId)
    .where("um_directory.status", "<>", "deactivated")
    .where("um_authenticators.user_id", "is", null)
    .executeTakeFirstOrThrow();
  return count;
}
