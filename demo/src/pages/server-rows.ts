// Servers, one a row, each with its site and load.
import { html } from "hono/html";
import type { Server } from "../fleet.js";
import type { Markup } from "./document.js";

/** `act` is what stands at a row's end. */
export function serverRows(servers: Server[], act?: (server: Server) => Markup): Markup {
  return html`<ul class="rows">${servers.map((server) => row(server, act?.(server)))}</ul>`;
}

function row({ name, site, load }: Server, act: Markup | undefined): Markup {
  return html`<li class="server">
    <b>${name}</b><span>${site}</span>
    <progress max="100" value="${load}" aria-label="Load of ${name}"></progress><span class="figure">${load} %</span>
    ${act ?? ""}
  </li>`;
}
