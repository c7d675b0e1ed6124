// The English sentences of the dialog that asks for the person's password once more, and of what may keep one from one's own.
import { forms } from "./en.forms.js";

export const proof = {
  ...forms,

  proof: {
    title: "Is it you?",
    text: "This needs your password once more, in case somebody else has found this page open.",
    password: "Your password",
    submit: "Go On",
    refusals: {
      required: "Enter your password.",
      password_wrong: "This is not your password. After three wrong tries in a row, sign-in is locked.",
    } as Record<string, string>,
    /** By the server's code: what happened, and what follows. */
    failures: {
      sign_in_locked: [
        "Your sign-in is locked.",
        "After three wrong tries nothing more can be tried, here or at sign-in, until you follow an unlock link. It can be sent from here, or from the sign-in page.",
      ],
      unauthenticated: ["You are signed out.", "Sign in in another tab, then try again here."],
      two_factor_required: ["It is required of you.", "So it cannot be switched off, and nothing was done."],
      questions_required: ["Your organization requires them.", "So they cannot be removed, and nothing was done."],
      forbidden: ["You may not do this any more.", "Nothing was done."],
    } as Record<string, [lead: string, rest: string]>,
    /** Where nothing was typed. */
    acts: {
      lost: [
        "The server does not answer.",
        "Whether it was done is not known. Look at the connection, then try again.",
      ],
      broken: ["Something went wrong on the server.", "Nothing was done. Try again in a moment."],
    } as Record<"lost" | "broken", [lead: string, rest: string]>,
    sendLink: "Send Me an Unlock Link",
    linkSent: (email: string) => `A mail is on its way to ${email}. Follow the link in it, then try again here.`,
  },
};

export type ProofWords = typeof proof;
