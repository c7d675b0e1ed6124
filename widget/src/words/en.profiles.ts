// The English sentences of the Profiles tab.
import type { PermissionText } from "../profiles/permission-words.js";
import { list } from "./en.list.js";

const count = (number: number) => number.toLocaleString("en");
const join = (parts: readonly string[]) => new Intl.ListFormat("en", { type: "conjunction" }).format(parts);
const people = (number: number) => (number === 1 ? "1 person" : `${count(number)} people`);
const permissions = (number: number) => (number === 1 ? "1 permission" : `${count(number)} permissions`);
const ofThem = (number: number, all: number) => (all === 1 ? "They" : `${count(number)} of them`);
const verb = (number: number, one: string, many: string) => (number === 1 ? one : many);

export const profiles = {
  ...list,

  profiles: {
    title: "Profiles",
    newProfile: "New Profile",
    newShort: "New",
    pick: "Profile",
    /** In the picker, where a profile has one line. */
    picked: (name: string, members: number, unsaved: boolean) =>
      `${name} (${count(members)})${unsaved ? ", not saved" : ""}`,
    pickedOther: (name: string, mark: string) => `${name} (${mark.toLowerCase()})`,
    unnamed: "New profile",
    people,
    builtIn: "Built in",
    yours: "Yours",
    unsaved: "Unsaved changes",
    notThere: "Not saved yet",
    deleted: "Deleted meanwhile",
    nothingYet: "The profiles have not loaded yet.",
    stale: (time: string) => `You see what was there at ${time}. Nothing you typed is lost.`,

    name: "Name",
    description: "In a few words",
    permissions: "Permissions",
    held: (held: number, all: number) => `${count(held)} of ${count(all)}`,
    gained: "gained",
    lost: "lost",
    users: (number: number) => (number === 1 ? "1 user" : `${count(number)} users`),
    nobody: "Nobody has it",
    duplicate: (name: string) => `Duplicate ${name}`,
    delete: (name: string) => `Delete ${name}`,
    fixed: {
      administrator: "Administrator is built in: it permits everything, and that cannot be changed.",
      own: "You hold this profile, so you cannot change what it permits. Another administrator can.",
      stronger: "This profile permits more than you may do yourself, so you can look at it but not change it.",
      lookOnly: "Your profile lets you look at profiles, but not change them.",
      member:
        "Member is built in: it keeps its name, and permits nothing of the User Manager, since a plain member has no say over others.",
      notHeld: "You do not have this permission, so you cannot give it.",
    },
    left: (labels: readonly string[]) => `The copy leaves out ${join(labels)}: you cannot give what you do not have.`,
    copyOf: (name: string) => `Copy of ${name}`,

    twoFactor: {
      label: "People with this profile must use two-factor authentication",
      about: "Whoever has none sets it up at their next sign-in. Everyone else may use it, too.",
      own: "You hold this profile, so another administrator can lift this, and not you.",
      mark: "Two-factor required",
      short: "Two-factor",
      required: "required",
      notRequired: "not required",
      becomes: (number: number, required: boolean) =>
        required
          ? `${people(number)} must use two-factor authentication`
          : `${people(number)} ${verb(number, "is", "are")} free to switch off two-factor authentication`,
      setUp: (number: number): string =>
        number === 1
          ? "If they have none yet, they set it up at their next sign-in."
          : "Whoever of them has none yet sets it up at their next sign-in.",
      lifted: "It stays on until they switch it off, and stays required where something else requires it.",
    },

    ifYouSave: "If you save",
    whoHolds: "Who holds it",
    gain: (number: number) => `${people(number)} ${verb(number, "gains", "gain")}`,
    lose: (number: number) => `${people(number)} ${verb(number, "loses", "lose")}`,
    usedLately: (used: number, all: number) => `${ofThem(used, all)} used it in the last 30 days.`,
    closed: "They can no longer open the User Manager at all, even if the profile still permits other things there.",
    nextClick: "On their next click",
    signedIn: (number: number | null, all: number) => {
      if (number === null) return "Whoever is signed in notices it at once.";
      if (number === 0) return all === 1 ? "They are not signed in now." : "None of them is signed in now.";
      return all === 1
        ? "They are signed in now."
        : `${count(number)} of them ${verb(number, "is", "are")} signed in now.`;
    },
    linkFirst: "A set-up link first",
    linksFirst: (number: number | null, all: number) =>
      number === null
        ? "Whoever has never confirmed their address chooses a password of their own by a mailed link first. Until then they cannot sign in."
        : `${ofThem(number, all)} ${all === 1 ? "have" : verb(number, "has", "have")} never confirmed their address: a mailed link lets them choose a password of their own first. Until then they cannot sign in.`,
    asked: (number: number) => `${people(number)} ${verb(number, "was", "were")} asked to join with it`,
    askedText:
      "It holds for them too, once they confirm. Should it permit more than whoever asked may give, the request lapses.",
    seeAll: (number: number) => (number === 1 ? "See them" : `See all ${count(number)}`),
    holdersLost: "Who holds it could not be loaded.",
    isNew: "Nobody gets it until you give it to them.",
    isNewText: "Give it to people in the Users tab, one by one or as you add them.",
    nobodyHolds: "Nobody holds this profile, so nobody notices a change.",
    unchanged: "Nothing is changed yet. What you change shows here what it means for people.",
    textsOnly: (number: number) =>
      verb(number, "1 person keeps what they may do.", `${people(number)} keep what they may do.`),
    short: (number: number, gained: number, lost: number) => {
      const gains = gained > 0 ? `${verb(number, "gains", "gain")} ${permissions(gained)}` : "";
      const loses = lost > 0 ? `${verb(number, "loses", "lose")} ${gained > 0 ? count(lost) : permissions(lost)}` : "";
      return `${people(number)} ${[gains, loses].filter(Boolean).join(" and ")}.`;
    },
    lastChanged: (when: string, by: string | null) => (by ? `Last changed by ${by}, ${when}` : `Last changed ${when}`),

    save: "Save Changes",
    create: "Create Profile",
    saveAsNew: "Save as New Profile",
    discard: "Discard",
    undo: "Undo",
    discarded: (name: string) => `Changes to ${name} were discarded.`,
    newDiscarded: "The new profile was discarded.",
    created: (name: string) => `${name} was created. Nobody gets it until you give it to them.`,
    changed: (name: string) => `${name} was changed.`,
    changedFor: (name: string, number: number) =>
      `${name} was changed: ${people(number)} ${verb(number, "notices", "notice")} it with their next click.`,
    linksSent: (number: number) =>
      number === 1 ? "1 set-up link is on its way." : `${count(number)} set-up links are on their way.`,
    changedBy: (by: string | null) =>
      by ? `${by} changed this profile while you were editing.` : "This profile was changed while you were editing.",
    becomes: "becomes",
    empty: "nothing",
    keptYours: "What you typed is kept. Saving puts it on top of this.",
    gone: "This profile was deleted meanwhile.",
    goneText: "What you typed is still here. It can be saved as a new profile, which nobody holds.",
    several: (number: number) => `${number} things to correct before this can be saved.`,
    refusals: {
      required: "Enter a name: people find the profile by it.",
      name_taken: "Another profile has this name.",
      too_long: "This is too long.",
      invalid: "This cannot be used.",
      invalid_characters: "This holds characters that cannot be used in it.",
      unknown: "One of these permissions no longer exists. Check the list.",
      beyond_own_permissions: "It would permit more than you may do yourself.",
      own_membership: "You hold this profile, so you cannot change what it permits.",
      profile_built_in: "This part of a built-in profile stays as it is.",
    } as Record<string, string>,
    /** By the server's code: what happened, and what follows. */
    failures: {
      lost: [
        "The server does not answer.",
        "Whether it was saved is not known. Nothing you typed is lost. Trying again does no harm.",
      ],
      slow: ["The server asks for a pause.", "Nothing you typed is lost. Try again in a moment."],
      forbidden: ["You may not do this any more.", "Your profile has changed meanwhile. Nothing was saved."],
      beyond_own_permissions: ["This profile permits more than you may do yourself.", "Nothing was saved."],
      own_membership: ["You hold this profile, so you cannot change what it permits.", "Nothing was saved."],
      profile_built_in: ["This profile is built in and stays as it is.", "Nothing was saved."],
      too_many_profiles: [
        "There are 500 profiles here, and that is the most.",
        "Nothing you typed is lost. Delete one first.",
      ],
      broken: ["The server could not do it.", "Nothing you typed is lost. Try again in a moment."],
    } as Record<string, [lead: string, rest: string]>,

    remove: {
      title: (name: string) => `Delete ${name}?`,
      nobody: "Nobody holds this profile, so nobody loses anything.",
      holders: (number: number) => `${people(number)} ${verb(number, "holds", "hold")} this profile.`,
      moveTo: "Profile they get instead",
      choose: "Choose a profile",
      needMoveTo: "Choose a profile: without one they could not stay.",
      moveToGone: "This profile is not there any more. Choose another.",
      moveToBeyond: "This profile permits more than you may do yourself. Choose another.",
      noneToGive: "There is no other profile that you may give. Create one first.",
      same: "They keep what they may do.",
      requests: (number: number) =>
        number === 1
          ? "1 open request to join with it lapses."
          : `${count(number)} open requests to join with it lapse.`,
      recordStays: "What was done stays on record.",
      submit: "Delete Profile",
      submitMoving: (number: number) => `Move ${number === 1 ? "1 Person" : `${count(number)} People`}, Delete Profile`,
      deleted: (name: string) => `${name} was deleted.`,
      moved: (name: string, number: number, to: string) =>
        `${name} was deleted: ${people(number)} ${verb(number, "has", "have")} ${to} from now on.`,
      gone: (name: string) => `${name} was deleted meanwhile.`,
      changedBy: (by: string | null) =>
        by ? `${by} changed this profile meanwhile.` : "This profile was changed meanwhile.",
      inUse: "Somebody was given this profile meanwhile.",
      askAgain: "Nothing was deleted. Look again before you decide.",
      /** As in `failures`, for what was not deleted. */
      failures: {
        lost: ["The server does not answer.", "Whether it was deleted is not known. Trying again does no harm."],
        slow: ["The server asks for a pause.", "Nothing was deleted. Try again in a moment."],
        forbidden: ["You may not do this any more.", "Your profile has changed meanwhile. Nothing was deleted."],
        beyond_own_permissions: ["This profile permits more than you may do yourself.", "Nothing was deleted."],
        own_membership: ["You hold this profile yourself.", "Nothing was deleted."],
        profile_built_in: ["This profile is built in and stays.", "Nothing was deleted."],
        broken: ["The server could not do it.", "Nothing was deleted. Try again in a moment."],
      } as Record<string, [lead: string, rest: string]>,
    },

    /** The server speaks English of its own permissions. */
    ownPermissions: (): Partial<Record<string, PermissionText>> => ({}),
  },
};

export type ProfileWords = typeof profiles;
