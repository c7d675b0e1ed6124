// Reads and writes the tables of profiles and their permissions.
import type { Insertable, Updateable } from "kysely";
import { numbersIn } from "../platform/database/as-json.js";
import type { ReadDatabase, Transaction } from "../platform/database/database.js";
import { prepare } from "../platform/database/prepare.js";
import type { Tables } from "../platform/database/tables.js";

export type BuiltIn = Tables["um_profiles"]["built_in"];

export async function insertProfile(tx: Transaction, row: Insertable<Tables["um_profiles"]>): Promise<number> {
  const { id } = await tx.insertInto("um_profiles").values(row).returning("id").executeTakeFirstOrThrow();
  return id;
}

export async function insertPermissions(tx: Transaction, profileId: number, permissions: string[]): Promise<void> {
  if (permissions.length === 0) return;
  const rows = permissions.map((permission) => ({ profile_id: profileId, permission }));
  await tx.insertInto("um_profile_permissions").values(rows).execute();
}

/** In the place of whatever it permitted. */
export async function replacePermissions(tx: Transaction, profileId: number, permissions: string[]): Promise<void> {
  await tx.deleteFrom("um_profile_permissions").where("profile_id", "=", profileId).execute();
  await insertPermissions(tx, profileId, permissions);
}

/** Counts as a change, also when only its permissions become others. */
export async function updateProfile(
  tx: Transaction,
  id: number,
  columns: Pick<Updateable<Tables["um_profiles"]>, "name" | "name_key" | "description" | "two_factor_required">,
): Promise<void> {
  await tx
    .updateTable("um_profiles")
    .set(columns)
    .set((eb) => ({ version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .execute();
}

/** With what it permits; nobody may hold it any more. */
export async function deleteProfile(tx: Transaction, id: number): Promise<void> {
  await tx.deleteFrom("um_profiles").where("id", "=", id).execute();
}

const columns = [
  "id",
  "public_id",
  "organization_id",
  "name",
  "description",
  "built_in",
  "two_factor_required",
  "version",
] as const;

/** In the order of their names. */
export async function findProfiles(db: ReadDatabase, organizationId: number) {
  return db
    .selectFrom("um_profiles")
    .select(columns)
    .where("organization_id", "=", organizationId)
    .orderBy("name_key")
    .orderBy("id")
    .execute();
}

export async function findProfile(db: ReadDatabase, organizationId: number, publicId: string) {
  return db
    .selectFrom("um_profiles")
    .select(columns)
    .where("public_id", "=", publicId)
    .where("organization_id", "=", organizationId)
    .executeTakeFirst();
}

export async function findProfileById(db: ReadDatabase, id: number) {
  return db.selectFrom("um_profiles").select(columns).where("id", "=", id).executeTakeFirst();
}

/** Every listed profile's stored permissions. */
export async function findPermissions(db: ReadDatabase, profileIds: number[]) {
  return permissionsOf(db, { ids: JSON.stringify(profileIds) });
}

const permissionsOf = prepare<{ ids: string }, { profile_id: number; permission: string }>((db, place) =>
  db
    .selectFrom("um_profile_permissions")
    .select(["profile_id", "permission"])
    .where("profile_id", "in", numbersIn(place("ids")))
    .orderBy("permission")
    .compile(),
);
