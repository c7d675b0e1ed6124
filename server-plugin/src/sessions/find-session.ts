// Finds the session of a token, if it still lives.
import { minute } from "../platform/clock.js";
import type { Context, Stage } from "../platform/context.js";
import { Refusal } from "../platform/refusals.js";
import { endSession } from "./end-session.js";
import { luciaOn } from "./lucia.js";
import { setSeen } from "./sessions.store.js";

export interface FoundSession {
  id: number;
  token: string;
  userId: number;
  stage: Stage;
  organizationId: number | null;
  provedAt: number;
}

/** Milliseconds. */
export interface SessionLimits {
  idle: number;
  absolute: number;
}

// Being seen is written at most this often, so that reading a page is not a write each time.
const seenEvery = minute;

/**
 * Null for a token that is unknown, idle for too long, too old, or whose sign-in was never finished. `limitsOf` says what
 * somebody's organizations allow, at this moment.
 */
export async function findSession(
  context: Context,
  token: string,
  limitsOf: (userId: number) => Promise<SessionLimits>,
): Promise<FoundSession | null> {
  const { session } = await luciaOn(context.db).validateSession(token);
  if (session === null) return null;
  const limits = await limitsOf(session.userId);
  const { idle } = limits;
  const now = context.now();
  if (isOver(context, session, limits)) {
    // For good: an organization that allows more tomorrow must not bring it back.
    await context.transaction((tx) => endSession(tx, token)).catch(ignoreBusy);
    return null;
  }
  if (now >= session.seenAt + Math.min(seenEvery, idle / 2)) {
    // A page must not fail because somebody else is writing: the next request notes it.
    await context.transaction((tx) => setSeen(tx, session.rowId, now)).catch(ignoreBusy);
  }
  const { rowId, userId, stage, organizationId, provedAt } = session;
  return { id: rowId, token, userId, stage, organizationId, provedAt };
}

/** Idle for too long, too old, or never finished. */
export function isOver(
  { now, options }: Context,
  session: { stage: string; startedAt: number; seenAt: number },
  { idle, absolute }: SessionLimits,
): boolean {
  const oldest = session.stage === "complete" ? absolute : options.sessions.unfinished;
  return now() >= session.startedAt + oldest || now() >= session.seenAt + idle;
}

function ignoreBusy(error: unknown): void {
  if (!(error instanceof Refusal && error.code === "busy")) throw error;
}
