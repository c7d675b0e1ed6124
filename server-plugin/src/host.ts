// What a host's own routes use: who is signed in, and what they may do.
import type { Context as HonoContext, MiddlewareHandler } from "hono";
import type { Actor, Context } from "./platform/context.js";
import { problem } from "./platform/http/problem.js";
import { mayDo } from "./platform/permissions.js";
import { Refusal } from "./platform/refusals.js";
import { identify } from "./sign-in/identify.js";
import { currentStanding, findStandings } from "./sign-in/standings.js";
import { findUserId } from "./users/users.store.js";

/** The signed-in user, in the organization that the session is in. `P` are the names of permissions that there are. */
export interface CurrentUser<P extends string = string> {
  id: string;
  fullName: string;
  email: string;
  /** Null when they are no active member there any more, until they choose another. */
  organization: { id: string; name: string; profile: string; permissions: P[] } | null;
}

export interface HostVariables {
  user: Omit<CurrentUser, "organization">;
  organization: NonNullable<CurrentUser["organization"]>;
}

type ContextOf = (c: HonoContext) => Context;

/** Null without a complete session. */
export async function currentUser(contextOf: ContextOf, c: HonoContext): Promise<CurrentUser | null> {
  return findCurrentUser(contextOf(c), c);
}

async function findCurrentUser(context: Context, c: HonoContext): Promise<CurrentUser | null> {
  const actor = await identify.actor(context, c.req.header("cookie"));
  if (actor?.session.stage !== "complete") return null;
  const standings = await findStandings(context, context.db, actor.userId);
  const current = currentStanding(standings, actor.session.organizationId);
  if (current === null) return { ...identity(actor), organization: null };
  const { publicId: id, name, permissions, profile } = current;
  return { ...identity(actor), organization: { id, name, profile: profile.name, permissions: [...permissions] } };
}

function identity(actor: Actor): HostVariables["user"] {
  return { id: actor.publicId, fullName: actor.fullName, email: actor.email };
}

/**
 * Whether a user may do something in an organization, without a request: for work in the background. Both by public id.
 * False for somebody who is no active member there, and for whoever or whatever does not exist; a lock does not count, since
 * it stops new sign-ins only.
 */
export async function can(context: Context, user: string, organization: string, permission: string): Promise<boolean> {
  const userId = await findUserId(context.db, user);
  if (userId === null) return false;
  const standings = await findStandings(context, context.db, userId);
  return standings.some(({ publicId, permissions }) => publicId === organization && mayDo(permissions, permission));
}

/** Middleware for the host's routes: 401 without a session, 403 without the permission, both as problem documents. */
export function requirePermission(
  contextOf: ContextOf,
  permission: string,
): MiddlewareHandler<{ Variables: HostVariables }> {
  return async (c, next) => {
    const context = contextOf(c);
    const requestId = context.requestId ?? "";
    c.header("X-Request-Id", requestId);
    const found = await findCurrentUser(context, c).catch((error: unknown) =>
      problem(error, c, context.log, requestId),
    );
    if (found instanceof Response) return found;
    if (found?.organization == null || !mayDo(new Set(found.organization.permissions), permission)) {
      const refusal = new Refusal(found === null ? "unauthenticated" : "forbidden");
      return problem(refusal, c, context.log, requestId);
    }
    const { organization, ...user } = found;
    c.set("user", user);
    c.set("organization", organization);
    await next();
    return undefined;
  };
}
