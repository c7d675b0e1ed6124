// Who should be looked at when access is reviewed, as SQL conditions over the users list.
import { type SqlBool, sql } from "kysely";
import { day } from "../platform/clock.js";

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
