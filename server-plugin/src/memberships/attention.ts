// Who should be looked at when access is reviewed, as SQL conditions over the users list.
import { type SelectQueryBuilder, type SqlBool, sql } from "kysely";
import { day } from "../platform/clock.js";
import type { ReadDatabase } from "../platform/database/database.js";
import type { Tables } from "../platform/database/tables.js";

export const attentions = ["not_reviewed", "never_signed_in", "dormant_soon"] as const;
export type Attention = (typeof attentions)[number];

const reviewedEvery = 90 * day;
const dormantWithin = 30 * day;

/**
 * Of a row of `um_directory`, from the tables themselves: two of the three come by themselves as time passes. Somebody added
 * in the last 90 days was looked at then. A lock that has come is no lock to come; and of somebody who is also elsewhere it would
 * tell when they were last there.
 */
export function needsAttention(what: Attention, now: number) {
  const membership = sql`select 1 from um_memberships as looked where looked.id = um_directory.membership_id`;
  if (what === "never_signed_in") return sql<SqlBool>`exists (${membership} and looked.last_entered_at is null)`;
  if (what === "not_reviewed") {
    return sql<SqlBool>`exists (${membership} and coalesce(looked.reviewed_at, looked.created_at) < ${now - reviewedEvery})`;
  }
  return sql<SqlBool>`exists (select 1 from um_users as dozing where dozing.id = um_directory.user_id
    and dozing.locked_at is null and dozing.dormant_at >= ${now} and dozing.dormant_at <= ${now + dormantWithin})
    and not exists (select 1 from um_memberships as elsewhere where elsewhere.user_id = um_directory.user_id
      and elsewhere.organization_id <> um_directory.organization_id)`;
}

/** The memberships that may need it, by an index of their own; each has still to be looked at. */
export function findWhoMayNeed(
  db: ReadDatabase,
  { what, now, organizationId }: { what: Attention; now: number; organizationId: number },
): SelectQueryBuilder<Tables, never, { id: number }> {
  const here = db
    .selectFrom("um_memberships as candidate")
    .select("candidate.id")
    .where("candidate.organization_id", "=", organizationId);
  if (what === "never_signed_in") return here.where("candidate.last_entered_at", "is", null);
  if (what === "not_reviewed") {
    const looked = sql<number>`coalesce(candidate.reviewed_at, candidate.created_at)`;
    return here.where(looked, "<", now - reviewedEvery);
  }
  return db
    .selectFrom("um_users as dozing")
    .crossJoin("um_memberships as candidate")
    .select("candidate.id")
    .where("dozing.dormant_at", ">=", now)
    .where("dozing.dormant_at", "<=", now + dormantWithin)
    .where("dozing.dormant_at", "is not", null)
    .where("dozing.locked_at", "is", null)
    .whereRef("candidate.user_id", "=", "dozing.id")
    .where("candidate.organization_id", "=", organizationId);
}
