// The English sentences of the open overlay and of the users list.
import { shell } from "./en.shell.js";

const count = (number: number) => number.toLocaleString("en");
/** "Since 3 March, by Ioana Petrescu", or what of it is known. */
const join = (parts: string[]) => parts.filter(Boolean).join(", ");
const people = (number: number) => (number === 1 ? "1 user" : `${count(number)} users`);

export const list = {
  ...shell,

  overlay: {
    tabs: "Sections",
    requests: "Pending requests",
    profiles: "Profiles",
    activity: "Activity",
    settings: "Settings",
  },

  users: {
    tab: "Users",
    newUser: "New User",
    search: "Search name or e-mail",
    clearSearch: "Clear search",
    profile: "Profile",
    allProfiles: "All profiles",
    status: "Status",
    anyStatus: "Any status",
    statuses: { active: "Active", invited: "Invited", locked: "Locked", deactivated: "Deactivated" },
    columns: { name: "Name", email: "E-mail", profile: "Profile", status: "Status", lastSignIn: "Last sign-in" },
    letters: "First letter of the name",
    all: "All",
    otherLetters: "Other letters",
    allTitle: (number: number, capped: boolean) => `All ${people(number)}${capped ? " and more" : ""}`,
    letterTitle: (letter: string, number: number) => `${letter}: ${number === 0 ? "nobody" : people(number)}`,
    you: "You",
    elsewhere: "Also elsewhere",
    administrator: "May do everything",
    never: "Never",
    justNow: "just now",
    signedIn: (when: string) => `Last sign-in ${when}`,
    neverSignedIn: "Never signed in",
    reasons: {
      strikes: (when: string) => (when ? `3 wrong tries, ${when}` : "3 wrong tries"),
      dormant: (when: string) => (when ? `No sign-in since ${when}` : "No sign-in for 6 months"),
      deactivated: (when: string, by: string) => join([when && `Since ${when}`, by && `by ${by}`]),
      initial_password_expires: (when: string) => (when ? `Password expires ${when}` : "Initial password set"),
      initial_password_expired: (_when: string) => "Initial password expired",
      link_expires: (when: string) => (when ? `Link expires ${when}` : "Link sent"),
      link_expired: (_when: string) => "Link expired",
      mail_undelivered: (_when: string) => "Set-up mail could not be delivered",
    },
    today: (time: string) => `today ${time}`,
    dismiss: "Dismiss",
    acts: {
      unlock: "Unlock",
      edit: "Edit",
      details: "Details",
      reset: "Reset",
      deactivate: "Deactivate",
      reactivate: "Reactivate",
      delete: "Delete",
      more: "More",
    },
    actsColumn: "Actions",
    actOn: (act: string, name: string) => `${act} ${name}`,
    lost: "The server does not answer.",
    slow: "The server asks for a pause.",
    broken: "The server could not answer that.",
    staleSince: (time: string) => `You see the list as it was at ${time}. Nothing you typed is lost.`,
    nothingYet: "The list has not come yet.",
    tryingIn: (seconds: number) => `Trying again in ${seconds === 1 ? "1 second" : `${seconds} seconds`}.`,
    trying: "Trying again.",
  },
};

export type ListWords = typeof list;
