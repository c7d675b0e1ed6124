// What travels with a request through the plugin's routes.
import { Hono } from "hono";
import type { Actor, Context, Standing } from "../context.js";

/** How a request is recognised; given from outside, so that no route needs to know how sign-in works. */
export interface Identify {
  actor(context: Context, cookieHeader: string | undefined): Promise<Actor | null>;
  /** Null without an active membership: that organization then does not exist for this actor. */
  standing(context: Context, actor: Actor, organization: string): Promise<Standing | null>;
}

export interface Environment {
  Variables: { context: Context; identify: Identify };
}

/** A slice's own little app; routes are chained on it, so that their types reach the widget. */
export function router() {
  return new Hono<Environment>();
}
