// The English sentences of the dialog that asks for the person's password once more.
import { forms } from "./en.forms.js";

export const proof = {
  ...forms,

  proof: {
    title: "Is it you?",
    text: "This needs your password once more, in case somebody else has found this page open.",
    password: "Your password",
    submit: "Go On",
    wrong: "This is not your password. After three wrong tries in a row, sign-in is locked.",
    locked: "Your sign-in is locked.",
    lockedText:
      "After three wrong tries no password can be tried, here or at sign-in, until an unlock link has been followed. It can be sent from here, or from the sign-in page.",
    sendLink: "Send Me an Unlock Link",
    linkSent: (email: string) =>
      `A mail is on its way to ${email}. Follow the link in it, then enter your password here once more.`,
    ended: "You are signed out.",
    endedText: "Sign in in another tab, then try again here.",
  },
};

export type ProofWords = typeof proof;
