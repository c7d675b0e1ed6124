// Signs out everywhere but here.
import { tellOrganizations } from "../memberships/tell-organizations.js";
import type { SignedInContext } from "../platform/context.js";
import { requireProof } from "../platform/require-proof.js";
import { endOtherSessions } from "../sessions/end-other-sessions.js";
import { mustBeOpen } from "../sessions/must-be-open.js";
import { findMySessions } from "./find-my-sessions.js";

/** Also sign-ins that are not complete yet. Returns how many of `listMySessions` have ended. Throws `proof_required`. */
export async function endMyOtherSessions(context: SignedInContext): Promise<{ ended: number }> {
  const { actor } = context;
  requireProof(context);
  const ended = (await findMySessions(context)).filter(({ id }) => id !== actor.session.id).length;
  await context.transaction(async (tx) => {
    await mustBeOpen(tx, actor);
    await endOtherSessions(context, tx);
    if (ended === 0) return;
    await tellOrganizations(context, tx, { kind: "session.ended_by_owner", target: actor, after: { sessions: ended } });
  });
  return { ended };
}
