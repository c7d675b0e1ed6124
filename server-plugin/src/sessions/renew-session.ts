// Gives a session another token, after its user has proved again that it is them.
import type { Actor, Context } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { Refusal } from "../platform/refusals.js";
import { randomSecret, sha256 } from "../platform/secrets.js";
import { setToken } from "./sessions.store.js";

/** Returns the new token; the old one opens nothing from now on, and the session is as old as before. Throws `unauthenticated`. */
export async function renewSession(context: Context, tx: Transaction, { session }: Actor): Promise<string> {
  const token = randomSecret();
  const change = { before: sha256(session.token), after: sha256(token), provedAt: context.now() };
  if (!(await setToken(tx, session.id, change))) throw new Refusal("unauthenticated");
  return token;
}
