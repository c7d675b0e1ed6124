// The first page after signing in: as much of the business as the person may see.
import type { CurrentUser } from "@user-manager/server-plugin";
import { html } from "hono/html";
import type { DayOfTraffic, Fleet, Server } from "../fleet.js";
import { may } from "../may.js";
import type { Markup } from "./document.js";
import { euros, shortDate } from "./formats.js";
import { portalPage } from "./portal-page.js";
import { overview } from "./sections.js";
import { serverRows } from "./server-rows.js";
import { trafficChart } from "./traffic-chart.js";

// How many servers stand on the overview.
const shown = 5;

export function dashboardPage(person: CurrentUser, fleet: Fleet, now: number): Markup {
  const organization = person.organization?.name ?? "";
  const servers = may(person, "servers.read") ? fleet.servers(organization) : [];
  const due = may(person, "invoices.read") ? fleet.invoices(organization).find(({ paid }) => !paid) : undefined;
  const traffic = servers.length === 0 ? [] : fleet.traffic(organization);
  const tiles = [
    ...(servers.length === 0 ? [] : serverTiles(servers, traffic)),
    ...(due === undefined ? [] : [tile(`Due ${shortDate(due.dueAt)}`, euros(due.euros))]),
  ];
  const sections = servers.length === 0 ? [] : [trafficSection(traffic), serversSection(servers)];
  return portalPage(
    person,
    overview,
    html`<div class="title">
        <h1>${greeting(now)}, <bdi>${firstName(person.fullName)}</bdi></h1>
        ${servers.length === 0 ? "" : html`<p>Everything is afloat: ${servers.length} of ${servers.length} servers answer.</p>`}
      </div>
      ${tiles.length === 0 ? nothingYet() : html`<div class="tiles">${tiles}</div>`}
      ${sections}`,
  );
}

function serverTiles(servers: Server[], traffic: DayOfTraffic[]): Markup[] {
  const busiest = Math.max(...servers.map(({ load }) => load));
  const terabytes = traffic.reduce((sum, day) => sum + day.terabytes, 0);
  return [
    tile("Servers", String(servers.length)),
    tile("Busiest", `${busiest} %`),
    tile("Traffic, 14 days", `${terabytes.toFixed(1)} TB`),
  ];
}

function trafficSection(traffic: DayOfTraffic[]): Markup {
  return html`<section class="card"><h2>Traffic, last 14 days</h2>${trafficChart(traffic)}</section>`;
}

function serversSection(servers: Server[]): Markup {
  const more = html`<p class="more"><a href="/servers">All ${servers.length} servers</a></p>`;
  return html`<section class="card">
    <h2>Servers</h2>${serverRows(servers.slice(0, shown))}${servers.length > shown ? more : ""}
  </section>`;
}

function nothingYet(): Markup {
  return html`<div class="card calm">
    <p>There is nothing for you to look after here yet. An administrator of yours decides what you see.</p>
  </div>`;
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
