// Every letter that the plugin sends, as a pure function of what it is about.
import { type Letter, type LetterFacts, type LetterText, layOut, plainFacts } from "./letter-layout.js";

export type LetterKind = keyof typeof letters;

/** A host's own letter in the place of ours. */
export type LetterOverrides = { [Kind in LetterKind]?: (facts: LetterFacts) => Letter };

/** The letter of this kind, the host's own where there is one. */
export function writeLetter(kind: LetterKind, given: LetterFacts, overrides: LetterOverrides): Letter {
  const facts = plainFacts(given);
  const override = overrides[kind];
  if (override !== undefined) return override(facts);
  return layOut(letters[kind](facts), facts);
}

const notYou = "If you did not ask for this, you need not do anything: nothing changes unless the link is used.";
const askSomeone = "If you did not expect this, tell the people who look after your account.";

const letters = {
  activate: ({ portalName, organization, expiresAt }) => ({
    subject: `Set up your sign-in to ${portalName}`,
    paragraphs: [
      `${organization ?? "Your organization"} has added you to ${portalName}. Choose a password, and you can sign in with this e-mail address.`,
    ],
    button: "Set Up Sign-In",
    until: expiresAt,
    after: ["If you do not know why you get this, you can leave it unanswered."],
  }),
  welcome: ({ portalName, organization }) => ({
    subject: `Your sign-in to ${portalName}`,
    paragraphs: [
      `${organization ?? "Your organization"} has added you to ${portalName}. Sign in with this e-mail address and the initial password that you are given personally; you will then choose your own.`,
    ],
    after: [],
  }),
  join: ({ portalName, organization, askedBy, expiresAt }) => ({
    subject: `${organization ?? "An organization"} asks you to join on ${portalName}`,
    paragraphs: [
      `${askedBy ?? "Somebody"} asks you to join ${organization ?? "an organization"} on ${portalName}. You keep your sign-in; until you confirm, nobody there sees you.`,
    ],
    button: "Look at the Request",
    until: expiresAt,
    after: ["If you do not want to join, leave this unanswered."],
  }),
  reset: ({ portalName, askedBy, expiresAt }) => ({
    subject: `Choose a new password for ${portalName}`,
    paragraphs: [
      askedBy === undefined
        ? `Somebody, probably you, has asked for a new password for ${portalName}.`
        : `${askedBy} has asked that you choose a new password for ${portalName}.`,
      "Your present password works until you have chosen a new one.",
    ],
    button: "Choose a New Password",
    until: expiresAt,
    after: [notYou],
  }),
  unlock: ({ portalName, expiresAt }) => ({
    subject: `Unlock your sign-in to ${portalName}`,
    paragraphs: [`With this link you can unlock your sign-in to ${portalName}. Your password stays as it is.`],
    button: "Unlock Sign-In",
    until: expiresAt,
    after: [notYou],
  }),
  change_email: ({ portalName, email, expiresAt }) => ({
    subject: `Confirm your new address for ${portalName}`,
    paragraphs: [
      `${email ?? "This address"} is to become your sign-in name at ${portalName}. It does when you confirm it.`,
    ],
    button: "Confirm the Address",
    until: expiresAt,
    after: [notYou],
  }),
  ask_administrator: ({ portalName }) => ({
    subject: `Your sign-in to ${portalName} needs an administrator`,
    paragraphs: [
      `You asked for a link to unlock your sign-in to ${portalName}. It is locked because it was not used for more than six months, and an administrator of your organization can unlock it.`,
    ],
    after: [],
  }),
  locked: ({ portalName, at }) => ({
    subject: `Your sign-in to ${portalName} is locked`,
    paragraphs: [
      `After three wrong passwords, codes or answers in a row, your sign-in to ${portalName} was locked${at === undefined ? "" : ` (${readableTime(at)})`}. Whoever is signed in stays signed in.`,
      "If it was you: on the sign-in page you can have an unlock link sent to this address, or choose a new password.",
    ],
    after: [
      "If it was not you: nobody got in, and nothing else has changed. If your sign-in asks for a code, whoever tried may know your password: choose a new one.",
    ],
  }),
  unlocked: ({ portalName }) => ({
    subject: `Your sign-in to ${portalName} is unlocked`,
    paragraphs: [`You can sign in to ${portalName} again.`],
    after: [askSomeone],
  }),
  password_changed: ({ portalName }) => ({
    subject: `Your password for ${portalName} was changed`,
    paragraphs: [
      `A new password was chosen for your sign-in to ${portalName}. Wherever else you were signed in, you are not any more.`,
    ],
    after: [askSomeone],
  }),
  email_changed: ({ portalName, email }) => ({
    subject: `Your address at ${portalName} was changed`,
    paragraphs: [
      `Your sign-in name at ${portalName} is now ${email ?? "another address"}. This address is not used any more.`,
    ],
    after: [askSomeone],
  }),
  new_device: ({ portalName, at, browser, system, address }) => ({
    subject: `A new sign-in to ${portalName}`,
    paragraphs: [
      `Somebody signed in to ${portalName} as you from a browser that was not used before${at === undefined ? "" : `: ${readableTime(at)}`}.`,
      `Browser: ${[browser ?? "unknown", ...(system === undefined ? [] : [system])].join(", ")}. Network address: ${address ?? "unknown"}.`,
      "If it was you, you need not do anything.",
    ],
    after: [
      `If it was not you, choose a new password at once: on the sign-in page, by the link for a forgotten password. That signs everybody out.`,
    ],
  }),
  two_factor_on: ({ portalName }) => ({
    subject: `Two-factor authentication is on for ${portalName}`,
    paragraphs: [
      `From now on, signing in to ${portalName} takes a code from your authenticator app besides your password.`,
    ],
    after: [askSomeone],
  }),
  two_factor_replaced: ({ portalName }) => ({
    subject: `Another device for ${portalName}`,
    paragraphs: [
      `Codes for signing in to ${portalName} now come from another device. The previous one and its recovery codes no longer work.`,
    ],
    after: [askSomeone],
  }),
  two_factor_off: ({ portalName }) => ({
    subject: `Two-factor authentication is off for ${portalName}`,
    paragraphs: [`Signing in to ${portalName} takes your password alone now. Your recovery codes no longer work.`],
    after: [askSomeone],
  }),
  recovery_code_used: ({ portalName, left = 0 }) => ({
    subject: `A recovery code was used for ${portalName}`,
    paragraphs: [
      `One of your recovery codes was used in the place of a code from your app. ${left === 0 ? "None is left" : `${left} ${left === 1 ? "is" : "are"} left`}: you can make new ones in My security.`,
    ],
    after: [askSomeone],
  }),
  recovery_codes_renewed: ({ portalName }) => ({
    subject: `New recovery codes for ${portalName}`,
    paragraphs: [`New recovery codes were made for your sign-in to ${portalName}. The older ones no longer work.`],
    after: [askSomeone],
  }),
  security_questions_changed: ({ portalName }) => ({
    subject: `Your security questions for ${portalName} were changed`,
    paragraphs: [`The security questions of your sign-in to ${portalName}, or your answers, were changed or removed.`],
    after: [askSomeone],
  }),
  dormant_soon: ({ portalName, at }) => ({
    subject: `Sign in to ${portalName} to keep your access`,
    paragraphs: [
      `You have not signed in to ${portalName} for more than five months. Sign in before ${at === undefined ? "six months are over" : readableTime(at)}, or your sign-in will be locked.`,
    ],
    after: [],
  }),
} satisfies Record<string, (facts: LetterFacts) => LetterText>;

function readableTime(at: string): string {
  const format = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short", timeZone: "UTC" });
  return `${format.format(new Date(at))} UTC`;
}
