// Creates a person who is not known yet.
import type { Person } from "../audit/person.js";
import { clearStrikes } from "../lockout/strikes.js";
import type { Context } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { isUniqueViolation } from "../platform/database/unique-violation.js";
import { foldText } from "../platform/fold-text.js";
import { Refusal } from "../platform/refusals.js";
import { randomId } from "../platform/secrets.js";
import { readableEmail } from "./canonical-email.js";
import { insertUser } from "./users.store.js";

export interface NewUser {
  fullName: string;
  /** In canonical form. */
  email: string;
  /** As it was typed, for display. */
  emailTyped: string;
}

/** Throws `person_exists` when the address is known. */
export async function createUser(context: Context, tx: Transaction, user: NewUser): Promise<Person> {
  // Whatever was guessed while the address was nobody's.
  await clearStrikes(tx, user.email);
  const publicId = randomId();
  try {
    const userId = await insertUser(tx, {
      public_id: publicId,
      full_name: user.fullName,
      name_key: foldText(user.fullName),
      email: user.email,
      email_typed: user.emailTyped.trim(),
      email_key: foldText(readableEmail(user.email)),
      created_at: context.now(),
    });
    return { userId, publicId, fullName: user.fullName };
  } catch (error) {
    if (isUniqueViolation(error)) throw new Refusal("person_exists", { fields: { email: "person_exists" } });
    throw error;
  }
}
