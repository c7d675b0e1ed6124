// The frame of the mailbox's pages: they are the demo's, open to everybody, and beside the portal itself.
import { html } from "hono/html";
import { type Markup, page, portalName } from "./document.js";
import { icon } from "./icons.js";

export function mailboxFrame(title: string, content: Markup): Markup {
  return page(
    title,
    html`<a class="skip" href="#content">Skip to content</a>
    <header class="top">
      <a class="brand" href="/">${icon("anchor", 24)}${portalName}</a>
      <span class="where">Mailbox</span>
    </header>
    <main class="main mail" id="content">${content}</main>`,
    "/mailbox.js",
  );
}
