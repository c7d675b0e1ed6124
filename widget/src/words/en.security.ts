// The English sentences of My security.
import { list } from "./en.list.js";
import { ownEvents } from "./en.own-events.js";
import { proof } from "./en.proof.js";
import { questions } from "./en.questions.js";
import { twoFactor } from "./en.two-factor.js";

const count = (number: number) => number.toLocaleString("en");
const codes = (number: number) =>
  number === 0 ? "No recovery code is" : number === 1 ? "1 recovery code is" : `${number} recovery codes are`;

export const security = {
  ...list,
  ...proof,
  ...questions,
  ...twoFactor,

  security: {
    signedOutTitle: "You are signed out",
    signedOutText: "Sign in again, then open this from where you were.",
    brokenTitle: "Something went wrong here",
    brokenText: "The server answered, but could not do it. Nothing has changed.",
    staleSince: (time: string) => `You see what was so at ${time}. Nothing you typed is lost.`,
    notLoaded: "This has not come yet.",

    password: {
      title: "Password",
      changed: (when: string) => `Changed ${when}`,
      never: "Never changed",
      change: "Change Password",
      current: "Present password",
      ends: "All your other sessions end when it changes.",
      refusals: { required: "Enter your present password.", newRequired: "Enter a new password." },
      done: "Your password was changed. All your other sessions were ended.",
    },

    twoFactor: {
      title: "Two-factor authentication",
      on: (when: string) => (when ? `On since ${when}.` : "On."),
      off: "Off. Once it is on, a stolen password alone opens nothing.",
      required: "It is required of you, so it cannot be switched off.",
      requiredOff: "It is required of you: the next time you sign in, you will be asked to set it up.",
      left: (number: number) => `${codes(number)} left.`,
      few: (number: number) => (number === 0 ? "You have no recovery codes left." : `${codes(number)} left.`),
      fewText: "Without one, losing your device locks you out. Make new ones while you can.",
      setUp: "Set Up",
      replace: "Replace Device",
      renew: "New Recovery Codes",
      switchOff: "Switch Off",
      steps: {
        setUp: ["Set up an authenticator app", "Then sign-in asks for a code from it, besides your password."],
        replace: [
          "Replace the device",
          "The present one goes on working until the new one is set up. First, a code from the present one, or a recovery code.",
        ],
        switchOff: [
          "Switch two-factor authentication off",
          "Then your password alone signs you in, and the recovery codes stop working.",
        ],
        renew: ["Make new recovery codes", "The older ones stop working."],
      } as Record<string, [title: string, text: string]>,
      goOn: "Go On",
      codesText:
        "If you lose the app, each of these codes signs you in once instead. They are shown only now: keep them where the app is not.",
      keep: "Done",
      done: {
        setUp: "Two-factor authentication is on.",
        replace: "The new device is set up. The old one does not work any more.",
        switchOff: "Two-factor authentication is off.",
        renew: "You have new recovery codes. The older ones do not work any more.",
      } as Record<string, string>,
    },

    questions: {
      title: "Security questions",
      set: "If you forget your password, the mailed link asks one of these:",
      unset: "Not set. With them, whoever reads your mail cannot yet choose a new password for you.",
      requiredUnset: "Your organization requires them, and you have none yet.",
      required: "Your organization requires them, so they can be changed, but not removed.",
      setUp: "Set Up",
      change: "Change",
      remove: "Remove",
      choose: "Choose three questions",
      save: "Save Questions",
      removeTitle: "Remove the questions?",
      removeText: "Then a mailed link alone is enough to choose a new password for your sign-in.",
      removeSubmit: "Remove Questions",
      saved: "Your security questions were saved.",
      removed: "Your security questions were removed.",
    },

    sessions: {
      title: "Where I am signed in",
      text: "End what you do not know, then change your password.",
      device: (browser: string | null, system: string | null) =>
        system === null ? (browser ?? "An unknown browser") : `${browser ?? "An unknown browser"} on ${system}`,
      current: "This one",
      lastSeen: (when: string) => `last seen ${when}`,
      since: (when: string) => `signed in ${when}`,
      end: "End",
      endOne: (device: string) => `End ${device}`,
      endOthers: "End All Others",
      ended: (device: string) => `The session of ${device} was ended.`,
      endedOthers: (number: number) =>
        number === 0
          ? "There was no other session to end."
          : number === 1
            ? "1 other session was ended."
            : `${count(number)} other sessions were ended.`,
    },

    activity: {
      title: "Recent activity of mine",
      text: "If something here was not you, change your password.",
      none: "Nothing has been recorded yet.",
      address: "Network address",
      ...ownEvents,
    },
  },
};

export type SecurityWords = typeof security;
