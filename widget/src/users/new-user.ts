// What the Add New User form holds, and what must be in it.
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
