// Finds where somebody is signed in at this moment.
import { findRules } from "../memberships/find-rules.js";
import type { SignedInContext } from "../platform/context.js";
import { isOver } from "../sessions/find-session.js";
import { findByUser } from "../sessions/sessions.store.js";

/** Those that are complete, and that no limit has ended. */
export async function findMySessions(context: SignedInContext) {
  const { actor, db } = context;
  const limits = await findRules(context, db, actor.userId);
  const rows = await findByUser(db, actor.userId);
  return rows.filter(
    ({ seen_at, stage, started_at }) =>
      stage === "complete" && !isOver(context, { stage, startedAt: started_at, seenAt: seen_at }, limits),
  );
}
