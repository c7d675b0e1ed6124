// Assembles the plugin: options → database → slices → routes.
import { Hono, type Context as HonoContext, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { api } from "./api.js";
import { type RebuiltDirectory, rebuildDirectory } from "./directory/rebuild-directory.js";
import { refreshDirectory } from "./directory/refresh-directory.js";
import { type CurrentUser, can, currentUser, type HostVariables, requirePermission } from "./host.js";
import { openPostOffice, type PostOffice } from "./mail/post-office.js";
import { switchOffTwoFactor } from "./memberships/switch-off-two-factor.js";
import { readOptions, type UserManagerOptions } from "./options.js";
import {
  type CreatedOrganization,
  createOrganization,
  type NewOrganization,
} from "./organizations/create-organization.js";
import { prepareDummy } from "./passwords/verify-secret.js";
import { background } from "./platform/background.js";
import type { Context } from "./platform/context.js";
import { openDatabase } from "./platform/database/database.js";
import { giveWay } from "./platform/give-way.js";
import { crossSite } from "./platform/http/cross-site.js";
import type { Environment } from "./platform/http/environment.js";
import { open } from "./platform/http/guard.js";
import { safeHeaders } from "./platform/http/headers.js";
import { problem } from "./platform/http/problem.js";
import { requestLog } from "./platform/http/request-log.js";
import { allPermissions, type OwnPermission } from "./platform/permissions.js";
import { Refusal } from "./platform/refusals.js";
import { randomId } from "./platform/secrets.js";
import { slots } from "./platform/slots.js";
import { throttle } from "./platform/throttle.js";
import { readDevice } from "./sessions/session-cookie.js";
import { identify } from "./sign-in/identify.js";
import { startSweeps } from "./sweeps.js";
import { announcer } from "./tell-host.js";
import { reportLostKeys } from "./two-factor/renew-seeds.js";

const largestBody = 64 * 1_024;

/** `P` are the names of the host's own permissions. */
export interface UserManager<P extends string = string> {
  /** A Hono app relative to the base path: `app.route("/user-manager", users.routes)`. */
  routes: Hono<Environment>;
  /** Takes full URLs, base path included: for every server that is not Hono. */
  fetch(request: Request, env?: object): Response | Promise<Response>;
  /** Middleware for the host's own routes; sets `c.var.user` and `c.var.organization`. */
  requirePermission(permission: P | OwnPermission): MiddlewareHandler<{ Variables: HostVariables }>;
  /** The signed-in user of a request to the host's own routes, or null. */
  currentUser(c: HonoContext): Promise<CurrentUser<P | OwnPermission> | null>;
  /** Whether a user may do something in an organization, both by id; for work that no request asks for. */
  can(user: string, organization: string, permission: P | OwnPermission): Promise<boolean>;
  /** Creates a customer of the portal with its first administrator, who sets up their sign-in by the link. */
  createOrganization(organization: NewOrganization): Promise<CreatedOrganization>;
  /**
   * Switches off the second factor of somebody who has lost the device, by id: for the operator, who has made sure that it is
   * them. Their sessions end, and they are told by mail. Throws a `Refusal`: `not_found`, `two_factor_off`.
   */
  switchOffTwoFactor(userId: string): Promise<void>;
  /**
   * Makes the users list's own tables anew from the tables they are made of, and says what differed: for the operator, after
   * somebody has changed the database by hand. Others can read and write meanwhile, unless a whole organization has to be placed
   * anew; a million members take some minutes.
   */
  rebuildDirectory(): Promise<RebuiltDirectory>;
  /** Lets running writes finish and closes the database. */
  close(): Promise<void>;
}

interface Inside {
  context: Context;
  postOffice: PostOffice;
  /** Resolves when all work after answers is done, and the host has been told. */
  idle(): Promise<void>;
}

const insides = new WeakMap<UserManager, Inside>();

/** The plugin's inside, for the seeding door and for tests. */
export function insideOf(users: UserManager): Inside {
  const inside = insides.get(users);
  if (inside === undefined) throw new Error("This is no User Manager.");
  return inside;
}

export function contextOf(users: UserManager): Context {
  return insideOf(users).context;
}

/** Opens the database, brings its tables up to date and mounts the routes. Throws an Error that names wrong options. */
export async function userManager<const O extends UserManagerOptions>(
  given: O,
): Promise<UserManager<Extract<keyof NonNullable<O["permissions"]>, string>>> {
  const options = readOptions(given);
  const { now, logger } = options;
  const database = await openDatabase(options.database, now);
  database.refreshWith(refreshDirectory);
  await prepareDummy();

  if (options.mail === undefined) logger.warn("no mail is configured: letters wait in the outbox");
  const after = background(logger);
  const postOffice = openPostOffice(options.mail, () => base);
  const telling = announcer(options.onEvent, () => base);
  const base: Context = {
    db: database.db,
    transaction: database.transaction,
    options,
    permissions: allPermissions(options.permissions),
    now,
    hashSlots: slots(options.hashing),
    throttle: throttle(options.throttle, now),
    pokeMail: () => postOffice.poke(),
    announce: telling.announce,
    later: after.later,
    log: logger,
    requestId: null,
    address: null,
    userAgent: null,
    device: null,
    actor: null,
  };
  const contextFor = (c: HonoContext): Context => ({
    ...base,
    requestId: randomId(),
    address: options.clientAddress(c),
    userAgent: c.req.header("user-agent") ?? null,
    device: readDevice(options, c.req.header("cookie")),
  });

  const routes = new Hono<Environment>()
    .use(async (c, next) => {
      await giveWay();
      const context = contextFor(c);
      c.set("context", context);
      c.set("identify", identify);
      c.header("X-Request-Id", context.requestId ?? "");
      await next();
    })
    .use(safeHeaders())
    .use(requestLog())
    .use(async (c, next) => {
      if (/%00/.test(c.req.url)) throw new Refusal("invalid_input");
      await next();
    })
    .use(crossSite(options.publicUrl))
    .use(
      bodyLimit({
        maxSize: largestBody,
        onError: () => {
          throw new Refusal("body_too_large");
        },
      }),
    )
    .route("/", api)
    .all("*", open(), () => {
      throw new Refusal("not_found");
    })
    .onError((error, c) => problem(error, c, logger, c.var.context?.requestId ?? ""));

  await reportLostKeys(base);
  const sweeps = startSweeps(base);
  postOffice.poke();
  const mounted = new Hono().route(options.basePath, routes);
  const users: UserManager = {
    routes,
    fetch: (request, env) => mounted.fetch(request, env),
    requirePermission: (permission) => requirePermission(contextFor, permission),
    currentUser: (c) => currentUser(contextFor, c),
    can: (user, organization, permission) => can(base, user, organization, permission),
    createOrganization: (organization) => createOrganization(base, organization),
    switchOffTwoFactor: (userId) => switchOffTwoFactor(base, userId),
    rebuildDirectory: () => rebuildDirectory(base),
    async close() {
      await sweeps.stop();
      await after.idle();
      await telling.close();
      await postOffice.close();
      await database.close();
    },
  };
  const idle = async () => {
    await after.idle();
    await telling.idle();
  };
  insides.set(users, { context: base, postOffice, idle });
  // Permissions that the host has not declared count for nothing, so there are no other names than these.
  return users as UserManager<Extract<keyof NonNullable<O["permissions"]>, string>>;
}
