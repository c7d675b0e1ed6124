// Takes a sign-in one stage further, with a new token in place of the old one.
import type { Actor, Context, Stage } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { luciaOn } from "./lucia.js";
import { startSession } from "./start-session.js";

/** Returns the new token; the old one opens nothing from now on. */
export async function advanceSession(
  context: Context,
  tx: Transaction,
  actor: Actor,
  next: { stage: Stage; organizationId: number | null },
): Promise<string> {
  await luciaOn(tx).invalidateSession(actor.session.token);
  return startSession(context, tx, { userId: actor.userId, ...next });
}
