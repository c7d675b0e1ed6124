// The kinds of events in groups, as somebody filters by them.
import type { EventKind } from "../audit/record-event.js";

export type EventGroup = "sign_in" | "users" | "requests" | "profiles" | "organization";

const groupOf: Record<EventKind, EventGroup> = {
  "session.started": "sign_in",
  "session.ended": "sign_in",
  "sign_in.refused": "sign_in",
  "user.locked": "sign_in",
  "user.unlocked": "sign_in",
  "user.unlock_asked": "sign_in",
  "session.ended_by_owner": "sign_in",
  "two_factor.switched_on": "sign_in",
  "two_factor.replaced": "sign_in",
  "two_factor.switched_off": "sign_in",
  "recovery_codes.renewed": "sign_in",
  "recovery_code.used": "sign_in",
  "security_questions.set": "sign_in",
  "security_questions.removed": "sign_in",
  "user.created": "users",
  "user.activated": "users",
  "user.password_changed": "users",
  "user.email_change_asked": "users",
  "user.email_changed": "users",
  "user.renamed": "users",
  "user.deleted": "users",
  "membership.created": "users",
  "membership.profile_changed": "users",
  "membership.two_factor_required": "users",
  "membership.deactivated": "users",
  "membership.reactivated": "users",
  "membership.removed": "users",
  "membership.reviewed": "users",
  "reset.asked": "users",
  "reset.confirmed": "users",
  "link.withdrawn": "users",
  "letter.resent": "users",
  "join.asked": "requests",
  "join.withdrawn": "requests",
  "join.put_away": "requests",
  "join.lapsed": "requests",
  "profile.created": "profiles",
  "profile.changed": "profiles",
  "profile.deleted": "profiles",
  "organization.created": "organization",
  "organization.settings_changed": "organization",
};

export const eventKinds = Object.keys(groupOf) as EventKind[];

export const eventGroups = [...new Set(Object.values(groupOf))];

/** The kinds that a filter stands for: those of a group, or one. */
export function kindsIn(asked: string): EventKind[] {
  return eventKinds.filter((kind) => kind === asked || groupOf[kind] === asked);
}
