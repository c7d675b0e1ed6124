// What a host's own routes use: who is signed in, and what they may do.
import type { Context as HonoContext, MiddlewareHandler } from "hono";
import type { Actor, Context } from "./platform/context.js";
import { problem } from "./platform/http/problem.js";
import { Refusal } from "./platform/refusals.js";
import { identify } from "./sign-in/identify.js";
import { findStandings } from "./sign-in/standings.js";

/** The signed-in user, in the organization that the session is in. */
export interface CurrentUser {
  id: string;
  fullName: string;
  email: string;
  /** Null when no active membership is left. */
  organization: { id: string; name: string; permissions: string[] } | null;
}

export interface HostVariables {
  user: Omit<CurrentUser, "organization">;
  organization: NonNullable<CurrentUser["organization"]>;
}

type ContextOf = (c: HonoContext) => Context;

/** Null without a complete session. */
export async function currentUser(contextOf: ContextOf, c: HonoContext): Promise<CurrentUser | null> {
  const context = contextOf(c);
  const actor = await identify.actor(context, c.req.header("cookie"));
  if (actor?.session.stage !== "complete") return null;
  const standings = await findStandings(context, context.db, actor.userId);
  const current = standings.find((one) => one.organizationId === actor.session.organizationId) ?? standings[0];
  const organization = current && { id: current.publicId, name: current.name, permissions: [...current.permissions] };
  return { ...identity(actor), organization: organization ?? null };
}

function identity(actor: Actor): HostVariables["user"] {
  return { id: actor.publicId, fullName: actor.fullName, email: actor.email };
}

/** Middleware for the host's routes: 401 without a session, 403 without the permission, both as problem documents. */
export function requirePermission(
  contextOf: ContextOf,
  permission: string,
): MiddlewareHandler<{ Variables: HostVariables }> {
  return async (c, next) => {
    const found = await currentUser(contextOf, c);
    const code = found === null ? "unauthenticated" : "forbidden";
    if (!found?.organization?.permissions.includes(permission)) {
      const context = contextOf(c);
      return problem(new Refusal(code), c, context.log, context.requestId ?? "");
    }
    const { organization, ...user } = found;
    c.set("user", user);
    c.set("organization", organization);
    await next();
    return undefined;
  };
}
