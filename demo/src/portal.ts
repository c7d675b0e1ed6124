// Harbor Cloud's server: this file is where the User Manager is mounted and used.
import { type CurrentUser, type UserManager, type UserManagerOptions, userManager } from "@user-manager/server-plugin";
import { Hono } from "hono";
import { csrf } from "hono/csrf";
import { createMiddleware } from "hono/factory";
import { openFleet } from "./fleet.js";
import type { OpenMailbox } from "./mail/mailbox.js";
import { mailboxRoutes } from "./mail/mailbox-routes.js";
import { may } from "./may.js";
import { apiKeysPage } from "./pages/api-keys-page.js";
import { dashboardPage } from "./pages/dashboard-page.js";
import { portalName } from "./pages/document.js";
import { invoicesPage } from "./pages/invoices-page.js";
import { notPermittedPage } from "./pages/not-permitted-page.js";
import { apiKeys, invoices, isOwnPage, type Section, servers } from "./pages/sections.js";
import { serversPage } from "./pages/servers-page.js";
import { signInPage } from "./pages/sign-in-page.js";
import { permissions } from "./permissions.js";
import { portalFiles } from "./portal-files.js";
import { portalHeaders } from "./portal-headers.js";

export interface PortalSettings {
  publicUrl: string;
  /** Such as `file:harbor.db`. */
  databaseUrl: string;
  secret: string;
  /** Such as `smtp://127.0.0.1:25`. */
  mail: string;
  /** Where mail arrives in this demo. */
  mailbox: OpenMailbox;
  now: () => number;
  logger?: UserManagerOptions["logger"];
}

export interface Portal {
  app: Hono;
  users: UserManager;
}

export async function openPortal(settings: PortalSettings): Promise<Portal> {
  const { publicUrl, databaseUrl, secret, mail, mailbox, now, logger } = settings;
  const users = await userManager({
    publicUrl,
    secret,
    database: { url: databaseUrl },
    mail,
    mailFrom: { name: portalName, address: "no-reply@harbor-cloud.example" },
    portalName,
    homePath: "/sign-in",
    permissions,
    now,
    logger,
  });
  const fleet = openFleet(now);

  // A person may see a page when they are signed in and their profile permits it.
  const visible = (section: Section | null) =>
    createMiddleware<{ Variables: { person: CurrentUser } }>(async (c, next) => {
      const person = await users.currentUser(c);
      if (person === null) {
        const wanted = isOwnPage(c.req.path) && c.req.path !== "/" ? `?next=${encodeURIComponent(c.req.path)}` : "";
        return c.redirect(`/sign-in${wanted}`);
      }
      if (section !== null && !may(person, section.permission)) {
        return c.html(notPermittedPage(person, section), 403);
      }
      c.set("person", person);
      return next();
    });

  const pages = new Hono()
    .use(portalHeaders, csrf({ origin: publicUrl }))
    .get("/sign-in", async (c) => {
      if ((await users.currentUser(c)) !== null) return c.redirect("/");
      const next = c.req.query("next");
      return c.html(signInPage(isOwnPage(next) ? next : "/"));
    })
    .get("/", visible(null), (c) => c.html(dashboardPage(c.var.person, fleet, now())))
    .get("/servers", visible(servers), (c) => c.html(serversPage(c.var.person, fleet)))
    .get("/invoices", visible(invoices), (c) => c.html(invoicesPage(c.var.person, fleet)))
    .get("/api-keys", visible(apiKeys), (c) => c.html(apiKeysPage(c.var.person)))
    .post("/servers/:name/restart", users.requirePermission("servers.manage"), (c) =>
      fleet.restart(c.var.organization.name, c.req.param("name")) ? c.redirect("/servers", 303) : c.notFound(),
    )
    .post("/invoices/:number/pay", users.requirePermission("invoices.pay"), (c) =>
      fleet.pay(c.var.organization.name, c.req.param("number")) ? c.redirect("/invoices", 303) : c.notFound(),
    )
    .get("/api/servers", users.requirePermission("servers.read"), (c) =>
      c.json({ servers: fleet.servers(c.var.organization.name) }),
    );

  const app = new Hono();
  app.route("/user-manager", users.routes);
  app.route("/", portalFiles);
  app.route("/mailbox", mailboxRoutes(mailbox));
  app.route("/", pages);
  return { app, users };
}
