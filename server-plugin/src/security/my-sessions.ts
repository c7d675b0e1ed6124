// Where somebody is signed in, and ending what they do not know.

import { findRules } from "../memberships/find-rules.js";
import { tellOrganizations } from "../memberships/tell-organizations.js";
import { toIso } from "../platform/clock.js";
import type { SignedInContext } from "../platform/context.js";
import { Refusal } from "../platform/refusals.js";
import { requireProof } from "../platform/require-proof.js";
import { describeBrowser } from "../sessions/describe-browser.js";
import { isOver } from "../sessions/find-session.js";
import { isOpen } from "../sessions/is-open.js";
import { deleteByPublicId, deleteOthers, findByUser } from "../sessions/sessions.store.js";

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
  const open = await findOpen(context);
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

async function findOpen(context: SignedInContext) {
  const { actor, db } = context;
  const limits = await findRules(context, db, actor.userId);
  const rows = await findByUser(db, actor.userId);
  return rows.filter(
    ({ seen_at, stage, started_at }) =>
      stage === "complete" && !isOver(context, { stage, startedAt: started_at, seenAt: seen_at }, limits),
  );
}

/** Throws `proof_required` (OWASP ASVS 5.0, 7.5.2), and `not_found` for one that has ended, or is somebody else's. */
export async function endMySession(context: SignedInContext, session: string): Promise<void> {
  const { actor } = context;
  requireProof(context);
  await context.transaction(async (tx) => {
    if (!(await isOpen(tx, actor))) throw new Refusal("unauthenticated");
    if (!(await deleteByPublicId(tx, actor.userId, session))) throw new Refusal("not_found");
    await tellOrganizations(context, tx, { kind: "session.ended_by_owner", target: actor, after: { sessions: 1 } });
  });
}

/** Also sign-ins that are not complete yet. Returns how many of `listMySessions` have ended. Throws `proof_required`. */
export async function endMyOtherSessions(context: SignedInContext): Promise<{ ended: number }> {
  const { actor } = context;
  requireProof(context);
  const ended = (await findOpen(context)).filter(({ id }) => id !== actor.session.id).length;
  await context.transaction(async (tx) => {
    if (!(await isOpen(tx, actor))) throw new Refusal("unauthenticated");
    await deleteOthers(tx, actor.userId, actor.session.id);
    if (ended === 0) return;
    await tellOrganizations(context, tx, { kind: "session.ended_by_owner", target: actor, after: { sessions: ended } });
  });
  return { ended };
}
