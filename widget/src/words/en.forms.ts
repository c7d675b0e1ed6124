// The English sentences of forms: sign-in, confirmation, Add New User.
import { shell } from "./en.shell.js";

/** "See users" inside a sentence is "see users"; "API keys" stays. */
const inside = (phrase: string) =>
  /^\p{Lu}\p{Ll}/u.test(phrase) ? phrase.charAt(0).toLowerCase() + phrase.slice(1) : phrase;
const join = (parts: readonly string[]) => new Intl.ListFormat("en", { type: "conjunction" }).format(parts);

export const forms = {
  ...shell,

  fields: {
    email: "E-mail address",
    password: "Password",
    newPassword: "New password",
    showPassword: "Show password",
    hidePassword: "Hide password",
    refusals: {
      required: "This is needed.",
      too_short: "This is too short.",
      too_long: "This is too long.",
      invalid: "This cannot be used.",
      invalid_characters: "This holds characters that cannot be used in it.",
      unknown: "This is not there any more. Choose another.",
      email_invalid: "Enter a full e-mail address, such as name@example.com.",
      email_taken: "Someone here already uses this address.",
      person_exists: "This person already signs in for another organization, and cannot be given a password from here.",
      password_too_short: "The password is too short.",
      password_too_long: "The password is too long.",
      password_common: "The password is too common: it would be guessed.",
      password_identity: "The password holds the name or the address.",
      password_unchanged: "Choose another password than the present one.",
      beyond_own_permissions: "This profile permits more than you may do yourself.",
    } as Record<string, string>,
  },

  policy: {
    title: "Password policy",
    length: (minimum: number) => `At least ${minimum} characters`,
    common: "Not a common password",
    identity: "Without name or address",
    met: "met",
    missed: "not met yet",
  },

  signIn: {
    title: "Sign in",
    to: (portal: string) => `to ${portal}`,
    submit: "Sign In",
    enterEmail: "Enter your e-mail address.",
    enterPassword: "Enter your password.",
    refused: "That did not work.",
    refusedText: "Check the address and the password. If it goes on, ask your administrator.",
    lost: "The server does not answer.",
    lostText: "What you typed is still here. Look at the connection, then try again.",
    slow: "Too many tries at once.",
    slowText: (seconds: number | null) =>
      seconds === null ? "Wait a moment, then try again." : `Wait ${wait(seconds)}, then try again.`,
    broken: "Something went wrong on the server.",
    brokenText: "What you typed is still here. Try again in a moment.",
    newTitle: "Choose your password",
    newText: "The one you signed in with was given to you, and works only for this step.",
    newSubmit: "Save and Sign In",
    ended: "That took too long.",
    endedText: "For your safety, sign in once more.",
    note: "After three wrong tries in a row, sign-in is locked.",
    welcome: "You are signed in",
    welcomeText: "One moment.",
  },

  confirmation: {
    title: "Choose your password",
    text: <T>(name: T, organization: T): (T | string)[] => [
      "Welcome, ",
      name,
      ". This opens your access to ",
      organization,
      ".",
    ],
    submit: "Save Password",
    doneTitle: "Your password is set",
    doneText: "From now on you sign in with your e-mail address and this password.",
    signIn: "Sign In",
    expiredTitle: "This link no longer works",
    expiredText:
      "It has been used, replaced by a newer one, or its time is over. If you have only reloaded this page, open the link in the mail again; otherwise ask your administrator for a new one.",
    lostTitle: "The server does not answer",
    lostText: "The link still works. Look at the connection, then try again.",
    until: (time: string) => `This page works until ${time}, and once.`,
  },

  add: {
    title: "Add New User",
    fullName: "Full name",
    emailHelp: "Also the name they sign in with.",
    profile: "Profile",
    chooseProfile: "Choose a profile",
    everything: "May do everything.",
    nothing: "May sign in, and nothing more in the User Manager.",
    may: (labels: readonly string[], more: number) =>
      `May ${join([...labels.map(inside), ...(more > 0 ? [`${more} more`] : [])])}.`,
    password: "Initial password",
    passwordHelp: "You hand it over. It must be changed at the first sign-in.",
    generate: "Generate",
    reviewLater: "Once the fields are filled, this sentence says who joins, what they may do and how they sign in.",
    reviewEverything: "may do everything in",
    reviewNothing: "may sign in to",
    reviewMay: (labels: readonly string[], more: number) =>
      `may ${join([...labels.map(inside), ...(more > 0 ? [`${more} more`] : [])])} in`,
    review: <T>(name: T, may: string, organization: T): (T | string)[] => [
      name,
      ` ${may} `,
      organization,
      ", and signs in with the address and the password you hand over.",
    ],
    submit: "Add User",
    discardTitle: "Discard what you typed?",
    keepEditing: "Keep Editing",
    discard: "Discard",
    needName: "Enter the person’s full name.",
    needEmail: "Enter the person’s e-mail address.",
    needProfile: "Choose a profile: it decides what this person may do.",
    needPassword: "Enter a password, or generate one.",
    showTaken: "Show them in the list",
    several: (number: number) => `${number} things to look at before this user can be added.`,
    lost: "The server does not answer.",
    lostText:
      "Whether the user was added is not known. What you typed is still here: try again, adding twice does no harm.",
    forbidden: "You may not add users any more.",
    forbiddenText: "Your profile has changed meanwhile. Nothing was added.",
    signedOut: "You are signed out.",
    signedOutText: "Sign in in another tab, then add the user here.",
    slow: "Too many at once.",
    broken: "The server could not do it.",
    brokenText: "Nothing was added. What you typed is still here.",
  },
};

function wait(seconds: number): string {
  if (seconds < 90) return seconds === 1 ? "1 second" : `${seconds} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}

export type FormWords = typeof forms;
