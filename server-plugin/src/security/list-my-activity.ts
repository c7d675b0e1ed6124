// What has happened to one's own sign-in lately: by oneself, by administrators, by strangers.
import type { EventKind } from "../audit/record-event.js";
import { findActiveMemberships } from "../memberships/memberships.store.js";
import { findOrganizations } from "../organizations/organizations.store.js";
import { toIso } from "../platform/clock.js";
import type { SignedInContext } from "../platform/context.js";
import { findEventsAbout } from "./security.store.js";

const mostEvents = 50;

export interface MyEvent {
  id: string;
  /** ISO 8601. */
  at: string;
  kind: EventKind;
  /** Another person's name; null for oneself, and for what comes by itself. */
  by: string | null;
  /** Where, when it was in one organization only. */
  organization: string | null;
  address: string | null;
  details: Record<string, unknown>;
}

/** What organizations note about somebody for themselves, such as a review, is not among it. */
const told: EventKind[] = [
  "session.started",
  "session.ended",
  "session.ended_by_owner",
  "sign_in.refused",
  "user.locked",
  "user.unlocked",
  "user.unlock_asked",
  "user.activated",
  "user.password_changed",
  "user.email_change_asked",
  "user.email_changed",
  "user.renamed",
  "two_factor.switched_on",
  "two_factor.replaced",
  "two_factor.switched_off",
  "recovery_codes.renewed",
  "recovery_code.used",
  "security_questions.set",
  "security_questions.removed",
  "reset.asked",
  "reset.confirmed",
  "membership.created",
  "membership.profile_changed",
  "membership.deactivated",
  "membership.reactivated",
];

/** The newest first, fifty at most. What stands in the audit of several organizations is told once. */
export async function listMyActivity(context: SignedInContext): Promise<{ events: MyEvent[] }> {
  const { actor, db } = context;
  const ids = (await findActiveMemberships(db, actor.userId)).map(({ organization_id }) => organization_id);
  const names = new Map((await findOrganizations(db, ids)).map(({ id, name }) => [id, name]));
  const rows = await findEventsAbout(
    db,
    { userId: actor.userId, organizationIds: [...ids, null], kinds: told },
    mostEvents,
  );
  const once = new Map<string, (typeof rows)[number] & { places: number }>();
  for (const row of rows) {
    const same = `${row.kind} ${row.at} ${row.actor_id} ${row.request_id}`;
    const seen = once.get(same);
    once.set(same, { ...row, address: seen?.address ?? row.address, places: (seen?.places ?? 0) + 1 });
  }
  const events = [...once.values()].sort((one, other) => other.at - one.at || other.id - one.id).slice(0, mostEvents);
  return {
    events: events.map((row) => ({
      id: row.public_id,
      at: toIso(row.at),
      kind: row.kind as EventKind,
      by: row.actor_id === actor.userId ? null : row.actor_name,
      organization: row.places > 1 || row.organization_id === null ? null : (names.get(row.organization_id) ?? null),
      address: row.address,
      details: row.after === null ? {} : JSON.parse(row.after),
    })),
  };
}
