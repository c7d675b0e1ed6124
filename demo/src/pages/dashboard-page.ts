// The first page after signing in: as much of the business as the person may see.
import type { CurrentUser } from "@user-manager/server-plugin";
import { html } from "hono/html";
import type { Fleet } from "../fleet.js";
import { may } from "../may.js";
import type { Markup } from "./document.js";
import { euros, shortDate } from "./formats.js";
import { portalPage } from "./portal-page.js";
import { overview } from "./sections.js";
import { serverRows } from "./server-rows.js";
import { trafficChart } from "./traffic-chart.js";

export function dashboardPage(person: CurrentUser, fleet: Fleet, now: number): Markup {
  const organization = person.organization?.name ?? "";
  const servers = may(person, "servers.read") ? fleet.servers(organization) : [];
  const traffic = servers.length === 0 ? [] : fleet.traffic(organization);
  const next = may(person, "invoices.read") ? fleet.invoices(organization).find(({ paid }) => !paid) : undefined;
  const terabytes = traffic.reduce((sum, each) => sum + each.terabytes, 0);
  const nothing = servers.length === 0 && next === undefined;
  return portalPage(
    person,
    overview,
    html`<div class="title">
        <h1>${greeting(now)}, <bdi>${firstName(person.fullName)}</bdi></h1>
        <p>${servers.length === 0 ? "" : `Everything is afloat: ${servers.length} of ${servers.length} servers answer.`}</p>
      </div>
      <div class="tiles">
        ${servers.length === 0 ? "" : html`${tile("Servers", String(servers.length))}${tile("Busiest", `${Math.max(...servers.map(({ load }) => load))} %`)}${tile("Traffic, 14 days", `${terabytes.toFixed(1)} TB`)}`}
        ${next === undefined ? "" : tile(`Due ${shortDate(next.dueAt)}`, euros(next.euros))}
      </div>
      ${traffic.length === 0 ? "" : html`<section class="card"><h2>Traffic, last 14 days</h2>${trafficChart(traffic)}</section>`}
      ${servers.length === 0 ? "" : html`<section class="card"><h2>Servers</h2>${serverRows(servers.slice(0, 5))}<p class="more"><a href="/servers">All ${servers.length} servers</a></p></section>`}
      ${nothing ? html`<div class="card calm"><p>There is nothing for you to look after here yet. An administrator of yours decides what you see.</p></div>` : ""}`,
  );
}

function tile(label: string, value: string): Markup {
  return html`<div class="card tile"><span>${label}</span><b>${value}</b></div>`;
}

function greeting(now: number): string {
  const hour = new Date(now).getHours();
  if (hour < 5 || hour >= 18) return "Good evening";
  return hour < 12 ? "Good morning" : "Good afternoon";
}

function firstName(fullName: string): string {
  return fullName.split(" ")[0] ?? fullName;
}
