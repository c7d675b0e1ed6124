// Lists whom this organization has asked to join.
import { toIso } from "../platform/clock.js";
import type { MemberContext } from "../platform/context.js";
import { findPending } from "./join-requests.store.js";

export interface JoinRequest {
  id: string;
  /** As it was when they were asked: all that the organization knows of the person. */
  email: string;
  profile: { id: string; name: string } | null;
  askedBy: string | null;
  /** ISO 8601. */
  askedAt: string;
  expiresAt: string;
  state: "open" | "expired" | "lapsed";
  lapseReason:
    | "profile_gone"
    | "beyond_asker"
    | "asker_lost_right"
    | "address_changed"
    | "person_gone"
    | "expired"
    | null;
}

export async function listJoinRequests(context: MemberContext): Promise<{ joinRequests: JoinRequest[] }> {
  const now = context.now();
  const rows = await findPending(context.db, context.standing.organizationId);
  return {
    joinRequests: rows.map((row) => ({
      id: row.public_id,
      email: row.email,
      profile:
        row.profile_id === null || row.profile_name === null ? null : { id: row.profile_id, name: row.profile_name },
      askedBy: row.asked_by,
      askedAt: toIso(row.asked_at),
      expiresAt: toIso(row.expires_at),
      state: row.state === "lapsed" ? "lapsed" : row.expires_at <= now ? "expired" : "open",
      lapseReason: row.lapse_reason as JoinRequest["lapseReason"],
    })),
  };
}
