// Recognises a request: cookie → session → user, and what that user may do in an organization.

import { findRules } from "../memberships/find-rules.js";
import type { Identify } from "../platform/http/environment.js";
import { findSession } from "../sessions/find-session.js";
import { readToken } from "../sessions/session-cookie.js";
import { findUser } from "../users/users.store.js";
import { findStandings } from "./standings.js";

/** Session, user, membership and profile are read for every request: nothing is remembered between two. */
export const identify: Identify = {
  async actor(context, cookieHeader) {
    const token = readToken(context.options, cookieHeader);
    const limitsOf = (userId: number) => findRules(context, context.db, userId);
    const session = token === null ? null : await findSession(context, token, limitsOf);
    if (session === null) return null;
    const user = await findUser(context.db, session.userId);
    if (user === undefined) return null;
    return {
      userId: user.id,
      publicId: user.public_id,
      fullName: user.full_name,
      email: user.email_typed,
      session: {
        id: session.id,
        token: session.token,
        stage: session.stage,
        organizationId: session.organizationId,
        provedAt: session.provedAt,
      },
    };
  },

  async standing(context, actor, organization) {
    const standings = await findStandings(context, context.db, actor.userId);
    return standings.find(({ publicId }) => publicId === organization) ?? null;
  },
};
