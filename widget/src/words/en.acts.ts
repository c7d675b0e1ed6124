// The English sentences of the acts on a user: edit, deactivate, delete, unlock, reset.
import type { UndeliveredLetter } from "../server.js";
import { forms } from "./en.forms.js";
import { list } from "./en.list.js";
import { reviews } from "./en.reviews.js";

/** The words of the dialogs also speak of the list, of forms and of reviews. */
export const acts = {
  ...list,
  ...forms,
  ...reviews,

  acts: {
    menu: (name: string) => `Acts on ${name}`,
    undo: "Undo",
    deactivated: (name: string) => `${name} was deactivated.`,
    reactivated: (name: string) => `${name} was reactivated.`,
    unlocked: (name: string) => `${name} was unlocked.`,
    unlockLinkSent: (name: string) =>
      `${name} also belongs elsewhere, so only they can lift the lock: a link for it is on its way to them.`,
    notLocked: (name: string) => `${name} is not locked any more.`,
    deleted: (name: string) => `${name} was deleted.`,
    removed: (name: string, organization: string) => `${name} left ${organization}, and stays where else they belong.`,
    gone: (name: string) => `${name} was deleted meanwhile.`,
    changed: (name: string) => `${name} was changed.`,
    confirmationSent: (name: string, address: string) =>
      `${name} was asked to confirm at ${address}; the old address works until then.`,
    changedMeanwhile: (name: string) => `${name} was changed meanwhile, and nothing was done. Look at the row again.`,
    lastAdministrator: (name: string) => `${name} is the last administrator here. Promote someone first.`,
  },

  /** By the server's code: what happened, and what follows. */
  failures: {
    lost: ["The server does not answer.", "Whether it was done is not known. Trying again does no harm."],
    unauthenticated: ["You are signed out.", "Sign in in another tab, then try again here."],
    forbidden: ["You may not do this any more.", "Your profile has changed meanwhile. Nothing was done."],
    beyond_own_permissions: ["This user may do more than you.", "Nothing was done."],
    own_membership: ["Nobody does this to themselves.", "Ask another administrator."],
    last_administrator: ["This is the last administrator here.", "Promote someone first."],
    also_elsewhere: ["They also belong elsewhere.", "Only they themselves, or the portal’s operator, can do this."],
    not_locked: ["This user is not locked any more.", ""],
    broken: ["The server could not do it.", "Nothing was done. Try again in a moment."],
  } as Record<string, [lead: string, rest: string]>,
  tooMany: "This was asked for a moment ago.",

  edit: {
    title: "Edit User",
    lookTitle: "User Details",
    save: "Save Changes",
    emailHelp:
      "Also the name they sign in with. A new address takes effect when they confirm it from there and choose a password; the old one is told.",
    emailHelpInvited:
      "Also the name they sign in with. They have not set up their sign-in yet: a new address counts at once, and gets the mail to begin with.",
    elsewhere: "They also belong to another organization, so this is theirs alone to change.",
    ownProfile: "Nobody changes their own profile. Another administrator can.",
    stronger: "This user may do more than you, so you can look at them but not change them.",
    ownElsewhere: "You also belong to another organization, so nothing of this can be changed here.",
    lookOnly: "Your profile lets you look at users, but not change them.",
    lastChanged: (when: string, by: string | null) => (by ? `Last changed by ${by}, ${when}` : `Last changed ${when}`),
    changedBy: (by: string | null) =>
      by ? `${by} changed this user while you were editing.` : "This user was changed while you were editing.",
    keptYours: "What you typed is still in the form. Saving again keeps yours where the two differ.",
    becomes: "becomes",
    gone: "This user was deleted meanwhile.",
    goneText: "What you typed is still here to read, and cannot be saved.",
    several: (number: number) => `${number} things to correct before this can be saved.`,
    refusals: {
      own_membership: "Nobody changes their own profile.",
      also_elsewhere: "They also belong to another organization, so this is theirs alone to change.",
      last_administrator: "This is the last administrator here. Promote someone first.",
      person_exists: "This address belongs to a person of another organization.",
    } as Record<string, string>,
  },

  facts: {
    label: "About this user",
    unlock: "Unlock",
    setUpLink: "Send Set-Up Link",
    resend: "Resend",
    resent: "A mail is on its way.",
    notOpen: "This is not open any more.",
    cancelled: "Cancelled: the link works no more.",
    asked: (by: string | null, when: string) => (by ? `Asked for by ${by}, ${when}.` : `Asked for ${when}.`),
    pending: {
      activate: ["Set-up link sent", "Cancel Link"],
      reset: ["Reset asked for", "Cancel Reset"],
      unlock: ["Unlock link sent", "Cancel Link"],
      change_email: ["New address asked for", "Cancel Change"],
    } as Record<string, [title: string, cancel: string]>,
    pendingText: (purpose: string, email: string, until: string) =>
      purpose === "change_email"
        ? `${email} counts once they confirm from there, until ${until}.`
        : `Nothing changes until they follow the link, until ${until}.`,
    undelivered: "Mail could not be delivered",
    undeliveredText: (letter: string, address: string) => `${letter} to ${address}.`,
    letters: {
      activate: "The set-up mail",
      welcome: "The welcome",
      join: "The question to join",
      reset: "The reset mail",
      unlock: "The unlock link",
      change_email: "The mail about the new address",
      locked: "The notice of the lock",
      unlocked: "The notice of the unlocking",
      password_changed: "The notice of the new password",
      email_changed: "The notice of the new address",
      new_device: "The notice of a sign-in from a new browser",
      two_factor_on: "The notice of two-factor switched on",
      two_factor_replaced: "The notice of a new two-factor device",
      two_factor_off: "The notice of two-factor switched off",
      recovery_code_used: "The notice of a used recovery code",
      recovery_codes_renewed: "The notice of new recovery codes",
      security_questions_changed: "The notice of changed security questions",
      dormant_soon: "The reminder to sign in",
      ask_administrator: "The mail about the lock",
    } satisfies Record<UndeliveredLetter["kind"], string> as Record<string, string>,
    sendAgain: "Send Again",
    lastSignIn: "Last sign-in",
    address: "Address",
    confirmed: (when: string) => `Confirmed ${when}`,
    unconfirmed: "Not confirmed yet",
    added: "Added",
    addedOn: (when: string, by: string | null) => (by ? `${when}, by ${by}` : when),
    lost: "The rest could not be loaded.",
  },

  memberTwoFactor: {
    term: "Two-factor",
    on: "On",
    off: "Off",
    due: "Required, due at the next sign-in",
    dueFirst: "Required, due at the first sign-in",
    required: "required",
    notRequired: "not required",
    ways: "They set it up at their next sign-in, with an app on their phone.",
    own: "Nobody changes this for themselves. Another administrator can.",
    ownFact: "You change this under My security.",
    elsewhere: "They also belong elsewhere: only they themselves, or the portal’s operator, can switch it off.",
    switchOff: "Switch Off Two-Factor…",
    switchedOff: (name: string) => `Two-factor authentication was switched off for ${name}.`,
    isOff: (name: string) => `Two-factor authentication is off for ${name}.`,
    question: {
      title: (name: string) => `Switch off two-factor authentication for ${name}?`,
      signedOut: "They are signed out everywhere.",
      passwordAlone: "They sign in with their password alone.",
      codesToo: "Their device and their recovery codes open nothing any more.",
      mail: "They get a mail that tells them of it.",
      anew: "It is required of them: they set it up anew at their next sign-in.",
      sure: "This is for somebody who has lost their device. Make sure that it is them who asks.",
      submit: "Switch Off",
      askAgain: "Nothing was switched off. Look again before you decide.",
    },
  },

  remove: {
    title: (name: string) => `Delete ${name}?`,
    accessEnds: (organization: string) => `Access to ${organization} ends at once.`,
    sessionsEnd: "So does any open session.",
    userEnds: "The user ceases to exist.",
    userEndsText:
      "They belong to no other organization: their sign-in is gone for good, and what waits for them lapses.",
    staysElsewhere: "They stay where else they belong.",
    staysElsewhereText: (organization: string) =>
      `They also belong to another organization, and only leave ${organization}: their sign-in stays.`,
    recordStays: "What they did stays on record.",
    milder: "Deactivating keeps them out as well, and can be undone.",
    instead: "Deactivate Instead",
    submit: "Delete User",
    submitElsewhere: "Remove From Here",
    changedBy: (by: string | null) => (by ? `${by} changed this user meanwhile.` : "This user was changed meanwhile."),
    askAgain: "Nothing was deleted. Look again before you decide.",
  },

  reset: {
    title: (name: string) => `Reset the sign-in of ${name}?`,
    text: <T>(email: T): (T | string)[] => [
      "A mail goes to ",
      email,
      ". Nothing changes until they confirm from it: today’s password goes on working.",
    ],
    password: "When they confirm, they choose a new password. Nobody else sees it.",
    sessions: "Then all open sessions end, and a lock after wrong tries is lifted.",
    factors: "Two-factor authentication stays. Security questions, if they have any, are removed and chosen anew.",
    staysOut: "They are deactivated, and stay out until somebody reactivates them.",
    submit: "Send Reset Mail",
    linkTitle: (name: string) => `Send ${name} the set-up link again?`,
    linkText: <T>(email: T): (T | string)[] => [
      "They have not set up their sign-in yet. A new link goes to ",
      email,
      "; the one before it works no more.",
    ],
    linkPassword: "With it they choose their password. Nobody else sees it.",
    linkSubmit: "Send Set-Up Link",
    sentTitle: "The mail is on its way",
    sent: <T>(email: T): (T | string)[] => [
      "It goes to ",
      email,
      ". Nothing has changed yet: that happens when they follow the link.",
    ],
    later: "It can be sent again or cancelled under Edit.",
    done: "Done",
  },
};

export type ActWords = typeof acts;
