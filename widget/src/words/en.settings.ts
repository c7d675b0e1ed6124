// The English sentences of the Settings tab.
import { durationText } from "../settings/duration.js";
import { list } from "./en.list.js";

const count = (number: number) => number.toLocaleString("en");
const members = (number: number) => (number === 1 ? "1 member" : `${count(number)} members`);
const span = (minutes: number) => durationText("en", minutes);

export const settings = {
  ...list,

  settings: {
    nothingYet: "The settings have not loaded yet.",
    stale: (time: string) => `You see what was set at ${time}. Nothing you typed is lost.`,

    passwords: "Passwords",
    passwordsText:
      "There are no rules about capitals or figures, and no password expires: long passwords and a list of what would be guessed first protect better.",
    minimumLength: "Minimum length",
    characters: "characters",
    lengthHelp: (least: number, most: number) =>
      `From ${least} to ${most}. It holds for passwords that are chosen from now on; present ones go on working.`,
    words: "Words that no password may consist of",
    wordsHelp: "One a line: your company, its products, its streets. Whoever guesses tries them first.",

    twoFactor: "Two-factor authentication",
    twoFactorText: "Besides the password, a code from an app on one’s own phone. A password alone then opens nothing.",
    twoFactorRequired: "Required of everyone in this organization",
    optionalHelp: "Everyone may use it. A profile or Edit User can require it of some.",
    /** Null where they are too many to count. */
    requiredHelp: (without: number | null): string => {
      if (without === null) return "Whoever has none yet sets it up at their next sign-in.";
      if (without === 0) return "Everyone has it already.";
      return `${members(without)} ${without === 1 ? "has" : "have"} none yet, and ${without === 1 ? "sets" : "set"} it up at ${without === 1 ? "the" : "their"} next sign-in.`;
    },

    securityQuestions: "Security questions",
    securityQuestionsText:
      "An answer never suffices alone: it is asked for after the link in the mail, before a forgotten password is replaced.",
    policies: {
      off: { name: "Off", text: "Nobody is asked. The link in the mail is enough." },
      optional: { name: "Optional", text: "Whoever has set answers is asked for one of them; nobody has to set any." },
      required: { name: "Required", text: "Whoever has none sets three answers at their next sign-in." },
    },

    sessions: "Sessions",
    sessionsText: "How long a sign-in lasts, on every device.",
    idleMinutes: "Signed out when unused for",
    absoluteMinutes: "Signed out at the latest after",
    unit: "Unit",
    units: { minutes: "minutes", hours: "hours" },
    spanHelp: (least: number, most: number) => `From ${span(least)} to ${span(most)}.`,

    save: "Save Changes",
    discard: "Discard",
    undo: "Undo",
    discarded: "The changes were discarded.",
    saved: "The settings were saved.",
    savedTwoFactor: (without: number | null): string =>
      without === null
        ? "Whoever has no two-factor authentication yet sets it up at their next sign-in."
        : `${members(without)} ${without === 1 ? "sets" : "set"} up two-factor authentication at ${without === 1 ? "the" : "their"} next sign-in.`,
    unsaved: (labels: readonly string[]) => `Not saved yet: ${labels.join(", ")}`,

    /** Where there is little room. */
    short: {
      minimumLength: "Minimum length",
      words: "Words",
      twoFactorRequired: "Two-factor",
      securityQuestions: "Security questions",
      idleMinutes: "Unused for",
      absoluteMinutes: "At the latest",
    },

    changedMeanwhile: "The settings were changed while you were editing.",
    keptYours: "What you typed is kept. Saving puts it on top of this.",
    becomes: "becomes",
    none: "none",
    values: {
      length: (number: number) => `${number} characters`,
      twoFactorRequired: (required: boolean): string =>
        required ? "required of everyone" : "not required of everyone",
      span,
    },

    several: (number: number) => `${number} things to correct before this can be saved.`,
    refusals: {
      length: (least: number, most: number) => `Enter a whole number from ${least} to ${most}.`,
      span: (least: number, most: number) => `Enter a whole number that makes ${span(least)} to ${span(most)}.`,
      too_many: "There are too many: 200 words are the most.",
      too_short: (words: readonly string[]) => `Too short, as a word has at least 3 characters: ${words.join(", ")}`,
      too_long: (words: readonly string[]) => `Too long, as a word has at most 64 characters: ${words.join(", ")}`,
      invalid_characters: "One of the words holds characters that cannot be used in it.",
      invalid: "This cannot be used.",
    },
    /** By the server's code: what happened, and what follows. */
    failures: {
      lost: [
        "The server does not answer.",
        "Whether it was saved is not known. Nothing you typed is lost. Trying again does no harm.",
      ],
      slow: ["The server asks for a pause.", "Nothing you typed is lost. Try again in a moment."],
      forbidden: ["You may not do this any more.", "Your profile has changed meanwhile. Nothing was saved."],
      broken: ["The server could not do it.", "Nothing you typed is lost. Try again in a moment."],
    } as Record<string, [lead: string, rest: string]>,
  },
};

export type SettingsWords = typeof settings;
