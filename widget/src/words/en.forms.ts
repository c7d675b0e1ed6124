// The English sentences of forms: sign-in, confirmation, Add New User.
import { shell } from "./en.shell.js";

/** "See users" inside a sentence is "see users"; "API keys" stays. */
const inside = (phrase: string) =>
  /^\p{Lu}\p{Ll}/u.test(phrase) ? phrase.charAt(0).toLowerCase() + phrase.slice(1) : phrase;
const join = (parts: readonly string[]) => new Intl.ListFormat("en", { type: "conjunction" }).format(parts);

/** A sentence in parts; `T` stands for a name as it is shown. */
type Said<T> = (T | string)[];

/** What a link is about; names as they are shown. `place` is the organization, or the portal where there is none. */
export interface LinkFacts<T> {
  name: T;
  email: T;
  place: T;
  /** Absent when the person asked themselves. */
  askedBy?: T | undefined;
  /** A password is chosen along with it, because the address was never confirmed before. */
  choosesPassword: boolean;
}

const ownPassword =
  "This address has never been confirmed. So choose a password that only you know: it replaces the present one, and all sessions end.";

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
      already_asked: "This person has already been asked to join.",
      person_exists: "A person of another organization already signs in with this address.",
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
    refusedText:
      "Check the address and the password. If it goes on, choose “Forgot it?”, or have an unlock link sent in case sign-in is locked.",
    forgot: "Forgot it?",
    unlockLink: "Send me an unlock link",
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
    overText: "If that was the third wrong try in a row, sign-in is locked: have an unlock link sent, below.",
    note: "After three wrong tries in a row, sign-in is locked and its owner gets a mail.",
    welcome: "You are signed in",
    welcomeText: "One moment.",
  },

  link: {
    reset: {
      title: "Forgot your password?",
      text: "Enter your e-mail address, and a mail brings you a link to choose a new one. Until then the old one goes on working.",
      submit: "Send Reset Link",
      sent: <T>(address: T): Said<T> => [
        "If ",
        address,
        " has a sign-in here, a mail is on its way. The link in it lets you choose a new password, and may first ask one of your security questions; until then the old one goes on working.",
      ],
    },
    unlock: {
      title: "Unlock your sign-in",
      text: "Enter your e-mail address, and if sign-in is locked, a mail brings you a link that unlocks it. Your password stays as it is.",
      submit: "Send Unlock Link",
      sent: <T>(address: T): Said<T> => [
        "If ",
        address,
        " has a sign-in here that is locked, a mail is on its way. The link in it unlocks it; your password stays as it is.",
      ],
    },
    sentTitle: "Look in your mail",
    nothingThere: "Nothing there after a few minutes? Look among the unwanted mail, too, and check the address.",
    again: "Ask again",
    back: "Back to Sign-In",
  },

  confirmation: {
    thisPortal: "this portal",
    signIn: "Sign In",
    toSignIn: "Go to Sign-In",
    goOn: (portal: string) => (portal ? `Go to ${portal}` : "Go On"),
    until: (time: string) =>
      `This page works until ${time}, and once. Nothing happens unless you press the button: if you do not want this, close the page.`,

    activate: {
      title: (_place: string) => "Choose your password",
      text: <T>({ name, askedBy, place }: LinkFacts<T>): Said<T> =>
        askedBy === undefined
          ? ["Welcome, ", name, ". You have been added to ", place, "."]
          : ["Welcome, ", name, ". ", askedBy, " has added you to ", place, "."],
      points: <T>(_facts: LinkFacts<T>): Said<T>[] => [
        ["From then on you sign in with this address and the password that you choose here. Only you will know it."],
      ],
      submit: (_choosesPassword: boolean, _place: string) => "Save Password",
      doneTitle: (_place: string) => "Your password is set",
      doneText: <T>({ email }: LinkFacts<T>): Said<T> => [
        "From now on you sign in with ",
        email,
        " and this password.",
      ],
      expired: "“Forgot it?” on the sign-in page sends you a new one; your administrator can, too.",
    },
    join: {
      title: (place: string) => `Join ${place}`,
      text: <T>({ askedBy, place }: LinkFacts<T>): Said<T> =>
        askedBy === undefined ? ["You are asked to join ", place, "."] : [askedBy, " asks you to join ", place, "."],
      points: <T>({ choosesPassword }: LinkFacts<T>): Said<T>[] => [
        [choosesPassword ? ownPassword : "You keep your sign-in: the same address, the same password."],
        [
          "Whoever may see the users there will see your name, your address, when you were last there, and that you also belong elsewhere, but not where.",
        ],
        ["Until you join, nobody there sees you."],
      ],
      submit: (choosesPassword: boolean, place: string) =>
        choosesPassword ? `Save Password and Join ${place}` : `Join ${place}`,
      doneTitle: (place: string) => `You have joined ${place}`,
      doneText: <T>({ choosesPassword, email }: LinkFacts<T>): Said<T> => [
        choosesPassword ? "From now on you sign in with " : "You sign in as always with ",
        email,
        choosesPassword
          ? " and the password that you have chosen. The account menu then lets you change between your organizations."
          : ", and the account menu lets you change between your organizations.",
      ],
      expired: "To join, ask whoever asked you to send a new one.",
    },
    reset: {
      title: (_place: string) => "Choose a new password",
      text: <T>({ askedBy, place }: LinkFacts<T>): Said<T> =>
        askedBy === undefined
          ? ["Somebody, probably you, has asked for a new password for ", place, "."]
          : [askedBy, " of ", place, " has asked that you choose a new password."],
      points: <T>(_facts: LinkFacts<T>): Said<T>[] => [
        ["Until you save, your old password goes on working."],
        ["Saving ends all your sessions, on every device, and undoes a lock after wrong tries."],
      ],
      submit: (_choosesPassword: boolean, _place: string) => "Save and End All Sessions",
      doneTitle: (_place: string) => "Your password is new",
      doneText: <T>({ email }: LinkFacts<T>): Said<T> => [
        "All your sessions have ended. From now on you sign in with ",
        email,
        " and the new password. A mail that confirms it is on its way to you.",
      ],
      expired: "“Forgot it?” on the sign-in page sends you a new one.",
    },
    unlock: {
      title: (_place: string) => "Unlock your sign-in",
      text: <T>({ askedBy, place }: LinkFacts<T>): Said<T> =>
        askedBy === undefined
          ? ["Somebody, probably you, has asked to unlock your sign-in to ", place, "."]
          : [askedBy, " has asked to unlock your sign-in to ", place, "."],
      points: <T>({ choosesPassword }: LinkFacts<T>): Said<T>[] => [
        [choosesPassword ? ownPassword : "Your password stays as it is, and you have three tries again."],
        ["This does not sign you in: you do so yourself afterwards."],
      ],
      submit: (choosesPassword: boolean, _place: string): string =>
        choosesPassword ? "Save Password and Unlock" : "Unlock Sign-In",
      doneTitle: (_place: string) => "Your sign-in is unlocked",
      doneText: <T>({ choosesPassword, email }: LinkFacts<T>): Said<T> => [
        "You can sign in again with ",
        email,
        choosesPassword
          ? " and the password that you have chosen."
          : " and your password. If you do not remember it, “Forgot it?” on the sign-in page leads to a new one.",
      ],
      expired: "“Send me an unlock link” on the sign-in page sends you a new one.",
    },
    change_email: {
      title: (_place: string) => "Confirm your new address",
      text: <T>({ askedBy, email, place }: LinkFacts<T>): Said<T> =>
        askedBy === undefined
          ? ["You asked to sign in to ", place, " with ", email, "."]
          : [askedBy, " has asked that you sign in to ", place, " with ", email, "."],
      points: <T>({ choosesPassword, email }: LinkFacts<T>): Said<T>[] => [
        ["From then on you sign in with ", email, "; the old address no longer works, and is told of it."],
        [choosesPassword ? ownPassword : "Your password stays as it is."],
      ],
      submit: (choosesPassword: boolean, _place: string): string =>
        choosesPassword ? "Save Password and Use This Address" : "Use This Address",
      doneTitle: (_place: string) => "Your address is changed",
      doneText: <T>({ choosesPassword, email }: LinkFacts<T>): Said<T> => [
        "From now on you sign in with ",
        email,
        choosesPassword ? " and the password that you have chosen." : " and the same password as before.",
        " A mail tells your old address.",
      ],
      expired: "Ask for the change of address once more.",
    },

    lapsedTitle: (place: string) => `You have not joined ${place}`,
    lapsedText: <T>({ askedBy, choosesPassword, place }: LinkFacts<T>): Said<T> => [
      "Something has changed at ",
      place,
      ", and what you were asked may no longer be given. ",
      askedBy ?? "Whoever asked you",
      " sees why, and can ask you again. ",
      choosesPassword ? "Your new password is saved." : "For you, nothing has changed.",
    ],
    takenTitle: "This address is taken by now",
    takenText: <T>({ email }: LinkFacts<T>): Said<T> => [
      "Meanwhile somebody signs in with ",
      email,
      ". Nothing has changed: you sign in with your old address as before. Choose another one, and ask for the change again.",
    ],
    expiredTitle: "This link no longer works",
    expiredText: "It has been used, replaced by a newer one, or its time is over.",
    expiredReloaded: "If you have only reloaded this page, open the link in the mail again.",
    expiredUnknown:
      "To set up your sign-in, choose a new password or unlock, the sign-in page sends you a new link. To join, or to change your address, ask whoever asked you.",
    perhapsDone:
      "Your first try may have arrived although no answer came back: look on the sign-in page whether it has worked.",
    lostTitle: "The server does not answer",
    lostText: "The link still works. Look at the connection, then try again.",
    slowTitle: "Too many requests at once",
    brokenTitle: "Something went wrong on the server",
    brokenText: "The link still works. Try again in a moment.",
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
    firstSignIn: "First sign-in",
    ways: {
      link: { name: "Send a set-up link", text: "A mail brings them a link by which they choose their own password." },
      password: {
        name: "Set an initial password",
        text: "You hand it over. It works for a few days and must be changed at the first sign-in.",
      },
    },
    generate: "Generate",
    twoFactor: {
      label: "Require two-factor authentication",
      byProfile: (profile: string) => `The profile ${profile} requires it already, so this adds nothing.`,
      byOrganization: "This organization requires it of everyone, so this adds nothing.",
    },
    reviewLater: "Once the fields are filled, this sentence says who joins, what they may do and what mail they get.",
    reviewEverything: "may do everything in",
    reviewNothing: "may sign in to",
    reviewMay: (labels: readonly string[], more: number) =>
      `may ${join([...labels.map(inside), ...(more > 0 ? [`${more} more`] : [])])} in`,
    review: {
      link: <T>(name: T, may: string, organization: T, twoFactor: boolean): Said<T> => [
        name,
        ` ${may} `,
        organization,
        twoFactor
          ? ", gets a mail with a link to choose a password, and must set up two-factor authentication at the first sign-in."
          : ", and gets a mail with a link to choose a password.",
      ],
      password: <T>(name: T, may: string, organization: T, twoFactor: boolean): Said<T> => [
        name,
        ` ${may} `,
        organization,
        twoFactor
          ? ", signs in with the password you hand over, and must set up two-factor authentication at the first sign-in; the mail they get does not contain the password."
          : ", and signs in with the password you hand over; the mail they get does not contain it.",
      ],
    },
    submit: "Add User",
    added: (name: string) => `${name} was added.`,
    addedUntil: {
      link_expires: (name: string, when: string) => `${name} was added. The set-up link works until ${when}.`,
      initial_password_expires: (name: string, when: string) =>
        `${name} was added. The initial password works until ${when}.`,
    } as Record<string, (name: string, when: string) => string>,
    discardTitle: "Discard what you typed?",
    keepEditing: "Keep Editing",
    discard: "Discard",
    needName: "Enter the person’s full name.",
    needEmail: "Enter the person’s e-mail address.",
    needProfile: "Choose a profile: it decides what this person may do.",
    needPassword: "Enter a password, or generate one.",
    show: "Show",
    showTaken: "Show them in the list",
    showRequest: "Show pending requests",
    several: (number: number) => `${number} things to correct before this user can be added.`,
    lost: "The server does not answer.",
    lostText: "Whether the user was added is not known. What you typed is still here. Trying again does no harm.",
    forbidden: "You may not add users any more.",
    forbiddenText: "Your profile has changed meanwhile. Nothing was added.",
    signedOut: "You are signed out.",
    signedOutText: "Sign in in another tab, then add the user here.",
    slow: "Too many at once.",
    broken: "The server could not do it.",
    brokenText: "Nothing was added. What you typed is still here.",
  },

  asked: {
    title: "They have been asked to join",
    text: <T>(email: T): Said<T> => [
      email,
      " already signs in for another organization, so a request has been sent to that address instead of creating a second user.",
    ],
    appears: "They appear in the users list when they confirm. Until then they can do nothing here.",
    waits: "The request waits under Pending requests, where you can send it again or withdraw it.",
    stays: "Their name and password stay as they have them; what you typed is not used.",
    twoFactor: "At the first sign-in after joining, they set up two-factor authentication.",
    show: "Show Pending Requests",
    done: "Done",
  },
};

function wait(seconds: number): string {
  if (seconds < 90) return seconds === 1 ? "1 second" : `${seconds} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}

export type FormWords = typeof forms;
