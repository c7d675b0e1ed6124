// Proves anew, with the password, that whoever is signed in is still there: before something grave.
import type { SignedInContext } from "../platform/context.js";
import { renewSession } from "../sessions/renew-session.js";
import { withPassword } from "../sign-in/with-password.js";

/** Returns the session's new token. Throws what `withPassword` throws. */
export async function proveItIsMe(context: SignedInContext, input: { password: string }): Promise<string> {
  const typed = { field: "password", password: input.password };
  // In an object, since null stands for a wrong one.
  const { token } = await withPassword(context, typed, async (tx) => ({
    token: await renewSession(context, tx, context.actor),
  }));
  return token;
}
