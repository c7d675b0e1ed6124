// Records who did what to whom, in the transaction of what was done.
import type { Context } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { randomId } from "../platform/secrets.js";
import { insertEvents } from "./audit.store.js";
import type { Person } from "./person.js";

/** What can be told of; a kind that is not in this list cannot be recorded. */
export type EventKind =
  | "organization.created"
  | "user.created"
  | "user.activated"
  | "user.password_changed"
  | "user.locked"
  | "user.unlocked"
  | "user.unlock_asked"
  | "user.email_change_asked"
  | "user.email_changed"
  | "user.renamed"
  | "user.deleted"
  | "two_factor.switched_on"
  | "two_factor.replaced"
  | "two_factor.switched_off"
  | "recovery_codes.renewed"
  | "recovery_code.used"
  | "security_questions.set"
  | "security_questions.removed"
  | "membership.created"
  | "membership.profile_changed"
  | "membership.two_factor_required"
  | "membership.deactivated"
  | "membership.reactivated"
  | "membership.removed"
  | "membership.reviewed"
  | "profile.created"
  | "profile.changed"
  | "profile.deleted"
  | "join.asked"
  | "join.withdrawn"
  | "join.put_away"
  | "join.lapsed"
  | "reset.asked"
  | "reset.confirmed"
  | "link.withdrawn"
  | "letter.resent"
  | "sign_in.refused"
  | "session.started"
  | "session.ended"
  | "session.ended_by_owner"
  | "organization.settings_changed";

export interface AuditEvent {
  kind: EventKind;
  /** Null for what belongs to no organization. */
  organizationId: number | null;
  /** Whom it was done to; absent when it was done to nobody. */
  target?: Person;
  /** Which profile it was done to; then there is no target. */
  profile?: { publicId: string; name: string };
  /** Who did it; the context's actor unless said otherwise. */
  actor?: Person;
  /** Values before and after, by field name. No secrets. */
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
}

/** Adds one line to the audit; the host is told of it when the transaction has been kept. */
export async function recordEvent(context: Context, tx: Transaction, event: AuditEvent): Promise<void> {
  await recordEvents(context, tx, [event]);
}

/** A line each, in one statement: at most a thousand. */
export async function recordEvents(context: Context, tx: Transaction, events: AuditEvent[]): Promise<void> {
  const rows = events.map((event) => toRow(context, event));
  await insertEvents(tx, rows);
  for (const row of rows) tx.afterCommit(() => context.announce(row));
}

function toRow(context: Context, event: AuditEvent) {
  const actor = event.actor ?? context.actor;
  return {
    public_id: randomId(),
    at: context.now(),
    kind: event.kind,
    organization_id: event.organizationId,
    actor_id: actor?.userId ?? null,
    actor_public_id: actor?.publicId ?? null,
    actor_name: actor?.fullName ?? null,
    target_id: event.target?.userId ?? null,
    target_public_id: event.target?.publicId ?? event.profile?.publicId ?? null,
    target_name: event.target?.fullName ?? event.profile?.name ?? null,
    before: event.before === undefined ? null : JSON.stringify(event.before),
    after: event.after === undefined ? null : JSON.stringify(event.after),
    address: context.address,
    request_id: context.requestId,
  };
}
