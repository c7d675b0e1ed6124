// Reads the letters that were given up, as far as they concern an organization.
import type { ReadDatabase } from "../platform/database/database.js";

/**
 * Letters that were given up, the newest first: this organization's own, to its members and to those it asked to join; and
 * those that belong to no organization, to members who are nowhere else: what concerns the others is not its to know.
 */
export async function findUndelivered(
  db: ReadDatabase,
  organizationId: number,
  { letter, userId }: { letter?: string; userId?: number } = {},
) {
  let query = db
    .selectFrom("um_outbox")
    .leftJoin("um_memberships", (join) =>
      join
        .onRef("um_memberships.user_id", "=", "um_outbox.user_id")
        .on("um_memberships.organization_id", "=", organizationId),
    )
    .leftJoin("um_join_requests", (join) =>
      join
        .onRef("um_join_requests.user_id", "=", "um_outbox.user_id")
        .on("um_join_requests.organization_id", "=", organizationId)
        .on("um_join_requests.state", "=", "open"),
    )
    .innerJoin("um_users", "um_users.id", "um_outbox.user_id")
    .select(["um_users.email", "um_users.activated_at"])
    .select(["um_outbox.public_id", "um_outbox.kind", "um_outbox.to_name", "um_outbox.to_address"])
    .select(["um_outbox.last_error", "um_outbox.settled_at", "um_outbox.attempts", "um_outbox.payload"])
    .select(["um_memberships.public_id as member", "um_join_requests.public_id as join_request"])
    .where("um_outbox.state", "=", "dead")
    .where(({ and, eb, exists, not, or, selectFrom }) =>
      or([
        and([
          eb("um_outbox.organization_id", "=", organizationId),
          or([eb("um_memberships.id", "is not", null), eb("um_join_requests.id", "is not", null)]),
        ]),
        and([
          eb("um_outbox.organization_id", "is", null),
          // What was mailed before they came is not its to know either.
          eb("um_memberships.created_at", "<=", eb.ref("um_outbox.created_at")),
          not(
            exists(
              selectFrom("um_memberships as other")
                .select("other.id")
                .whereRef("other.user_id", "=", "um_outbox.user_id")
                .where("other.organization_id", "<>", organizationId),
            ),
          ),
        ]),
      ]),
    )
    .orderBy("um_outbox.settled_at", "desc")
    .orderBy("um_outbox.id", "desc")
    .limit(500);
  if (letter !== undefined) query = query.where("um_outbox.public_id", "=", letter);
  if (userId !== undefined) query = query.where("um_outbox.user_id", "=", userId);
  return query.execute();
}
