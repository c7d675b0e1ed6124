// Reads who holds which profile; it writes nothing.
import { sql } from "kysely";
import type { ReadDatabase } from "../platform/database/database.js";

/** How many members hold each profile, by the counts that the users list keeps; by the profile's id. */
export async function countHolders(db: ReadDatabase, organizationId: number): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom("um_directory_letters")
    .select(["profile_id", (eb) => eb.fn.sum<number>("members").as("count")])
    .where("organization_id", "=", organizationId)
    .where("status", "=", "")
    .where("profile_id", "<>", 0)
    .groupBy("profile_id")
    .execute();
  return new Map(rows.map(({ profile_id, count }) => [profile_id, count]));
}

export async function findOwnProfile(db: ReadDatabase, membershipId: number): Promise<number | undefined> {
  const row = await db
    .selectFrom("um_memberships")
    .select("profile_id")
    .where("id", "=", membershipId)
    .executeTakeFirst();
  return row?.profile_id;
}

/** The first by name, of whatever status. */
export async function findHolders(db: ReadDatabase, organizationId: number, profileId: number, most: number) {
  const rows = await db
    .selectFrom("um_directory")
    .innerJoin("um_memberships", "um_memberships.id", "um_directory.membership_id")
    .innerJoin("um_users", "um_users.id", "um_directory.user_id")
    .select(["um_memberships.public_id as id", "um_users.full_name as fullName"])
    .where("um_directory.organization_id", "=", organizationId)
    .where("um_directory.profile_id", "=", profileId)
    .orderBy("um_directory.name_key")
    .orderBy("um_directory.membership_id")
    .limit(most)
    .execute();
  return rows.map(({ id, fullName }) => ({ id, fullName }));
}

/** Holders, not deactivated, with a session in this organization that can still be used: what they do elsewhere stays there. */
export async function countSignedIn(
  db: ReadDatabase,
  organizationId: number,
  profileId: number,
  since: { seenAfter: number; startedAfter: number },
): Promise<number> {
  const { count } = await db
    .selectFrom("um_memberships")
    .innerJoin("um_sessions", "um_sessions.user_id", "um_memberships.user_id")
    .select((eb) => eb.fn.count<number>("um_memberships.user_id").distinct().as("count"))
    .where("um_memberships.profile_id", "=", profileId)
    .where("um_memberships.deactivated_at", "is", null)
    .where("um_sessions.stage", "=", "complete")
    .where("um_sessions.organization_id", "=", organizationId)
    .where("um_sessions.seen_at", ">", since.seenAfter)
    .where("um_sessions.started_at", ">", since.startedAfter)
    .executeTakeFirstOrThrow();
  return count;
}

/** Holders who did something of these kinds here since then. */
export async function countUsers(
  db: ReadDatabase,
  organizationId: number,
  profileId: number,
  { kinds, since }: { kinds: string[]; since: number },
): Promise<number> {
  const { count } = await db
    .selectFrom("um_memberships")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("profile_id", "=", profileId)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom("um_audit")
          .select("um_audit.id")
          .where("um_audit.organization_id", "=", organizationId)
          .whereRef("um_audit.actor_id", "=", "um_memberships.user_id")
          .where("um_audit.kind", "in", kinds)
          .where("um_audit.at", ">=", since),
      ),
    )
    .executeTakeFirstOrThrow();
  return count;
}

/** Holders whose password somebody else may know, since their address was never proved. */
function unproven(db: ReadDatabase, profileId: number) {
  return db
    .selectFrom("um_memberships")
    .innerJoin("um_users", "um_users.id", "um_memberships.user_id")
    .innerJoin("um_passwords", "um_passwords.user_id", "um_users.id")
    .where("um_memberships.profile_id", "=", profileId)
    .where("um_users.verified_at", "is", null);
}

export async function countUnproven(db: ReadDatabase, profileId: number): Promise<number> {
  const { count } = await unproven(db, profileId)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

export async function findUnproven(db: ReadDatabase, profileId: number) {
  return unproven(db, profileId).selectAll("um_users").execute();
}

export async function countOpenRequests(
  db: ReadDatabase,
  organizationId: number,
  profileId: number,
  now: number,
): Promise<number> {
  const { count } = await db
    .selectFrom("um_join_requests")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("organization_id", "=", organizationId)
    .where("state", "=", "open")
    .where("profile_id", "=", profileId)
    .where("expires_at", ">", now)
    .executeTakeFirstOrThrow();
  return count;
}

/** What was done to a profile last. */
export function latestProfileEvent(db: ReadDatabase, organizationId: number, profilePublicId: string) {
  return (
    db
      .selectFrom("um_audit")
      .select(["at", "actor_name"])
      .where("organization_id", "=", organizationId)
      .where("target_public_id", "=", profilePublicId)
      // Spelt out, so that the index of what was done to profiles serves.
      .where(sql<boolean>`kind in ('profile.created', 'profile.changed')`)
      .orderBy("at", "desc")
      .orderBy("id", "desc")
      .limit(1)
  );
}

/** Somebody else's profile of the same name, whatever the case or accents. */
export async function isNameTaken(
  db: ReadDatabase,
  organizationId: number,
  nameKey: string,
  except: number | null,
): Promise<boolean> {
  const row = await db
    .selectFrom("um_profiles")
    .select("id")
    .where("organization_id", "=", organizationId)
    .where("name_key", "=", nameKey)
    .executeTakeFirst();
  return row !== undefined && row.id !== except;
}

/** Members who hold it, a batch at a time by their membership's id. */
export async function findHoldersAfter(db: ReadDatabase, profileId: number, after: number, most: number) {
  return db
    .selectFrom("um_memberships")
    .innerJoin("um_users", "um_users.id", "um_memberships.user_id")
    .select(["um_memberships.id as membership_id", "um_users.id", "um_users.public_id", "um_users.full_name"])
    .where("um_memberships.profile_id", "=", profileId)
    .where("um_memberships.id", ">", after)
    .orderBy("um_memberships.id")
    .limit(most)
    .execute();
}
