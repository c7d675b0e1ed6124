// The English sentences of what happened to the reader's own sign-in.

/** What an event brings besides its kind. `by` is another person's name as it is shown. */
export interface OwnFacts<T> {
  by: T | null;
  /** The organization's name, where there is one. */
  organization: string | null;
  details: Readonly<Record<string, unknown>>;
}

export type OwnSentence = <T>(facts: OwnFacts<T>) => (T | string)[];

/** "Ioana Petrescu unlocked your sign-in.", or what is said where it was nobody else. */
const by =
  (other: string, own: string): OwnSentence =>
  ({ by: person }) =>
    person === null ? [own] : [person, ` ${other}`];

const here = (organization: string | null) => (organization === null ? "" : ` in ${organization}`);

const sentences: Record<string, OwnSentence> = {
  "session.started": () => ["You signed in."],
  "session.ended": () => ["You signed out."],
  "session.ended_by_owner": ({ details: { sessions } }) => [
    typeof sessions === "number" && sessions > 1
      ? `You ended ${sessions} other sessions.`
      : "You ended another session.",
  ],
  "sign_in.refused": () => ["A sign-in with your address was not accepted."],
  "user.locked": ({ by: person, details }) => {
    if (person !== null) return [person, " locked your sign-in."];
    if (details.reason === "strikes") return ["Your sign-in was locked after 3 wrong tries."];
    if (details.reason === "dormant") return ["Your sign-in was locked after 6 months without use."];
    return ["Your sign-in was locked."];
  },
  "user.unlocked": by("unlocked your sign-in.", "You unlocked your sign-in."),
  "user.unlock_asked": by(
    "sent you a link that unlocks your sign-in.",
    "You asked for a link that unlocks your sign-in.",
  ),
  "user.activated": () => ["You set up your sign-in."],
  "user.password_changed": () => ["You chose a new password."],
  "user.email_change_asked": by(
    "asked you to confirm a new e-mail address.",
    "You asked for another e-mail address. It counts once it is confirmed.",
  ),
  "user.email_changed": by("changed your e-mail address.", "Your e-mail address was changed."),
  "user.renamed": by("changed your name.", "You changed your name."),
  "two_factor.switched_on": () => ["You switched two-factor authentication on."],
  "two_factor.replaced": () => ["You replaced the device of your two-factor authentication."],
  "two_factor.switched_off": by(
    "switched your two-factor authentication off.",
    "You switched two-factor authentication off.",
  ),
  "recovery_codes.renewed": () => ["You made new recovery codes."],
  "recovery_code.used": ({ details: { left } }) => [
    typeof left === "number" ? `A recovery code was used; ${left} left.` : "A recovery code was used.",
  ],
  "security_questions.set": () => ["You set your security questions."],
  "security_questions.removed": by("removed your security questions.", "You removed your security questions."),
  "reset.asked": (facts) =>
    facts.details.link === "activate"
      ? by("sent you a new set-up link.", "A new set-up link was sent to you.")(facts)
      : by("asked to reset your sign-in.", "A link to a new password was asked for.")(facts),
  "reset.confirmed": () => ["You confirmed a reset of your sign-in."],
  "membership.created": ({ by: person, organization }) =>
    person === null
      ? [organization === null ? "You joined." : `You joined ${organization}.`]
      : [person, organization === null ? " added you." : ` added you to ${organization}.`],
  "membership.profile_changed": ({ by: person, organization }) =>
    person === null
      ? [`Your profile${here(organization)} was changed.`]
      : [person, ` changed your profile${here(organization)}.`],
  "membership.deactivated": ({ by: person, organization }) =>
    person === null
      ? [`You were deactivated${here(organization)}.`]
      : [person, ` deactivated you${here(organization)}.`],
  "membership.reactivated": ({ by: person, organization }) =>
    person === null
      ? [`You were reactivated${here(organization)}.`]
      : [person, ` reactivated you${here(organization)}.`],
};

export const ownEvents = {
  sentences,
  /** A kind that a newer server tells of. */
  otherSentence: <T>({ by: person }: OwnFacts<T>, kind: string): (T | string)[] =>
    person === null ? [`${kind}.`] : [person, `: ${kind}.`],
};
