// Events as the server tells of them: one of each kind, with what its `before` and `after` hold.
import type { ActivityEvent, ActivityPerson, EventKind } from "../../../widget/src/server.js";

export const person = (id: string, fullName: string, self = false): ActivityPerson => ({ id, fullName, self });
export const ioana = person("u-1", "Ioana Petrescu", true);
export const amara = person("u-amara", "Amara Nwosu");
export const kwame = person("u-kwame", "Kwame Boateng");

type More = Partial<ActivityEvent>;
let made = 0;

/** Each a second older than the one before. */
export function event(kind: string, more: More = {}): ActivityEvent {
  made += 1;
  return {
    id: `e-${made}`,
    at: new Date(Date.now() - made * 1000).toISOString(),
    kind: kind as EventKind,
    actor: amara,
    target: null,
    profile: null,
    before: null,
    after: null,
    address: "198.51.100.31",
    ...more,
  };
}

const dispatcher = { id: "p-dispatcher", name: "Dispatcher" };
const email = "yusuf.demir@palisander.example";

/** What the server records with each kind; those that people do to themselves have the same person twice. */
export function recorded(target: ActivityPerson): Record<EventKind, More> {
  const self = { actor: target, target };
  return {
    "session.started": { actor: target },
    "session.ended": { actor: target },
    "session.ended_by_owner": { ...self, after: { sessions: 1 } },
    "sign_in.refused": { actor: null, target },
    "user.locked": { actor: null, target, after: { reason: "strikes" } },
    "user.unlocked": { target, before: { reason: "strikes" } },
    "user.unlock_asked": { target },
    "two_factor.switched_on": { ...self, after: { recoveryCodes: 10 } },
    "two_factor.replaced": self,
    "two_factor.switched_off": { target },
    "recovery_codes.renewed": self,
    "recovery_code.used": { ...self, after: { left: 9 } },
    "security_questions.set": self,
    "security_questions.removed": self,
    "user.created": {
      target,
      after: { fullName: target.fullName, email: "k@ostervik.example", profile: "Dispatcher", firstSignIn: "link" },
    },
    "user.activated": self,
    "user.password_changed": self,
    "user.email_change_asked": { target, after: { email: "kb@ostervik.example" } },
    "user.email_changed": { target, before: { email: "k@ostervik.example" }, after: { email: "kb@ostervik.example" } },
    "user.renamed": { target, before: { fullName: "Kwame B" }, after: { fullName: target.fullName } },
    "user.deleted": {
      target,
      before: { fullName: target.fullName, email: "k@ostervik.example", profile: "Dispatcher" },
    },
    "membership.created": self,
    "membership.profile_changed": { target, before: { profile: "Member" }, after: { profile: "Dispatcher" } },
    "membership.deactivated": { target },
    "membership.reactivated": { target },
    "membership.removed": {
      target,
      before: { fullName: target.fullName, email: "k@ostervik.example", profile: "Dispatcher" },
    },
    "membership.two_factor_required": { target, after: { required: true } },
    "membership.reviewed": { target, after: { profile: "Dispatcher", note: "Still drives the night route." } },
    "reset.asked": { target, after: { link: "reset" } },
    "reset.confirmed": self,
    "link.withdrawn": { target, before: { link: "activate" } },
    "letter.resent": { after: { letter: "l-1" } },
    "join.asked": { after: { email, profile: "Auditor" } },
    "join.withdrawn": { after: { email } },
    "join.put_away": { after: { email } },
    "join.lapsed": { actor: null, after: { email, reason: "profile_gone" } },
    "profile.created": {
      profile: dispatcher,
      after: { name: "Dispatcher", description: "Sends lorries", gained: ["users.read", "invoices.pay"] },
    },
    "profile.changed": {
      profile: dispatcher,
      before: { description: "" },
      after: { description: "Sends lorries", gained: ["invoices.read"], lost: ["invoices.pay"], members: 210 },
    },
    "profile.deleted": {
      profile: dispatcher,
      before: { permissions: ["users.read", "invoices.pay"] },
      after: { profile: "Member", members: 5 },
    },
    "organization.created": { actor: null, address: null, after: { name: "Ostervik Freight" } },
    "organization.settings_changed": {
      before: {
        minimumLength: 12,
        words: [],
        twoFactorRequired: false,
        securityQuestions: "optional",
        idleMinutes: 60,
        absoluteMinutes: 1_440,
      },
      after: {
        minimumLength: 14,
        words: ["ostervik", "freight"],
        twoFactorRequired: true,
        securityQuestions: "required",
        idleMinutes: 45,
        absoluteMinutes: 480,
      },
    },
  };
}

export const kinds = Object.keys(recorded(kwame)) as EventKind[];

/** One event of each kind, done by `actor` to `target` where there are two people in it. */
export function everyKind(actor: ActivityPerson | null, target: ActivityPerson): ActivityEvent[] {
  const records = recorded(target);
  return kinds.map((kind) => event(kind, { actor, ...records[kind] }));
}

export const page = (events: ActivityEvent[], more: Record<string, unknown> = {}) => ({
  events,
  next: null,
  previous: null,
  ...more,
});
