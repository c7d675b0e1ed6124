// The pages of the mailbox, which everybody may read: this is a demo.
import { Hono } from "hono";
import { createMiddleware } from "hono/factory";
import { letterPage, noSuchLetterPage } from "../pages/letter-page.js";
import { asListed, mailboxPage } from "../pages/mailbox-page.js";
import { letterHeaders, mailboxHeaders } from "../portal-headers.js";
import type { Letter } from "./letter.js";
import type { OpenMailbox } from "./mailbox.js";

const neverStored = createMiddleware(async (c, next) => {
  c.header("Cache-Control", "no-store");
  await next();
});

export function mailboxRoutes(mailbox: OpenMailbox) {
  const found = (search: string) => mailbox.letters().filter((letter) => matches(letter, search));

  return new Hono()
    .use(neverStored)
    .get("/", mailboxHeaders, (c) => {
      const search = c.req.query("search") ?? "";
      return c.html(mailboxPage(found(search), search));
    })
    .get("/letters.json", mailboxHeaders, (c) => {
      const letters = found(c.req.query("search") ?? "");
      const last = letters.findIndex(({ id }) => id === c.req.query("after"));
      // Letters after one that is not known (any more) are all letters.
      return c.json({ all: last === -1, letters: letters.slice(0, last === -1 ? undefined : last).map(asListed) });
    })
    .get("/:letter", mailboxHeaders, (c) => {
      const letter = mailbox.find(c.req.param("letter"));
      return letter === undefined ? c.html(noSuchLetterPage(), 404) : c.html(letterPage(letter));
    })
    .get("/:letter/html", letterHeaders, (c) => {
      const letter = mailbox.find(c.req.param("letter"));
      return letter === undefined ? c.notFound() : c.html(leadingOutOfTheFrame(letter.html));
    });
}

function matches({ to, toName, subject }: Letter, search: string): boolean {
  const wanted = search.trim().toLowerCase();
  return [to, toName, subject].some((text) => text.toLowerCase().includes(wanted));
}

// Links open where the letter is read, and not in the frame that it is shown in.
function leadingOutOfTheFrame(html: string): string {
  const base = '<base target="_top">';
  const head = /<head(?=[\s>])[^>]*>/i;
  return head.test(html) ? html.replace(head, (tag) => tag + base) : base + html;
}
