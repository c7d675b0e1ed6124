// Takes a sign-in one stage further, with a new token in place of the old one.
import type { Actor, Context, Stage } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { Refusal } from "../platform/refusals.js";
import { endSession } from "./end-session.js";
import { isOpen } from "./is-open.js";
import { startSession } from "./start-session.js";

/** Returns the new token; the old one opens nothing from now on. Throws `unauthenticated` when it had ended already. */
export async function advanceSession(
  context: Context,
  tx: Transaction,
  actor: Actor,
  next: { stage: Stage; organizationId: number | null },
): Promise<string> {
  // What has ended meanwhile must not come back to life.
  if (!(await isOpen(tx, actor))) throw new Refusal("unauthenticated");
  await endSession(tx, actor.session.token);
  return startSession(context, tx, { userId: actor.userId, ...next });
}
