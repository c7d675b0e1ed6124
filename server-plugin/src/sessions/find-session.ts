// Finds the session of a token, if it still lives.
import { minute } from "../platform/clock.js";
import type { Context, Stage } from "../platform/context.js";
import { Refusal } from "../platform/refusals.js";
import { luciaOn } from "./lucia.js";
import { setSeen } from "./sessions.store.js";

export interface FoundSession {
  id: number;
  token: string;
  userId: number;
  stage: Stage;
  organizationId: number | null;
}

// Being seen is written at most this often, so that reading a page is not a write each time.
const seenEvery = minute;

/** Null for a token that is unknown, idle for too long, too old, or whose sign-in was never finished. */
export async function findSession(context: Context, token: string): Promise<FoundSession | null> {
  const { idle, absolute, unfinished } = context.options.sessions;
  const { session } = await luciaOn(context.db).validateSession(token);
  if (session === null) return null;
  const now = context.now();
  const oldest = session.stage === "complete" ? absolute : unfinished;
  if (now >= session.startedAt + oldest || now >= session.seenAt + idle) return null;
  if (now >= session.seenAt + Math.min(seenEvery, idle / 2)) {
    // A page must not fail because somebody else is writing: the next request notes it.
    await context.transaction((tx) => setSeen(tx, session.rowId, now)).catch(ignoreBusy);
  }
  const { rowId, userId, stage, organizationId } = session;
  return { id: rowId, token, userId, stage, organizationId };
}

function ignoreBusy(error: unknown): void {
  if (!(error instanceof Refusal && error.code === "busy")) throw error;
}
