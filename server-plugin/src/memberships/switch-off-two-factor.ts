// Takes a person's second factor away: they sign in with their password alone, until they set up another.
import type { Context } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { Refusal } from "../platform/refusals.js";
import { endSessions } from "../sessions/end-sessions.js";
import { deleteAuthenticator, replaceRecoveryCodes } from "../two-factor/two-factor.store.js";
import { findUser, findUserId } from "../users/users.store.js";
import { tellPerson } from "./tell-person.js";

interface User {
  id: number;
  public_id: string;
  full_name: string;
  email: string;
}

/** With its recovery codes. They are told by mail. Throws `two_factor_off` when there is none. */
export async function switchOff(context: Context, tx: Transaction, user: User): Promise<void> {
  if (!(await deleteAuthenticator(tx, user.id))) throw new Refusal("two_factor_off");
  await replaceRecoveryCodes(tx, user.id, []);
  await tellPerson(context, tx, user, { kind: "two_factor.switched_off", letter: "two_factor_off" });
}

/**
 * For the host's operator, who has made sure that it is them: also of somebody who belongs to several organizations. By public id;
 * their sessions end. Throws `not_found` and `two_factor_off`.
 */
export async function switchOffTwoFactor(context: Context, userId: string): Promise<void> {
  await context.transaction(async (tx) => {
    const user = await findUser(tx, (await findUserId(tx, userId)) ?? 0);
    if (user === undefined) throw new Refusal("not_found");
    await switchOff(context, tx, user);
    await endSessions(tx, user.id);
  });
}
