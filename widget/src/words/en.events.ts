// The English sentences of what was done: one for each kind of event, and what its values are called.

import type { EventKind, UndeliveredLetter } from "../server.js";
import { durationText } from "../settings/duration.js";

/** A name or an address inside a sentence: it keeps its own writing direction, and mostly stands out. */
export interface Named {
  text: string;
  look: "person" | "address" | "profile" | "plain";
  /** Of a person. */
  id: string | null;
  /** The reader. */
  self: boolean;
}

/** What a sentence is made of. Texts of `before` and `after` stand under the names of their fields. */
export interface Told {
  /** Null where it came by itself, and for whoever was not signed in. */
  actor: Named | null;
  target: Named | null;
  /** Actor and target are the same person. */
  own: boolean;
  /** The profile that it was done to. */
  profile: Named | null;
  /** The profile that somebody was given. */
  as: Named | null;
  email: Named | null;
  name: Named | null;
  members: number | null;
  /** Recovery codes: those that were made, or those that are left. */
  codes: number | null;
  /** Those that were ended. */
  sessions: number | null;
  /** Two-factor authentication: whether it is required now. */
  required: boolean | null;
  before: Readonly<Record<string, string>>;
  after: Readonly<Record<string, string>>;
}

export type Said = readonly (string | Named)[];
export type Sentence = (told: Told) => Said;

const span = (minutes: number) => durationText("en", minutes);
const people = (number: number) =>
  number === 0 ? "nobody" : number === 1 ? "1 person" : `${number.toLocaleString("en")} people`;

const who = (person: Named | null): string | Named =>
  person === null ? "Someone who was not signed in" : person.self ? { ...person, text: "You" } : person;
const whom = (person: Named | null): string | Named =>
  person === null ? "someone" : person.self ? { ...person, text: "you" } : person;
const was = (person: Named | null): string => (person?.self ? " were " : " was ");
const someone = (person: Named | null): string | Named => (person === null ? "Someone" : who(person));

/** "the sign-in of Kwame Boateng", "your sign-in", "their own sign-in" */
function of(thing: string, { actor, target, own }: Told): Said {
  if (own ? actor?.self : target?.self) return [`your ${thing}`];
  return own ? [`their own ${thing}`] : [`the ${thing} of `, whom(target)];
}
const their = (thing: string, person: Named | null): string => `${person?.self ? "your" : "their"} ${thing}`;
const asProfile = ({ as }: Told): Said => (as === null ? [] : [" as ", as]);
const address = ({ email }: Told): string | Named => email ?? "someone";
const theProfile = ({ profile }: Told): Said => (profile === null ? ["a profile"] : ["the profile ", profile]);

const links: Record<string, string> = {
  activate: "set-up link",
  join: "request to join",
  reset: "link to a new password",
  unlock: "unlock link",
  change_email: "link that confirms a new e-mail address",
};

const twoFactor = "two-factor authentication";
const codes = (number: number) => (number === 1 ? "1 recovery code" : `${number} recovery codes`);
/** "for Kwame Boateng", or nothing where people do it for themselves. */
const forThem = ({ own, target }: Told): Said => (own || target === null ? [] : [" for ", whom(target)]);

const sentences: Record<EventKind, Sentence> = {
  "session.started": ({ actor, target }) => [someone(actor ?? target), " signed in."],
  "session.ended": ({ actor, target }) => [someone(actor ?? target), " signed out."],
  "session.ended_by_owner": ({ actor, target, sessions }) => {
    const person = actor ?? target;
    const which = sessions === null || sessions < 2 ? "another session" : `${sessions} other sessions`;
    return [someone(person), ` ended ${which} of ${person?.self ? "your" : "their"} own.`];
  },
  "sign_in.refused": ({ target }) =>
    target === null ? ["A sign-in was not accepted."] : ["A sign-in of ", whom(target), " was not accepted."],
  "user.locked": ({ actor, target, after: { reason } }) => {
    const locked = [someone(target), was(target), "locked"];
    if (reason === "strikes") return [...locked, " after 3 wrong tries."];
    if (reason === "dormant") return [...locked, " after 6 months without a sign-in."];
    return actor === null ? [...locked, "."] : [who(actor), " locked ", whom(target), "."];
  },
  "user.unlocked": (told) =>
    told.own
      ? [who(told.actor), " unlocked ", ...of("sign-in", told), "."]
      : [who(told.actor), " unlocked ", whom(told.target), "."],
  "user.unlock_asked": (told) => [
    who(told.actor),
    " sent ",
    whom(told.target),
    ` a link to unlock ${their("sign-in", told.target)}.`,
  ],
  "two_factor.switched_on": (told) => [
    someone(told.actor ?? told.target),
    ` switched on ${twoFactor}`,
    ...forThem(told),
    told.codes === null ? "." : `, with ${codes(told.codes)}.`,
  ],
  "two_factor.replaced": (told) => [
    someone(told.actor ?? told.target),
    ` set up ${twoFactor} on another device`,
    ...forThem(told),
    ".",
  ],
  "two_factor.switched_off": (told) => [someone(told.actor), ` switched off ${twoFactor}`, ...forThem(told), "."],
  "recovery_codes.renewed": ({ actor, target }) => [someone(actor ?? target), " made new recovery codes."],
  "recovery_code.used": ({ actor, target, codes: left }) => [
    someone(actor ?? target),
    " used a recovery code",
    left === null ? "." : left === 0 ? "; none is left." : `; ${left} ${left === 1 ? "is" : "are"} left.`,
  ],
  "security_questions.set": ({ actor, target }) => {
    const person = actor ?? target;
    return [someone(person), ` set ${their("security questions", person)}.`];
  },
  "security_questions.removed": ({ actor, target }) => {
    const person = actor ?? target;
    return [someone(person), ` removed ${their("security questions", person)}.`];
  },
  "user.created": (told) => {
    const { actor, target, after } = told;
    const how =
      after.firstSignIn === "link"
        ? " and sent a set-up link."
        : after.firstSignIn === "initial_password"
          ? " with an initial password."
          : ".";
    if (actor !== null) return [who(actor), " added ", whom(target), ...asProfile(told), how];
    return [someone(target), was(target), "added", ...asProfile(told), how];
  },
  "user.activated": ({ actor, target }) => {
    const person = actor ?? target;
    return [someone(person), ` set up ${their("sign-in", person)}.`];
  },
  "user.password_changed": ({ actor, target }) => [someone(actor ?? target), " chose a new password."],
  "user.email_change_asked": (told) =>
    told.own
      ? [who(told.actor), " asked to change ", ...of("e-mail address", told), ". Not confirmed yet."]
      : [who(told.actor), " asked ", whom(told.target), " to confirm a new e-mail address."],
  "user.email_changed": (told) => [who(told.actor), " changed ", ...of("e-mail address", told), "."],
  "user.renamed": (told) => [who(told.actor), " changed ", ...of("name", told), "."],
  "user.deleted": ({ actor, target }) => [who(actor), " deleted ", whom(target), "."],
  "membership.created": (told) => [
    someone(told.actor ?? told.target),
    " confirmed and joined",
    ...asProfile(told),
    ".",
  ],
  "membership.profile_changed": (told) => [who(told.actor), " changed ", ...of("profile", told), "."],
  "membership.deactivated": ({ actor, target }) => [who(actor), " deactivated ", whom(target), "."],
  "membership.reactivated": ({ actor, target }) => [who(actor), " reactivated ", whom(target), "."],
  "membership.removed": ({ actor, target }) => [who(actor), " removed ", whom(target), " from this organization."],
  "membership.two_factor_required": ({ actor, target, required }) =>
    required === false
      ? [who(actor), ` lifted the requirement of ${twoFactor} for `, whom(target), "."]
      : [who(actor), ` required ${twoFactor} of `, whom(target), "."],
  "membership.reviewed": ({ actor, target }) => [who(actor), " marked ", whom(target), " as reviewed."],
  "reset.asked": (told) =>
    told.after.link === "activate"
      ? [who(told.actor), " sent ", whom(told.target), " a new set-up link."]
      : [who(told.actor), " asked to reset ", ...of("sign-in", told), "."],
  "reset.confirmed": ({ actor, target }) => {
    const person = actor ?? target;
    return [someone(person), ` confirmed the reset of ${their("sign-in", person)}.`];
  },
  "link.withdrawn": ({ actor, target, before }) => [
    who(actor),
    ` withdrew the ${links[before.link ?? ""] ?? "link"} that was mailed to `,
    whom(target),
    ".",
  ],
  "letter.resent": ({ actor }) => [who(actor), " sent a letter again that had not arrived."],
  "join.asked": (told) =>
    told.as === null
      ? [who(told.actor), " asked ", address(told), " again to join."]
      : [who(told.actor), " asked ", address(told), " to join", ...asProfile(told), "."],
  "join.withdrawn": (told) => [who(told.actor), " withdrew the request to ", address(told), "."],
  "join.put_away": (told) => [who(told.actor), " put away the lapsed request to ", address(told), "."],
  "join.lapsed": (told) => ["The request to ", address(told), " lapsed."],
  "profile.created": (told) => [who(told.actor), " created ", ...theProfile(told), "."],
  "profile.changed": (told) => {
    const held = told.members === null ? "." : `, held by ${people(told.members)}.`;
    return [who(told.actor), " changed ", ...theProfile(told), held];
  },
  "profile.deleted": (told) => {
    const moved = told.as === null || told.members === null ? [] : [` and moved ${people(told.members)} to `, told.as];
    return [who(told.actor), " deleted ", ...theProfile(told), ...moved, "."];
  },
  "organization.created": ({ name }) => [name ?? "This organization", " was set up."],
  "organization.settings_changed": ({ actor }) => [who(actor), " changed the settings."],
};

const reasons: Record<string, string> = {
  strikes: "3 wrong tries",
  dormant: "6 months without a sign-in",
  profile_gone: "The profile had been deleted",
  beyond_asker: "The profile permitted more than whoever asked may give",
  asker_lost_right: "Whoever asked may no longer add users",
  address_changed: "The address was no longer theirs",
  person_gone: "The person no longer signed in anywhere",
  expired: "The time to confirm was over",
};

export const events = {
  sentences,
  /** A kind that a newer server tells of. */
  otherSentence: ({ actor, target, profile }: Told, kind: string): Said => [
    ...(actor === null ? [] : [who(actor), ": "]),
    kind,
    ...(target === null ? [] : [", ", whom(target)]),
    ...(profile === null ? [] : [", ", profile]),
    ".",
  ],
  nameless: "Someone without a name",

  fields: {
    fullName: "Full name",
    email: "E-mail",
    name: "Name",
    profile: "Profile",
    status: "Status",
    description: "Description",
    permissions: "Permissions",
    permits: "Permits",
    permitted: "Permitted",
    gained: "Gained",
    lost: "Lost",
    reason: "Reason",
    lock: "Lock",
    note: "Note",
    link: "Link",
    firstSignIn: "First sign-in",
    members: "People",
    letter: "Letter",
    kind: "Letter",
    further: "Further ones",
    recoveryCodes: "Recovery codes",
    left: "Recovery codes left",
    required: "Required",
    minimumLength: "Minimum length",
    words: "Words not to use",
    twoFactorRequired: "Two-factor required",
    securityQuestions: "Security questions",
    idleMinutes: "Signed out when unused for",
    absoluteMinutes: "Signed out at the latest after",
  } as Record<string, string>,
  values: {
    status: { active: "Active", invited: "Invited", locked: "Locked", deactivated: "Deactivated" },
    reason: reasons,
    link: {
      activate: "Set-up link",
      join: "Request to join",
      reset: "Link to a new password",
      unlock: "Unlock link",
      change_email: "Confirmation of a new address",
    },
    firstSignIn: { link: "Set-up link", initial_password: "Initial password" },
    kind: {
      activate: "Set-up link",
      welcome: "Welcome",
      join: "Request to join",
      reset: "Link to a new password",
      unlock: "Unlock link",
      change_email: "Confirmation of a new address",
      locked: "Notice of a lock",
      unlocked: "Notice of the unlocking",
      password_changed: "Notice of a new password",
      email_changed: "Notice of a new address",
      new_device: "Notice of a sign-in from a new browser",
      two_factor_on: "Notice of two-factor switched on",
      two_factor_replaced: "Notice of a new two-factor device",
      two_factor_off: "Notice of two-factor switched off",
      recovery_code_used: "Notice of a used recovery code",
      recovery_codes_renewed: "Notice of new recovery codes",
      security_questions_changed: "Notice of changed security questions",
      dormant_soon: "Warning before six months without a sign-in",
      ask_administrator: "Advice to ask an administrator",
    } satisfies Record<UndeliveredLetter["kind"], string>,
    securityQuestions: { off: "Off", optional: "Optional", required: "Required" },
    further: { not_recorded: "Not recorded within the hour" },
  } as Record<string, Record<string, string>>,
  /** Numbers that are more than a number. */
  numbers: { idleMinutes: span, absoluteMinutes: span } as Record<string, (value: number) => string>,
  yes: "Yes",
  no: "No",
  empty: "Nothing",
  became: "became",

  groups: {
    sign_in: "Sign-in and locks",
    users: "Users",
    requests: "Requests to join",
    profiles: "Profiles",
    organization: "Organization",
  },
  all: (group: string) => `${group}: everything`,
  kinds: {
    "session.started": "Signed in",
    "session.ended": "Signed out",
    "session.ended_by_owner": "Own session ended",
    "sign_in.refused": "Sign-in not accepted",
    "user.locked": "Locked",
    "user.unlocked": "Unlocked",
    "user.unlock_asked": "Unlock link sent",
    "two_factor.switched_on": "Two-factor switched on",
    "two_factor.replaced": "Two-factor device replaced",
    "two_factor.switched_off": "Two-factor switched off",
    "recovery_codes.renewed": "New recovery codes",
    "recovery_code.used": "Recovery code used",
    "security_questions.set": "Security questions set",
    "security_questions.removed": "Security questions removed",
    "user.created": "Added",
    "user.activated": "Sign-in set up",
    "user.password_changed": "New password",
    "user.email_change_asked": "New e-mail asked for",
    "user.email_changed": "E-mail changed",
    "user.renamed": "Name changed",
    "user.deleted": "Deleted",
    "membership.created": "Joined",
    "membership.profile_changed": "Given another profile",
    "membership.deactivated": "Deactivated",
    "membership.reactivated": "Reactivated",
    "membership.removed": "Removed",
    "membership.two_factor_required": "Two-factor requirement",
    "membership.reviewed": "Reviewed",
    "reset.asked": "Reset or set-up link sent",
    "reset.confirmed": "Reset confirmed",
    "link.withdrawn": "Link withdrawn",
    "letter.resent": "Letter sent again",
    "join.asked": "Asked to join",
    "join.withdrawn": "Request withdrawn",
    "join.put_away": "Lapsed request put away",
    "join.lapsed": "Request lapsed",
    "profile.created": "Profile created",
    "profile.changed": "Profile changed",
    "profile.deleted": "Profile deleted",
    "organization.created": "Organization set up",
    "organization.settings_changed": "Settings changed",
  } satisfies Record<EventKind, string>,
};

export type EventWords = typeof events;
