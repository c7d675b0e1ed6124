// What the Add New User form holds.

export interface NewUser {
  fullName: string;
  email: string;
  profile: string;
  /** Absent: a set-up link is mailed. */
  password?: string;
  /** Absent: by nobody but their profile or the organization. */
  twoFactorRequired?: boolean;
}

/** How the person first signs in: by a mailed link, or with a password that is handed over. */
export type FirstSignIn = "link" | "password";

export type NewUserField = Exclude<keyof NewUser, "twoFactorRequired">;

/** As typed. What was typed as a password is kept while the link is chosen, in case it is chosen back. */
export type TypedUser = Required<NewUser>;

/** In the order in which they stand, so that the focus goes to the first that needs something. */
export const newUserFields: readonly NewUserField[] = ["fullName", "email", "profile", "password"];

export const emptyNewUser: TypedUser = { fullName: "", email: "", profile: "", password: "", twoFactorRequired: false };

/** As it is sent: with empty fields too, so that what is wrong with any of them comes back all at once. */
export function newUserOf(typed: TypedUser, first: FirstSignIn): NewUser {
  const { fullName, email, profile, password, twoFactorRequired } = typed;
  return {
    fullName: fullName.trim(),
    email: email.trim(),
    profile,
    ...(first === "password" && { password }),
    ...(twoFactorRequired && { twoFactorRequired }),
  };
}

/** Whether there is enough to say in a sentence what will happen; whether it is right, the server says. */
export const isFilled = (user: TypedUser, first: FirstSignIn): boolean =>
  newUserFields.every((name) => user[name].trim() !== "" || (name === "password" && first === "link"));

export const isTyped = (user: TypedUser): boolean =>
  user.twoFactorRequired || newUserFields.some((name) => user[name] !== "");
