// Every letter that the portal has sent lately, newest first; further ones appear as they arrive.
import { html } from "hono/html";
import type { Letter } from "../mail/letter.js";
import { signIns } from "../seed/sign-ins.js";
import type { Markup } from "./document.js";
import { moment } from "./formats.js";
import { mailboxFrame } from "./mailbox-frame.js";

/** A row of the list; the page's script gets the same. */
export interface ListedLetter {
  id: string;
  to: string;
  subject: string;
  /** ISO 8601, and the same as people write it. */
  at: string;
  when: string;
}

export function asListed({ id, to, subject, arrivedAt }: Letter): ListedLetter {
  const at = new Date(arrivedAt).toISOString();
  return { id, to, subject: subject || "Without a subject", at, when: moment(arrivedAt) };
}

export function mailboxPage(letters: Letter[], search: string): Markup {
  const blank = { id: "", to: "", subject: "", at: "", when: "" };
  return mailboxFrame(
    "Mailbox",
    html`<div class="title">
        <h1>Mailbox</h1>
        <p>This is a demo: every letter the portal sends lands here, and nowhere else.</p>
      </div>
      <search><form class="find" action="/mailbox">
        <input type="search" name="search" value="${search}" placeholder="Address or subject" aria-label="Address or subject" autocomplete="off">
        <button class="quiet">Search</button>
      </form></search>
      <p class="unseen" role="status" data-arrived></p>
      <section class="card flush">
        <ul class="rows" data-letters data-search="${search}" data-newest="${letters[0]?.id ?? ""}">${letters.map((letter) => row(asListed(letter)))}</ul>
        <p class="none">${search === "" ? nothingYet() : html`No letter is to or about “<bdi>${search}</bdi>”. <a href="/mailbox">Show all letters</a>`}</p>
      </section>
      <template data-letter>${row(blank)}</template>`,
  );
}

function row({ id, to, subject, at, when }: ListedLetter): Markup {
  return html`<li><a class="letter" href="/mailbox/${id}"><b dir="auto">${subject}</b><span><bdi>${to}</bdi></span><time datetime="${at}">${when}</time></a></li>`;
}

function nothingYet(): Markup {
  return html`Nothing has arrived yet. Say on the <a href="/sign-in">sign-in page</a> that <code>${signIns.member.email}</code> has forgotten the password, and the letter appears here.`;
}
