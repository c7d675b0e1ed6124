// Signs out: the session ends on the server, whatever the browser keeps.
import { recordEvent } from "../audit/record-event.js";
import { isMember } from "../memberships/memberships.store.js";
import type { Context } from "../platform/context.js";
import { endSession } from "../sessions/end-session.js";
import { isOpen } from "../sessions/is-open.js";
import { identify } from "./identify.js";

/** Does nothing when there is no session. */
export async function signOut(context: Context, cookieHeader: string | undefined): Promise<void> {
  const actor = await identify.actor(context, cookieHeader);
  if (actor === null) return;
  await context.transaction(async (tx) => {
    // Of two that sign out at once, one ends it.
    if (!(await isOpen(tx, actor))) return;
    await endSession(tx, actor.session.token);
    const { organizationId } = actor.session;
    // What somebody does who has left is that organization's to know no more.
    const isHere = organizationId !== null && (await isMember(tx, organizationId, actor.userId));
    await recordEvent(context, tx, { kind: "session.ended", organizationId: isHere ? organizationId : null, actor });
  });
}
