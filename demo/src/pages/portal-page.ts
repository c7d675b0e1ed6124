// The frame of the pages behind sign-in: top bar with the account menu, navigation, the User Manager over it all.
import type { CurrentUser } from "@user-manager/server-plugin";
import { html } from "hono/html";
import { may } from "../may.js";
import { type Markup, page, portalName } from "./document.js";
import { icon } from "./icons.js";
import { apiKeys, navigation, type Section } from "./sections.js";

export function portalPage(person: CurrentUser, section: Section, content: Markup): Markup {
  return page(
    section.label,
    html`<a class="skip" href="#content">Skip to content</a>
    <header class="top">
      <user-manager-menu>
        ${may(person, apiKeys.permission) ? html`<a href="${apiKeys.path}">${icon(apiKeys.icon, 16)}${apiKeys.label}</a>` : ""}
      </user-manager-menu>
      <a class="brand" href="/">${icon("anchor", 24)}${portalName}</a>
      <span class="where"><bdi>${person.organization?.name ?? ""}</bdi></span>
    </header>
    <user-manager></user-manager>
    <div class="body">
      <nav class="nav" aria-label="Portal">
        ${navigation.filter(({ permission }) => may(person, permission)).map((each) => link(each, section))}
      </nav>
      <main class="main" id="content">${content}</main>
    </div>
    <footer class="foot"><p>This is a demo: every letter it sends lands in the <a href="/mailbox">mailbox</a>.</p></footer>`,
  );
}

function link({ path, label, icon: name }: Section, current: Section): Markup {
  return path === current.path
    ? html`<a href="${path}" aria-current="page">${icon(name)}${label}</a>`
    : html`<a href="${path}">${icon(name)}${label}</a>`;
}
