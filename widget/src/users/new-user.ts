// What the Add New User form holds.

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

/** Whether there is enough to say in a sentence what will happen; whether it is right, the server says. */
export const isFilled = (user: NewUser): boolean => newUserFields.every((name) => user[name].trim() !== "");
