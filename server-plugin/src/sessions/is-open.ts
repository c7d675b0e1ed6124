// Whether a session that let a request in is still there.
import type { Actor } from "../platform/context.js";
import type { ReadDatabase } from "../platform/database/database.js";
import { luciaOn } from "./lucia.js";

/** Asked inside a transaction, where something is to be done: it may have ended meanwhile, by signing out or by somebody who may. */
export async function isOpen(db: ReadDatabase, { session }: Pick<Actor, "session">): Promise<boolean> {
  return (await luciaOn(db).validateSession(session.token)).session !== null;
}
