// Where somebody is signed in.
import { toIso } from "../platform/clock.js";
import type { SignedInContext } from "../platform/context.js";
import { describeBrowser } from "../sessions/describe-browser.js";
import { findMySessions } from "./find-my-sessions.js";

/** Times are ISO 8601. */
export interface MySession {
  id: string;
  /** The one that asks. */
  current: boolean;
  /** Such as "Firefox" and "Windows"; null when it cannot be told. */
  browser: string | null;
  system: string | null;
  address: string | null;
  startedAt: string;
  lastSeenAt: string;
}

/** Those that are complete and still open, the one that asks first, then the one seen last. */
export async function listMySessions(context: SignedInContext): Promise<{ sessions: MySession[] }> {
  const open = await findMySessions(context);
  const sessions = open.map((row) => ({
    id: row.public_id,
    current: row.id === context.actor.session.id,
    ...describeBrowser(row.user_agent),
    address: row.address,
    startedAt: toIso(row.started_at),
    lastSeenAt: toIso(row.seen_at),
  }));
  sessions.sort((one, other) => Number(other.current) - Number(one.current) || compare(other, one));
  return { sessions };
}

const compare = (one: MySession, other: MySession) => one.lastSeenAt.localeCompare(other.lastSeenAt);
