// Signs out: the session ends on the server, whatever the browser keeps.
import { recordEvent } from "../audit/record-event.js";
import type { Context } from "../platform/context.js";
import { endSession } from "../sessions/end-session.js";
import { identify } from "./identify.js";

/** Does nothing when there is no session. */
export async function signOut(context: Context, cookieHeader: string | undefined): Promise<void> {
  const actor = await identify.actor(context, cookieHeader);
  if (actor === null) return;
  await context.transaction(async (tx) => {
    await endSession(tx, actor.session.token);
    const { organizationId } = actor.session;
    await recordEvent(context, tx, { kind: "session.ended", organizationId, actor });
  });
}
