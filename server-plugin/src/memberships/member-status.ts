// A member's status, as one SQL expression for the list and the single member alike.
import { sql } from "kysely";
import type { MemberStatus } from "../platform/database/tables.js";

/** In the order in which a list sorted by status shows them. */
export const memberStatuses = ["active", "invited", "locked", "deactivated"] as const satisfies MemberStatus[];

/** By precedence; over `um_memberships` joined with `um_users`. */
export const statusExpression = sql<MemberStatus>`case
  when um_memberships.deactivated_at is not null then 'deactivated'
  when um_users.locked_at is not null then 'locked'
  when um_users.activated_at is null then 'invited'
  else 'active' end`;
