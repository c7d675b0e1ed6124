// What the Add New User form holds, what must be in it, and what its profile permits in a sentence.
import type { ProfileSummary, ProfilesList } from "../server.js";
import type { FormWords } from "../words/en.forms.js";

export interface NewUser {
  fullName: string;
  email: string;
  profile: string;
  password: string;
}

export type NewUserField = keyof NewUser;

/** In the order in which they stand, so that the focus goes to the first that needs something. */
export const newUserFields: readonly NewUserField[] = ["fullName", "email", "profile", "password"];

export const emptyNewUser: NewUser = { fullName: "", email: "", profile: "", password: "" };

export function missingIn(user: NewUser, words: FormWords["add"]): Partial<Record<NewUserField, string>> {
  return {
    ...(user.fullName.trim() ? {} : { fullName: words.needName }),
    ...(user.email.trim() ? {} : { email: words.needEmail }),
    ...(user.profile ? {} : { profile: words.needProfile }),
    ...(user.password ? {} : { password: words.needPassword }),
  };
}

/** How many things a sentence can name before it is a list. */
const nameable = 4;

export interface Permitted {
  everything: boolean;
  labels: readonly string[];
  /** How many more than `labels` names. */
  more: number;
}

export function permittedBy(profile: ProfileSummary, permissions: ProfilesList["permissions"]): Permitted {
  const labels = permissions.filter(({ name }) => profile.permissions.includes(name)).map(({ label }) => label);
  const named = labels.length > nameable ? nameable - 1 : nameable;
  return {
    everything: profile.builtIn === "administrator",
    labels: labels.slice(0, named),
    more: Math.max(0, labels.length - named),
  };
}
