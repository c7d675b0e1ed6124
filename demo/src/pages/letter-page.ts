// One letter: its HTML in a frame where nothing of it can run, and its text.
import { html } from "hono/html";
import type { Letter } from "../mail/letter.js";
import { splitLinks } from "../mail/split-links.js";
import { letterSandbox } from "../portal-headers.js";
import type { Markup } from "./document.js";
import { moment } from "./formats.js";
import { mailboxFrame } from "./mailbox-frame.js";

export function letterPage(letter: Letter): Markup {
  const subject = letter.subject || "Without a subject";
  const facts = [
    ["From", inFull(letter.fromName, letter.from)],
    ["To", inFull(letter.toName, letter.to)],
    ["Arrived", moment(letter.arrivedAt)],
  ];
  return mailboxFrame(
    subject,
    html`<p class="back"><a href="/mailbox">All letters</a></p>
      <div class="title"><h1 dir="auto">${subject}</h1></div>
      <dl class="facts">${facts.map(([label, value]) => html`<dt>${label}</dt><dd><bdi>${value}</bdi></dd>`)}</dl>
      ${letter.html === "" ? "" : framed(letter)}
      <section class="card"><h2>As plain text</h2><div class="plain" dir="auto">${clickable(letter.text)}</div></section>`,
  );
}

export function noSuchLetterPage(): Markup {
  return mailboxFrame(
    "No such letter",
    html`<div class="card calm">
      <h1>This letter is not here</h1>
      <p>The mailbox keeps the newest letters, and forgets all when the demo starts over.</p>
      <p><a href="/mailbox">Show all letters</a></p>
    </div>`,
  );
}

function inFull(name: string, address: string): string {
  return name === "" ? address : `${name} <${address}>`;
}

function framed({ id }: Letter): Markup {
  return html`<section class="card paper"><iframe src="/mailbox/${id}/html" sandbox="${letterSandbox.join(" ")}" title="The letter"></iframe></section>`;
}

function clickable(text: string): (Markup | string)[] {
  return splitLinks(text).map((piece, index) =>
    index % 2 === 1 ? html`<a href="${piece}" rel="noreferrer">${piece}</a>` : piece,
  );
}
