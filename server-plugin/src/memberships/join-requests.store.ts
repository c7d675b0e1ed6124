// Reads and writes the table of join requests.
import type { Insertable } from "kysely";
import type { ReadDatabase, Transaction } from "../platform/database/database.js";
import type { Tables } from "../platform/database/tables.js";

export async function insertJoinRequest(tx: Transaction, row: Insertable<Tables["um_join_requests"]>): Promise<number> {
  const { id } = await tx.insertInto("um_join_requests").values(row).returning("id").executeTakeFirstOrThrow();
  return id;
}

/** The one that is open between this person and this organization. */
export async function findOpenRequest(db: ReadDatabase, organizationId: number, userId: number) {
  return db
    .selectFrom("um_join_requests")
    .selectAll()
    .where("organization_id", "=", organizationId)
    .where("user_id", "=", userId)
    .where("state", "=", "open")
    .executeTakeFirst();
}

export async function findJoinRequest(db: ReadDatabase, organizationId: number, publicId: string) {
  return db
    .selectFrom("um_join_requests")
    .selectAll()
    .where("public_id", "=", publicId)
    .where("organization_id", "=", organizationId)
    .executeTakeFirst();
}

export async function findRequestById(db: ReadDatabase, id: number) {
  return db.selectFrom("um_join_requests").selectAll().where("id", "=", id).executeTakeFirst();
}

/** Open ones, and lapsed ones until somebody puts them away; the newest first. */
export async function findPending(db: ReadDatabase, organizationId: number) {
  return db
    .selectFrom("um_join_requests")
    .leftJoin("um_memberships as colleague", (join) =>
      join
        .onRef("colleague.user_id", "=", "um_join_requests.asked_by")
        .onRef("colleague.organization_id", "=", "um_join_requests.organization_id"),
    )
    .leftJoin("um_users as asker", "asker.id", "colleague.user_id")
    .leftJoin("um_profiles", "um_profiles.id", "um_join_requests.profile_id")
    .select(["um_join_requests.public_id", "um_join_requests.asked_at", "um_join_requests.expires_at"])
    .select(["um_join_requests.state", "um_join_requests.lapse_reason", "um_join_requests.email"])
    .select(["asker.full_name as asked_by", "um_profiles.public_id as profile_id", "um_profiles.name as profile_name"])
    .where("um_join_requests.organization_id", "=", organizationId)
    .where("um_join_requests.state", "in", ["open", "lapsed"])
    .orderBy("um_join_requests.id", "desc")
    .limit(500)
    .execute();
}

export async function settleRequest(
  tx: Transaction,
  id: number,
  outcome: { state: "joined" | "withdrawn" | "lapsed"; reason?: string; at: number },
): Promise<void> {
  await tx
    .updateTable("um_join_requests")
    .set({ state: outcome.state, lapse_reason: outcome.reason ?? null, settled_at: outcome.at })
    .where("id", "=", id)
    .execute();
}

export async function extendRequest(
  tx: Transaction,
  id: number,
  by: { expiresAt: number; askedBy: number; askedAt: number },
): Promise<void> {
  await tx
    .updateTable("um_join_requests")
    .set({ expires_at: by.expiresAt, asked_by: by.askedBy, asked_at: by.askedAt })
    .where("id", "=", id)
    .execute();
}

/** Returns who had asked, and what for. */
export async function lapseRequestsOf(tx: Transaction, userId: number, reason: string, at: number) {
  return tx
    .updateTable("um_join_requests")
    .set({ state: "lapsed", lapse_reason: reason, settled_at: at })
    .where("user_id", "=", userId)
    .where("state", "=", "open")
    .returning(["organization_id", "email"])
    .execute();
}
