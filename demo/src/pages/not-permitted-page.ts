// What somebody sees on a page that their profile does not open.
import type { CurrentUser } from "@user-manager/server-plugin";
import { html } from "hono/html";
import type { Markup } from "./document.js";
import { icon } from "./icons.js";
import { portalPage } from "./portal-page.js";
import type { Section } from "./sections.js";

export function notPermittedPage(person: CurrentUser, section: Section): Markup {
  const where = person.organization === null ? html`your organization` : html`<bdi>${person.organization.name}</bdi>`;
  return portalPage(
    person,
    section,
    html`<div class="card calm">
      ${icon("lifebuoy", 28)}
      <h1>${section.label}</h1>
      <p>Your profile in ${where} does not include this page. An administrator of yours can change that.</p>
      <p><a href="/">Go to the overview</a></p>
    </div>`,
  );
}
