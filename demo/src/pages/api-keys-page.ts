// A page of the portal's own that is reached from the account menu.
import type { CurrentUser } from "@user-manager/server-plugin";
import { html } from "hono/html";
import type { Markup } from "./document.js";
import { portalPage } from "./portal-page.js";
import { apiKeys as section } from "./sections.js";

const keys = [
  { name: "Deployments", ends: "k7Qd", may: "Restart servers" },
  { name: "Monitoring", ends: "x02M", may: "See servers" },
];

export function apiKeysPage(person: CurrentUser): Markup {
  return portalPage(
    person,
    section,
    html`<div class="title"><h1>API keys</h1><p>What programs of yours may do in your name.</p></div>
      <section class="card flush"><ul class="rows">${keys.map(
        ({ name, ends, may }) =>
          html`<li class="invoice"><b>${name}</b><code>••••${ends}</code><span>${may}</span></li>`,
      )}</ul></section>`,
  );
}
