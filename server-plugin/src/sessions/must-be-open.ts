// Lets nothing be done for a session that has ended since it let the request in.
import type { Actor } from "../platform/context.js";
import type { ReadDatabase } from "../platform/database/database.js";
import { Refusal } from "../platform/refusals.js";
import { isOpen } from "./is-open.js";

/** Throws `unauthenticated`. */
export async function mustBeOpen(db: ReadDatabase, actor: Pick<Actor, "session">): Promise<void> {
  if (!(await isOpen(db, actor))) throw new Refusal("unauthenticated");
}
