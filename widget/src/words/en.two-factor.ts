// The English sentences of the second step: codes, setting it up, recovery codes.
import { shell } from "./en.shell.js";

export const twoFactor = {
  ...shell,

  twoFactor: {
    code: "Code",
    recoveryCode: "Recovery code",
    refusals: {
      code: {
        required: "Enter the code that the app shows.",
        code_malformed: "A code has six digits.",
        code_wrong: "This is not the present code, or it has been used already. Wait for the next one.",
        code_wrong_counted:
          "This is not the present code, or it has been used already. Wait for the next one: after three wrong tries in a row, sign-in is locked.",
      },
      recoveryCode: {
        required: "Enter one of your recovery codes.",
        code_malformed: "A recovery code has sixteen letters and digits, such as 7KQ2-M9XD-4TFA-P3WN.",
        code_wrong_counted:
          "This is not one of your recovery codes, or it has been used already. After three wrong tries in a row, sign-in is locked.",
      },
    } as Record<"code" | "recoveryCode", Record<string, string>>,

    enrolment: {
      scan: "Scan this with an authenticator app, such as the one of Google or Microsoft, or a password manager.",
      picture: "QR code for an authenticator app. It holds the same as the key below it.",
      open: "Open in an app on this device",
      key: "No camera? Enter this key in the app",
      copy: { rest: "Copy Key", copied: "Copied", byHand: "Select and copy it by hand" },
      code: "Code that the app then shows",
    },

    recovery: {
      list: "Recovery codes",
      copy: { rest: "Copy", copied: "Copied", byHand: "Select and copy them by hand" },
      download: "Download",
      print: "Print",
      saved: "I have saved these codes",
      unsaved: "Save the codes, then tick this: they will not be shown again.",
      file: "recovery-codes.txt",
      heading: (portal: string) => (portal ? `Recovery codes for ${portal}` : "Recovery codes"),
      made: (date: string) => `Made on ${date}. Each works once, in place of a code from the app.`,
    },

    signIn: {
      title: "Enter the code",
      text: "Six digits, from your authenticator app.",
      recoveryTitle: "Enter a recovery code",
      recoveryText: "One of the ten that you saved when you set up your authenticator app. Each works once.",
      submit: "Sign In",
      useRecovery: "Use a recovery code instead",
      useCode: "Use a code from the app instead",
      notYou: "Not you?",
      lost: "Device and recovery codes lost? An administrator can switch the second step off for you.",
      enrolTitle: "Set up a second step",
      enrolText:
        "It is required for your sign-in: besides your password, a code from an app. A stolen password alone then opens nothing.",
      enrolSubmit: "Confirm the Code",
      codesTitle: "Save your recovery codes",
      codesText:
        "The second step is on. If you lose the app, each of these codes signs you in once instead. They are shown only now: keep them where the app is not.",
      goOn: "Go On",
    },
  },
};

export type TwoFactorWords = typeof twoFactor;
