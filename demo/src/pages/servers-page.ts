// Every server of the organization, with a button to restart it for those who may.
import type { CurrentUser } from "@user-manager/server-plugin";
import { html } from "hono/html";
import type { Fleet, Server } from "../fleet.js";
import { may } from "../may.js";
import type { Markup } from "./document.js";
import { portalPage } from "./portal-page.js";
import { servers as section } from "./sections.js";
import { serverRows } from "./server-rows.js";

export function serversPage(person: CurrentUser, fleet: Fleet): Markup {
  const servers = fleet.servers(person.organization?.name ?? "");
  const act = may(person, "servers.manage") ? restart : undefined;
  return portalPage(
    person,
    section,
    html`<div class="title"><h1>Servers</h1><p>${summary(servers)}</p></div>
      <section class="card flush">${serverRows(servers, act)}</section>`,
  );
}

function summary(servers: Server[]): string {
  const sites = new Set(servers.map(({ site }) => site)).size;
  return servers.length === 0 ? "There are none yet." : `${servers.length} servers at ${sites} sites.`;
}

function restart({ name, restartedAt }: Server): Markup {
  if (restartedAt !== null) return html`<span class="done">Restarted</span>`;
  return html`<form method="post" action="/servers/${name}/restart"><button class="quiet" aria-label="Restart ${name}">Restart</button></form>`;
}
