// How a letter looks, as text and as HTML.
/** What every letter knows: the portal, the person it is for, and the link, when it has one. */
export interface LetterFacts {
  portalName: string;
  portalUrl: string;
  fullName: string;
  /** Where the one button leads. */
  link?: string;
  /** ISO 8601: how long the link works. */
  expiresAt?: string;
  organization?: string;
  /** Who asked, as people know them. */
  askedBy?: string;
  /** ISO 8601: when it happened, or will. */
  at?: string;
  /** A further address: the new one of a change. */
  email?: string;
  /** The browser and its system, such as "Firefox" and "Windows", and the network address that it came from. */
  browser?: string;
  system?: string;
  address?: string;
  /** How many recovery codes are left. */
  left?: number;
}

export interface Letter {
  subject: string;
  text: string;
  html: string;
}

export interface LetterText {
  subject: string;
  paragraphs: string[];
  /** What the link's button says. */
  button?: string;
  /** ISO 8601: how long the link works. */
  until?: string | undefined;
  after: string[];
}

/** Names and addresses are escaped in HTML; nothing is loaded from anywhere. */
export function layOut(letter: LetterText, facts: LetterFacts): Letter {
  const greeting = `Hello ${facts.fullName},`;
  const until = letter.until === undefined ? [] : [`The link works once, until ${utc(letter.until)}.`];
  const signature = `${facts.portalName}, ${facts.portalUrl}`;
  const { link } = facts;
  const linkLines = letter.button === undefined || link === undefined ? [] : [`${letter.button}: ${link}`];
  return {
    subject: oneLine(letter.subject),
    text: `${[greeting, ...letter.paragraphs, ...linkLines, ...until, ...letter.after, signature].join("\n\n")}\n`,
    html: [
      '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"></head>',
      '<body style="margin:0;padding:24px;font:16px/1.5 system-ui,sans-serif"><div style="max-width:36em;margin:auto">',
      ...[greeting, ...letter.paragraphs].map((text) => `<p>${escapeHtml(text)}</p>`),
      ...(linkLines.length === 0 || link === undefined ? [] : [button(letter.button ?? "", link)]),
      ...[...until, ...letter.after].map((text) => `<p style="opacity:0.75">${escapeHtml(text)}</p>`),
      `<p style="opacity:0.75;font-size:14px">${escapeHtml(signature)}</p>`,
      "</div></body></html>",
    ].join("\n"),
  };
}

function button(label: string, link: string): string {
  const style =
    "display:inline-block;padding:12px 20px;border-radius:6px;background:#0a6171;color:#ffffff;text-decoration:none;font-weight:600";
  return `<p><a href="${escapeHtml(link)}" style="${style}">${escapeHtml(label)}</a></p><p style="word-break:break-all;font-size:14px"><a href="${escapeHtml(link)}">${escapeHtml(link)}</a></p>`;
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

// Bidi overrides and isolates, invisible blanks and tags, halves of characters; the joiners U+200C and U+200D stay.
const hidden = /[\p{Cs}\u202a-\u202e\u2060-\u2069\u200b\u200e\u200f\u061c\ufeff\u{e0000}-\u{e007f}]/gu;

/** A header is one line, and so is a name; nothing in it reorders or hides what is read. */
export function oneLine(text: string): string {
  return text
    .replace(hidden, "")
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .trim();
}

/** The facts with every name as one line, so that none can add a paragraph of its own. */
export function plainFacts(facts: LetterFacts): LetterFacts {
  const { organization, askedBy, email } = facts;
  return {
    ...facts,
    portalName: oneLine(facts.portalName),
    fullName: oneLine(facts.fullName),
    ...(organization !== undefined && { organization: oneLine(organization) }),
    ...(askedBy !== undefined && { askedBy: oneLine(askedBy) }),
    ...(email !== undefined && { email: oneLine(email) }),
  };
}

function utc(at: string): string {
  const format = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeStyle: "short", timeZone: "UTC" });
  return `${format.format(new Date(at))} UTC`;
}
