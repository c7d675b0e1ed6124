// An event as it is told, from its line in the audit: the same in the list, in the file, and to the host.
import type { Insertable } from "kysely";
import { toIso } from "../platform/clock.js";
import type { Tables } from "../platform/database/tables.js";
import type { EventKind } from "./record-event.js";

/** The people in it are told differently here and there. */
export interface ToldEvent {
  id: string;
  /** ISO 8601. */
  at: string;
  kind: EventKind;
  /** Which profile it was done to. */
  profile: { id: string; name: string } | null;
  /** Values by field name. */
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  /** The network address that it came from; null where that is not this organization's to know. */
  address: string | null;
}

export function toldEvent(row: Insertable<Tables["um_audit"]>): ToldEvent {
  const { target_id, target_name, target_public_id = null } = row;
  const isProfile = target_id == null && target_public_id !== null;
  return {
    id: row.public_id,
    at: toIso(row.at),
    kind: row.kind as EventKind,
    profile: isProfile ? { id: target_public_id, name: target_name ?? "" } : null,
    before: row.before == null ? null : JSON.parse(row.before),
    after: row.after == null ? null : JSON.parse(row.after),
    address: row.address ?? null,
  };
}
