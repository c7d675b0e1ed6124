// Ends one of one's own sessions.
import { tellOrganizations } from "../memberships/tell-organizations.js";
import type { SignedInContext } from "../platform/context.js";
import { Refusal } from "../platform/refusals.js";
import { requireProof } from "../platform/require-proof.js";
import { mustBeOpen } from "../sessions/must-be-open.js";
import { deleteByPublicId } from "../sessions/sessions.store.js";

/** Throws `proof_required` (OWASP ASVS 5.0, 7.5.2), and `not_found` for one that has ended, or is somebody else's. */
export async function endMySession(context: SignedInContext, session: string): Promise<void> {
  const { actor } = context;
  requireProof(context);
  await context.transaction(async (tx) => {
    await mustBeOpen(tx, actor);
    if (!(await deleteByPublicId(tx, actor.userId, session))) throw new Refusal("not_found");
    await tellOrganizations(context, tx, { kind: "session.ended_by_owner", target: actor, after: { sessions: 1 } });
  });
}
