// Makes another organization the session's current one: what the host's own routes see.
import { recordEvent } from "../audit/record-event.js";
import { setEntered } from "../memberships/memberships.store.js";
import type { SignedInContext } from "../platform/context.js";
import { Refusal } from "../platform/refusals.js";
import { mustBeOpen } from "../sessions/must-be-open.js";
import { setOrganization } from "../sessions/sessions.store.js";
import { findStandings } from "./standings.js";

/** Throws `not_found` for an organization without an active membership, and `unauthenticated` when the session has ended. */
export async function chooseOrganization(
  context: SignedInContext,
  organization: string,
): Promise<{ organization: string }> {
  const { actor } = context;
  return context.transaction(async (tx) => {
    await mustBeOpen(tx, actor);
    const standing = (await findStandings(context, tx, actor.userId)).find(({ publicId }) => publicId === organization);
    if (standing === undefined) throw new Refusal("not_found");
    if (standing.organizationId !== actor.session.organizationId) {
      await setOrganization(tx, actor.session.id, standing.organizationId);
      await setEntered(tx, actor.userId, standing.organizationId, context.now());
      await recordEvent(context, tx, { kind: "session.started", organizationId: standing.organizationId });
    }
    return { organization };
  });
}
