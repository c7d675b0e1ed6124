// What the Add New User form holds.

export interface NewUser {
  fullName: string;
  email: string;
  profile: string;
  /** Absent: a set-up link is mailed. */
  password?: string;
}

/** How the person first signs in: by a mailed link, or with a password that is handed over. */
export type FirstSignIn = "link" | "password";

export type NewUserField = keyof NewUser;

/** As typed. What was typed as a password is kept while the link is chosen, in case it is chosen back. */
export type TypedUser = Required<NewUser>;

/** In the order in which they stand, so that the focus goes to the first that needs something. */
export const newUserFields: readonly NewUserField[] = ["fullName", "email", "profile", "password"];

export const emptyNewUser: TypedUser = { fullName: "", email: "", profile: "", password: "" };

/** As it is sent: with empty fields too, so that what is wrong with any of them comes back all at once. */
export function newUserOf({ fullName, email, profile, password }: TypedUser, first: FirstSignIn): NewUser {
  const user = { fullName: fullName.trim(), email: email.trim(), profile };
  return first === "link" ? user : { ...user, password };
}

/** Whether there is enough to say in a sentence what will happen; whether it is right, the server says. */
export const isFilled = (user: TypedUser, first: FirstSignIn): boolean =>
  Object.values(newUserOf(user, first)).every((value) => value.trim() !== "");
