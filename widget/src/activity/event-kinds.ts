// The kinds of events in groups, as the filter offers them.
import type { EventGroup, EventKind } from "../server.js";

// The compiler refuses a kind of the plugin that is missing here.
const groupOf: Record<EventKind, EventGroup> = {
  "session.started": "sign_in",
  "session.ended": "sign_in",
  "session.ended_by_owner": "sign_in",
  "sign_in.refused": "sign_in",
  "user.locked": "sign_in",
  "user.unlocked": "sign_in",
  "user.unlock_asked": "sign_in",
  "two_factor.switched_on": "sign_in",
  "two_factor.replaced": "sign_in",
  "two_factor.switched_off": "sign_in",
  "recovery_codes.renewed": "sign_in",
  "recovery_code.used": "sign_in",
  "security_questions.set": "sign_in",
  "security_questions.removed": "sign_in",
  "user.created": "users",
  "user.activated": "users",
  "membership.created": "users",
  "user.renamed": "users",
  "user.email_change_asked": "users",
  "user.email_changed": "users",
  "user.password_changed": "users",
  "membership.profile_changed": "users",
  "membership.two_factor_required": "users",
  "membership.reviewed": "users",
  "membership.deactivated": "users",
  "membership.reactivated": "users",
  "membership.removed": "users",
  "user.deleted": "users",
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

const kinds = Object.keys(groupOf) as EventKind[];

export const eventGroups: readonly EventGroup[] = [...new Set(Object.values(groupOf))];

export const kindsOf = (group: EventGroup): EventKind[] => kinds.filter((kind) => groupOf[kind] === group);
