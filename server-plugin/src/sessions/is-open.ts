// Whether a session that let a request in is still there.
import type { Actor } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { luciaOn } from "./lucia.js";

/** Asked inside a transaction: it may have ended meanwhile, by signing out or by somebody who may. */
export async function isOpen(tx: Transaction, { session }: Pick<Actor, "session">): Promise<boolean> {
  return (await luciaOn(tx).validateSession(session.token)).session !== null;
}
