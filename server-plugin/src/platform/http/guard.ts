// Who may pass: every route of the plugin has exactly one guard in front.
import type { Context as HonoContext, MiddlewareHandler } from "hono";
import { matchedRoutes } from "hono/route";
import { findTargetHandler } from "hono/utils/handler";
import type { Actor, Context, MemberContext, SignedInContext, Stage } from "../context.js";
import { mayAct, type OwnPermission } from "../permissions.js";
import { Refusal } from "../refusals.js";
import type { Environment, Identify } from "./environment.js";
import { validates } from "./valid.js";

/** Marks a handler as a guard and says what it asks for; a house test walks the routes by it. */
export const guards = Symbol("guards");

type With<C> = MiddlewareHandler<{ Variables: Environment["Variables"] & { context: C } }>;

function marked<H extends MiddlewareHandler>(what: string, handler: H): H {
  return Object.assign(handler, { [guards]: what });
}

/** For the short list of public routes. */
export function open(): MiddlewareHandler<Environment> {
  return marked("open", async (c, next) => {
    refuseUnknownQuery(c);
    await next();
  });
}

/** Asks for a session at this stage, `complete` unless said otherwise. */
export function signedIn(stage: Stage = "complete"): With<SignedInContext> {
  return marked(`signed in: ${stage}`, async (c, next) => {
    refuseUnknownQuery(c);
    c.set("context", { ...c.var.context, actor: await recognise(c.var, c.req.header("cookie"), stage) });
    await next();
  });
}

/**
 * Asks for a membership in the organization of the path, and for a permission there. `users.read` is asked for besides:
 * whoever may not open the User Manager may do nothing in it.
 */
export function member(permission: OwnPermission): With<MemberContext> {
  return marked(`member: ${permission}`, async (c, next) => {
    refuseUnknownQuery(c);
    c.set("context", await admit(c, permission));
    await next();
  });
}

/**
 * What `member` lets a request in by, as it is at this moment: an answer that takes its time asks again. Throws
 * `unauthenticated`, `not_found` and `forbidden`.
 */
export async function admit(
  c: { var: Environment["Variables"]; req: HonoContext["req"] },
  permission: OwnPermission,
): Promise<MemberContext> {
  const { context, identify } = c.var;
  const actor = await recognise(c.var, c.req.header("cookie"), "complete");
  const standing = await identify.standing(context, actor, c.req.param("organization") ?? "");
  if (standing === null) throw new Refusal("not_found");
  if (!mayAct(standing.permissions, permission)) throw new Refusal("forbidden");
  return { ...context, actor, standing };
}

async function recognise(
  { context, identify }: { context: Context; identify: Identify },
  cookieHeader: string | undefined,
  stage: Stage,
): Promise<Actor> {
  const actor = await identify.actor(context, cookieHeader);
  if (actor?.session.stage !== stage) throw new Refusal("unauthenticated");
  return actor;
}

// A route that reads no query takes none, so that a misspelt filter is told instead of ignored.
function refuseUnknownQuery(c: HonoContext): void {
  const keys = Object.keys(c.req.query());
  if (keys.length === 0) return;
  const reads = matchedRoutes(c).some(({ handler }) => {
    // Mounted in a host's app, a handler is wrapped; the marks are on what it wraps.
    return (findTargetHandler(handler) as { [validates]?: string })[validates] === "query";
  });
  if (!reads)
    throw new Refusal("invalid_input", { fields: Object.fromEntries(keys.map((key) => [key, "unknown_key"])) });
}
