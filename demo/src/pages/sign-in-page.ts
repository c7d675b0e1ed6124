// The way in: the portal's own page around the User Manager's sign-in card.
import { html } from "hono/html";
import { demoPassword, signIns } from "../seed/sign-ins.js";
import { type Markup, page, portalName } from "./document.js";
import { icon } from "./icons.js";

/** `next` is the page to go to afterwards. */
export function signInPage(next: string): Markup {
  return page(
    "Sign in",
    html`<div class="door">
      <header class="top"><span class="brand">${icon("anchor", 24)}${portalName}</span></header>
      <main>
        <user-manager-sign-in portal-name="${portalName}" next="${next}"></user-manager-sign-in>
        <noscript><p class="card">Signing in needs JavaScript.</p></noscript>
      </main>
      <footer>
        <p>This is a demo. Sign in as <code>${signIns.administrator.email}</code> or <code>${signIns.member.email}</code> with <code>${demoPassword}</code>.</p>
        <p>Letters that it sends land in the <a href="/mailbox">mailbox</a>.</p>
      </footer>
      <svg class="waves" viewBox="0 0 1200 160" preserveAspectRatio="none" aria-hidden="true">
        <path d="M0 44C100 4 200 4 300 44S500 84 600 44 800 4 900 44s200 40 300 0V160H0Z"/>
        <path d="M0 96c100 40 200 40 300 0s200-40 300 0 200 40 300 0 200-40 300 0v64H0Z"/>
      </svg>
    </div>`,
  );
}
