// The English sentences of reviewing who has access: what somebody may do, from where, and when that was last looked at.
import { shell } from "./en.shell.js";

export const reviews = {
  ...shell,

  reviews: {
    never: "Not reviewed",
    on: (day: string) => `Reviewed ${day}`,
    by: (when: string, by: string | null) => (by ? `${when}, by ${by}` : when),
    title: "Review",
    last: (when: string, by: string | null) => (by ? `Last reviewed ${when}, by ${by}.` : `Last reviewed ${when}.`),
    neverYet: "Nobody has reviewed this access yet.",
    note: "Note (optional)",
    mark: "Mark as Reviewed",
    markAndNext: "Mark and Next",
    marked: (name: string) => `${name} was marked as reviewed.`,
    markedNext: (name: string, next: string) => `${name} was marked as reviewed. This is ${next}.`,
    lookAgain: "Nothing was noted. Look again before you mark them as reviewed; what you typed is still there.",
    notes: {
      too_long: "The note is too long.",
      invalid_characters: "The note holds characters that cannot be used in it.",
    } as Record<string, string>,
    showActivity: "Show Activity",
  },

  rights: {
    title: "Permissions",
    from: (profile: string) => `From the profile ${profile}:`,
    everything: (profile: string) => `Everything, from the profile ${profile}:`,
    nothing: (profile: string) => `The profile ${profile} permits signing in, and nothing more.`,
    hidden: (profile: string) => `What the profile ${profile} permits is not open to you.`,
    lost: "What this profile permits could not be loaded.",
    closed: "The User Manager is not open to them.",
    when: {
      invited: "These take effect once the sign-in is set up.",
      locked: "These have no effect while this user is locked.",
      deactivated: "These have no effect while this user is deactivated.",
    } as Record<string, string>,
    gains: (labels: readonly string[]) => `Gains: ${labels.join(", ")}.`,
    loses: (labels: readonly string[]) => `Loses: ${labels.join(", ")}.`,
    same: "Nothing changes in what they may do.",
    closes: "They can no longer open the User Manager.",
    linkFirst:
      "Their address is not confirmed yet: they are mailed a link to choose a password of their own first. Until then they cannot sign in.",
  },
};

export type ReviewWords = typeof reviews;
