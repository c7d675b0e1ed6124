// Reads and writes the table of memberships.
import type { ExpressionBuilder, InferResult, Insertable, RawBuilder, Updateable } from "kysely";
import type { ReadDatabase, Transaction } from "../platform/database/database.js";
import { prepare } from "../platform/database/prepare.js";
import type { Tables } from "../platform/database/tables.js";
import type { OwnPermission } from "../platform/permissions.js";
import { findProfileById } from "../profiles/profiles.store.js";
import { findUser } from "../users/users.store.js";

export async function insertMembership(tx: Transaction, row: Insertable<Tables["um_memberships"]>): Promise<number> {
  const { id } = await tx.insertInto("um_memberships").values(row).returning("id").executeTakeFirstOrThrow();
  return id;
}

export async function insertMemberships(tx: Transaction, rows: Insertable<Tables["um_memberships"]>[]): Promise<void> {
  await tx.insertInto("um_memberships").values(rows).execute();
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
  return activeMemberships(db, { userId });
}

const activeQuery = (db: ReadDatabase, userId: RawBuilder<number>) =>
  db
    .selectFrom("um_memberships")
    .innerJoin("um_profiles", "um_profiles.id", "um_memberships.profile_id")
    .innerJoin("um_organizations", "um_organizations.id", "um_memberships.organization_id")
    .select(["um_organizations.public_id as organization_public_id", "um_organizations.name as organization_name"])
    .select(["um_memberships.id", "um_memberships.organization_id", "um_memberships.last_entered_at"])
    .select(["um_profiles.id as profile_id", "um_profiles.public_id as profile_public_id"])
    .select(["um_profiles.name as profile_name", "um_profiles.built_in"])
    .where("um_memberships.user_id", "=", userId)
    .where("um_memberships.deactivated_at", "is", null)
    .orderBy((eb) => eb.fn.coalesce("um_memberships.last_entered_at", eb.lit(0)), "desc")
    .orderBy("um_memberships.id");

const activeMemberships = prepare<{ userId: number }, InferResult<ReturnType<typeof activeQuery>>[number]>(
  (db, place) => activeQuery(db, place("userId")).compile(),
);

/** Where this person is a member, deactivated or not. */
export async function findOrganizationIds(db: ReadDatabase, userId: number): Promise<number[]> {
  const rows = await db.selectFrom("um_memberships").select("organization_id").where("user_id", "=", userId).execute();
  return rows.map(({ organization_id }) => organization_id);
}

/** Where this person was a member at that time, and still is. */
export async function findOrganizationIdsSince(db: ReadDatabase, userId: number, at: number): Promise<number[]> {
  const rows = await db
    .selectFrom("um_memberships")
    .select("organization_id")
    .where("user_id", "=", userId)
    .where("created_at", "<=", at)
    .execute();
  return rows.map(({ organization_id }) => organization_id);
}

export async function isAlsoElsewhere(db: ReadDatabase, userId: number, organizationId: number): Promise<boolean> {
  return (await findOrganizationIds(db, userId)).some((id) => id !== organizationId);
}

/** A membership of this organization, with its person and its profile. */
export async function findMember(db: ReadDatabase, organizationId: number, publicId: string) {
  const membership = await db
    .selectFrom("um_memberships")
    .selectAll()
    .where("public_id", "=", publicId)
    .where("organization_id", "=", organizationId)
    .executeTakeFirst();
  if (membership === undefined) return undefined;
  const user = await findUser(db, membership.user_id);
  const profile = await findProfileById(db, membership.profile_id);
  if (user === undefined || profile === undefined) throw new Error("A membership without a person or a profile.");
  const also_elsewhere = await isAlsoElsewhere(db, user.id, organizationId);
  return { membership, user: { ...user, also_elsewhere }, profile };
}

/** The profile of a member, deactivated or not. */
export async function findHeldProfile(db: ReadDatabase, organizationId: number, userId: number) {
  const row = await db
    .selectFrom("um_memberships")
    .select("profile_id")
    .where("user_id", "=", userId)
    .where("organization_id", "=", organizationId)
    .executeTakeFirst();
  return row === undefined ? undefined : findProfileById(db, row.profile_id);
}

/** Ids of memberships whose holders could administer now: activated, not deactivated. At most `most`. */
export async function findUsableAdministrators(db: ReadDatabase, organizationId: number, most: number) {
  const rows = await db
    .selectFrom("um_memberships")
    .innerJoin("um_profiles", "um_profiles.id", "um_memberships.profile_id")
    .innerJoin("um_users", "um_users.id", "um_memberships.user_id")
    .select("um_memberships.id")
    .where("um_profiles.organization_id", "=", organizationId)
    .where("um_profiles.built_in", "=", "administrator")
    .where("um_memberships.deactivated_at", "is", null)
    .where("um_users.activated_at", "is not", null)
    .limit(most)
    .execute();
  return rows.map(({ id }) => id);
}

/** What a sign-in is decided by, in one statement, whether or not there is such a person. */
export async function findSignInFacts(db: ReadDatabase, email: string) {
  return (await signInFacts(db, { email }))[0];
}

const factsQuery = (db: ReadDatabase, email: RawBuilder<string>) =>
  db
    .selectFrom("um_users")
    .leftJoin("um_passwords", "um_passwords.user_id", "um_users.id")
    .select(["um_users.id", "um_users.public_id", "um_users.full_name", "um_users.email", "um_users.locked_at"])
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
    .where("um_users.email", "=", email);

const signInFacts = prepare<{ email: string }, InferResult<ReturnType<typeof factsQuery>>[number]>((db, place) =>
  factsQuery(db, place("email")).compile(),
);

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
    // By the organization's profiles: there is an index of who holds them, and none of all its members.
    .where("um_profiles.organization_id", "=", organizationId)
    .where("um_memberships.user_id", "<>", userId)
    .where("um_memberships.deactivated_at", "is", null)
    .where((eb) =>
      eb.or([
        eb("um_profiles.built_in", "=", "administrator"),
        eb.and([permits(eb, "users.read"), permits(eb, "users.unlock")]),
      ]),
    )
    // A lock by strikes is over with one mail; whoever could cause it must not gain by it.
    .where((eb) => eb.or([eb("um_users.lock_reason", "is", null), eb("um_users.lock_reason", "<>", "dormant")]))
    .where("um_users.activated_at", "is not", null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

function permits(eb: ExpressionBuilder<Tables, "um_profiles">, permission: OwnPermission) {
  return eb.exists(
    eb
      .selectFrom("um_profile_permissions")
      .select("um_profile_permissions.permission")
      .whereRef("um_profile_permissions.profile_id", "=", "um_profiles.id")
      .where("um_profile_permissions.permission", "=", permission),
  );
}

export async function setProfile(tx: Transaction, id: number, profileId: number): Promise<void> {
  await change(tx, id, { profile_id: profileId });
}

/** Not a change of the member: what a change is based on stays. */
export async function setReviewed(
  tx: Transaction,
  id: number,
  review: { at: number; by: number; note: string },
): Promise<void> {
  await tx
    .updateTable("um_memberships")
    .set({ reviewed_at: review.at, reviewed_by: review.by, review_note: review.note })
    .where("id", "=", id)
    .execute();
}

export async function setTwoFactorRequired(tx: Transaction, id: number, required: boolean): Promise<void> {
  await change(tx, id, { two_factor_required: required ? 1 : 0 });
}

/** Gives these members another profile. */
export async function moveHolders(tx: Transaction, ids: number[], profileId: number): Promise<void> {
  await tx
    .updateTable("um_memberships")
    .set((eb) => ({ profile_id: profileId, version: eb("version", "+", 1) }))
    .where("id", "in", ids)
    .execute();
}

export async function setDeactivated(tx: Transaction, id: number, act: { at: number; by: number }): Promise<void> {
  await change(tx, id, { deactivated_at: act.at, deactivated_by: act.by });
}

export async function setReactivated(tx: Transaction, id: number): Promise<void> {
  await change(tx, id, { deactivated_at: null, deactivated_by: null });
}

async function change(tx: Transaction, id: number, columns: Updateable<Tables["um_memberships"]>): Promise<void> {
  await tx
    .updateTable("um_memberships")
    .set(columns)
    .set((eb) => ({ version: eb("version", "+", 1) }))
    .where("id", "=", id)
    .execute();
}

export async function deleteMembership(tx: Transaction, id: number): Promise<void> {
  await tx.deleteFrom("um_memberships").where("id", "=", id).execute();
}

/** Not a change of the membership: the version stays. */
export async function setEntered(tx: Transaction, userId: number, organizationId: number, at: number): Promise<void> {
  await entered(tx, { userId, organizationId, at });
}
const entered = prepare<{ userId: number; organizationId: number; at: number }, never, Transaction>((tx, place) =>
  tx
    .updateTable("um_memberships")
    .set({ last_entered_at: place("at") })
    .where("user_id", "=", place("userId"))
    .where("organization_id", "=", place("organizationId"))
    .compile(),
);
