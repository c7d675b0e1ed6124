// The English sentences of the Pending requests tab and of undelivered mail.
import type { UndeliveredLetter } from "../server.js";
import { list } from "./en.list.js";

const count = (number: number) => number.toLocaleString("en");

export const pending = {
  ...list,

  requests: {
    lead: "They already sign in for another organization and have been asked to join. They are not users here until they confirm.",
    columns: { address: "Address", profile: "Profile", askedBy: "Asked by", expires: "Expires", acts: "Actions" },
    as: (profile: string) => `as ${profile}`,
    noProfile: "Profile deleted",
    askedBy: "Asked by",
    someoneGone: "Someone who has left",
    expires: "Expires",
    expired: (when: string) => `Expired on ${when}`,
    expiredText: "The link in the mail no longer works. Send it again, or withdraw the request.",
    lapsed: "Lapsed",
    lapseReasons: {
      profile_gone: "The profile they were to get has been deleted meanwhile.",
      beyond_asker: "The profile permits more by now than whoever asked may give.",
      asker_lost_right: "Whoever asked may no longer add users.",
      address_changed: "Meanwhile this address is no longer theirs.",
      person_gone: "This person no longer signs in anywhere. Added again, they get a set-up link.",
      expired: "They did not confirm in time, and have been asked again.",
    } as Record<string, string>,
    lapsedOtherwise: "It can no longer be confirmed.",
    undelivered: (error: string | null) =>
      error === null
        ? "The mail could not be delivered."
        : `The mail could not be delivered. The mail server said: ${error}`,
    sendAgain: "Send Again",
    sendAgainTo: (email: string) => `Send again to ${email}`,
    withdraw: "Withdraw",
    withdrawFrom: (email: string) => `Withdraw the request to ${email}`,
    putAway: "Put Away",
    putAwayOf: (email: string) => `Put away the request to ${email}`,
    sent: (email: string) => `A new mail is on its way to ${email}.`,
    withdrawn: (email: string) => `The request to ${email} is withdrawn.`,
    isPutAway: (email: string) => `The request to ${email} is put away.`,
    gone: (email: string) =>
      `The request to ${email} is not here any more: they have joined meanwhile, or someone has withdrawn it.`,
    number: (number: number) => (number === 1 ? "1 request" : `${count(number)} requests`),
    none: "Nobody is waiting to be confirmed.",
    noneTitle: "Nobody is waiting",
    noneText:
      "Whoever already signs in for another organization is asked before they join. Until they confirm, the request stands here.",
    undeliveredMark: "with undelivered mail",
    stale: (time: string) => `You see what was there at ${time}.`,
    nothingYet: "The requests have not loaded yet.",
    refused: {
      lost: "The server does not answer. Whether it was done is not known: trying again does no harm.",
      slow: (seconds: number | null) =>
        seconds === null
          ? "They were sent a mail a moment ago. Wait a little, then send it again."
          : `They have been sent enough mail for now. Send it again in ${wait(seconds)}.`,
      forbidden: "You may not do this any more. Nothing has changed.",
      broken: "The server could not do it. Nothing has changed.",
    },
  },

  letters: {
    title: "Undelivered mail",
    lead: "These letters were given up. Look at the address before you send one again.",
    kinds: {
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
    } satisfies Record<UndeliveredLetter["kind"], string> as Record<string, string>,
    otherKind: "Letter",
    to: "to",
    givenUp: (when: string, attempts: number) =>
      `Given up ${when} after ${attempts === 1 ? "1 try" : `${count(attempts)} tries`}.`,
    error: (error: string) => `The mail server said: ${error}`,
    sendAgain: (letter: string, address: string) => `Send again: ${letter}, to ${address}`,
    sent: (address: string) => `The letter is on its way to ${address} again.`,
    gone: (address: string) =>
      `The letter to ${address} is not here any more: it has been sent or has become pointless.`,
  },
};

function wait(seconds: number): string {
  if (seconds < 90) return seconds === 1 ? "1 second" : `${seconds} seconds`;
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 90) return `${minutes} minutes`;
  return `${Math.ceil(minutes / 60)} hours`;
}

export type PendingWords = typeof pending;
