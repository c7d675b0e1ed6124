// Reads and writes the table of memberships.
import type { Insertable } from "kysely";
import type { ReadDatabase, Transaction } from "../platform/database/database.js";
import type { Tables } from "../platform/database/tables.js";

export async function insertMembership(tx: Transaction, row: Insertable<Tables["um_memberships"]>): Promise<number> {
  const { id } = await tx.insertInto("um_memberships").values(row).returning("id").executeTakeFirstOrThrow();
  return id;
}

export async function insertMemberships(tx: Transaction, rows: Insertable<Tables["um_memberships"]>[]): Promise<void> {
  await tx.insertInto("um_memberships").values(rows).execute();
}

export async function findMembershipId(db: ReadDatabase, organizationId: number, publicId: string) {
  const row = await db
    .selectFrom("um_memberships")
    .select("id")
    .where("public_id", "=", publicId)
    .where("organization_id", "=", organizationId)
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function isMember(db: ReadDatabase, organizationId: number, userId: number): Promise<boolean> {
  const row = await db
    .selectFrom("um_memberships")
    .select("id")
    .where("user_id", "=", userId)
    .where("organization_id", "=", organizationId)
    .executeTakeFirst();
  return row !== undefined;
}

/** A user's memberships that are not deactivated, the one entered last first. */
export async function findActiveMemberships(db: ReadDatabase, userId: number) {
  return db
    .selectFrom("um_memberships")
    .innerJoin("um_profiles", "um_profiles.id", "um_memberships.profile_id")
    .select(["um_memberships.id", "um_memberships.organization_id", "um_memberships.last_entered_at"])
    .select(["um_profiles.id as profile_id", "um_profiles.public_id as profile_public_id"])
    .select(["um_profiles.name as profile_name", "um_profiles.built_in"])
    .where("um_memberships.user_id", "=", userId)
    .where("um_memberships.deactivated_at", "is", null)
    .orderBy((eb) => eb.fn.coalesce("um_memberships.last_entered_at", eb.lit(0)), "desc")
    .orderBy("um_memberships.id")
    .execute();
}

/** Where this person is a member, deactivated or not. */
export async function findOrganizationIds(db: ReadDatabase, userId: number): Promise<number[]> {
  const rows = await db.selectFrom("um_memberships").select("organization_id").where("user_id", "=", userId).execute();
  return rows.map(({ organization_id }) => organization_id);
}

export async function isAlsoElsewhere(db: ReadDatabase, userId: number, organizationId: number): Promise<boolean> {
  return (await findOrganizationIds(db, userId)).some((id) => id !== organizationId);
}

/** The person behind a membership of this organization. */
export async function findMemberUser(db: ReadDatabase, organizationId: number, publicId: string) {
  const row = await db
    .selectFrom("um_memberships")
    .innerJoin("um_users", "um_users.id", "um_memberships.user_id")
    .selectAll("um_users")
    .where("um_memberships.public_id", "=", publicId)
    .where("um_memberships.organization_id", "=", organizationId)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return { ...row, also_elsewhere: (await findOrganizationIds(db, row.id)).length > 1 };
}

/** What a sign-in is decided by, in one statement, whether or not there is such a person. */
export async function findSignInFacts(db: ReadDatabase, email: string) {
  return db
    .selectFrom("um_users")
    .leftJoin("um_passwords", "um_passwords.user_id", "um_users.id")
    .select(["um_users.id", "um_users.full_name", "um_users.email", "um_users.locked_at"])
    .select(["um_users.dormant_at", "um_passwords.hash", "um_passwords.initial_expires_at"])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom("um_memberships")
            .select("um_memberships.id")
            .whereRef("um_memberships.user_id", "=", "um_users.id")
            .where("um_memberships.deactivated_at", "is", null),
        )
        .as("may_enter"),
    )
    .where("um_users.email", "=", email)
    .executeTakeFirst();
}

/** Whether somebody else of this organization could unlock this user. */
export async function hasOtherAdministrator(
  db: ReadDatabase,
  organizationId: number,
  userId: number,
): Promise<boolean> {
  const row = await db
    .selectFrom("um_memberships")
    .innerJoin("um_profiles", "um_profiles.id", "um_memberships.profile_id")
    .innerJoin("um_users", "um_users.id", "um_memberships.user_id")
    .select("um_memberships.id")
    .where("um_memberships.organization_id", "=", organizationId)
    .where("um_memberships.user_id", "<>", userId)
    .where("um_memberships.deactivated_at", "is", null)
    .where((eb) =>
      eb.or([
        eb("um_profiles.built_in", "=", "administrator"),
        eb.exists(
          eb
            .selectFrom("um_profile_permissions")
            .select("um_profile_permissions.permission")
            .whereRef("um_profile_permissions.profile_id", "=", "um_profiles.id")
            .where("um_profile_permissions.permission", "=", "users.unlock"),
        ),
      ]),
    )
    // A lock by strikes is over with one mail; whoever could cause it must not gain by it.
    .where((eb) => eb.or([eb("um_users.lock_reason", "is", null), eb("um_users.lock_reason", "<>", "dormant")]))
    .where("um_users.activated_at", "is not", null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Letters that were given up: the organization's own, and those to its members that belong to no organization. */
export async function findUndelivered(db: ReadDatabase, organizationId: number, publicId?: string) {
  let query = db
    .selectFrom("um_outbox")
    .select(["public_id", "kind", "to_name", "to_address", "last_error", "settled_at", "attempts"])
    .where("state", "=", "dead")
    .where((eb) =>
      eb.or([
        eb("organization_id", "=", organizationId),
        eb.and([
          eb("organization_id", "is", null),
          // What concerns somebody who also belongs elsewhere is not this organization's to know.
          eb(
            "user_id",
            "not in",
            eb
              .selectFrom("um_memberships as other")
              .select("other.user_id")
              .where("other.organization_id", "<>", organizationId),
          ),
          eb(
            "user_id",
            "in",
            eb
              .selectFrom("um_memberships")
              .select("user_id")
              .where("um_memberships.organization_id", "=", organizationId),
          ),
        ]),
      ]),
    )
    .orderBy("settled_at", "desc")
    .limit(100);
  if (publicId !== undefined) query = query.where("public_id", "=", publicId);
  return query.execute();
}

/** Not a change of the membership: the version stays. */
export async function setEntered(tx: Transaction, userId: number, organizationId: number, at: number): Promise<void> {
  await tx
    .updateTable("um_memberships")
    .set({ last_entered_at: at })
    .where("user_id", "=", userId)
    .where("organization_id", "=", organizationId)
    .execute();
}
