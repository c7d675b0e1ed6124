// What letters say, and that nothing in a name can change what they are.
import { describe, expect, it } from "vitest";
import type { LetterFacts } from "../../../server-plugin/src/mail/letter-layout.js";
import { type LetterKind, writeLetter } from "../../../server-plugin/src/mail/letters.js";

const link = "https://portal.example/user-manager/confirm#BgYH0aS-lZ_0123456789abcdefghijklmnopqrstuvw";
const facts: LetterFacts = {
  portalName: "Harbor Cloud",
  portalUrl: "https://portal.example",
  fullName: "Bob Ström",
  organization: "Ostervik Freight",
  askedBy: "Ada Berg",
  expiresAt: "2026-11-25T12:00:00.000Z",
  at: "2026-11-22T12:00:00.000Z",
  email: "bob.new@ostervik.example",
};

// Each kind: whether a link leads from it, and what beside portal and person its reader must be told.
const kinds: [LetterKind, boolean, string[]][] = [
  ["activate", true, ["Ostervik Freight", "25 November 2026", "12:00 UTC"]],
  ["welcome", false, ["Ostervik Freight", "initial password"]],
  ["join", true, ["Ostervik Freight", "Ada Berg", "25 November 2026"]],
  ["reset", true, ["Ada Berg", "25 November 2026", "Your present password works until"]],
  ["unlock", true, ["25 November 2026"]],
  ["change_email", true, ["bob.new@ostervik.example", "25 November 2026"]],
  ["ask_administrator", false, ["administrator"]],
  ["locked", false, ["three wrong passwords", "22 November 2026"]],
  ["unlocked", false, ["sign in"]],
  ["password_changed", false, ["Wherever else you were signed in"]],
  ["email_changed", false, ["bob.new@ostervik.example"]],
  ["dormant_soon", false, ["22 November 2026"]],
];

const letter = (kind: LetterKind, hasLink: boolean, changed: Partial<LetterFacts> = {}) =>
  writeLetter(kind, { ...facts, ...(hasLink && { link }), ...changed }, {});

/** What a person reads of HTML. */
const read = (html: string) =>
  html
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");

describe.each(kinds)("the letter %s", (kind, hasLink, told) => {
  it("says in its subject what it is about, and in text and HTML alike who it is from, for whom, and why", () => {
    const { subject, text, html } = letter(kind, hasLink);
    expect(subject).toContain("Harbor Cloud");
    for (const said of ["Hello Bob Ström,", "Harbor Cloud, https://portal.example", ...told]) {
      expect(text).toContain(said);
      expect(read(html)).toContain(said);
    }
    expect(`${text}${html}`).not.toMatch(/undefined|null|NaN|\[object/);
  });

  it(hasLink ? "carries its one link" : "carries no link", () => {
    const { text, html } = letter(kind, hasLink);
    const expected = hasLink ? [link] : [];
    expect(text.match(/\S*confirm\S*#\S*/g) ?? []).toEqual(expected);
    expect([...new Set([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href))]).toEqual(expected);
  });

  it("loads nothing from outside", () => {
    expect(letter(kind, hasLink).html).not.toMatch(/\bsrc|url\(|@import|<link|<script|<img|<iframe|<object|<form/i);
  });

  it("does without the facts that some letters lack", () => {
    const { portalName, portalUrl, fullName } = facts;
    const { text, html } = writeLetter(kind, { portalName, portalUrl, fullName, ...(hasLink && { link }) }, {});
    expect(`${text}${html}`).not.toMatch(/undefined|null|NaN|Invalid|\[object/);
  });

  it.each<[string, string, string]>([
    ["markup", "<img src=x onerror=\"alert(1)\"> & 'Co'", "<img src=x onerror=\"alert(1)\"> & 'Co'"],
    ["line breaks", "Bob\r\nBcc: evil@evil.example\r\n\r\nClick here", "Bob Bcc: evil@evil.example Click here"],
    ["other separators", "Bob\u2028Evil\u2029Evil\u0085\0\u0007Evil", "Bob Evil Evil Evil"],
    ["what turns or hides text", "Bob \u202edoog\u202c \u2066x\u2069\u200b\ufeff\u{e0041}", "Bob doog x"],
    ["what only looks like an entity", "&lt;b&gt;", "&lt;b&gt;"],
  ])("takes %s in any name for what it is", (_what, given, shown) => {
    const names = { fullName: given, organization: given, askedBy: given, portalName: given, email: given };
    const { subject, text, html } = letter(kind, hasLink, names);
    const plain = letter(kind, hasLink, {
      fullName: "X",
      organization: "X",
      askedBy: "X",
      portalName: "X",
      email: "X",
    });
    expect(subject).toContain(shown);
    expect(text).toContain(`Hello ${shown},`);
    expect(read(html)).toContain(`Hello ${shown},`);
    // No line and no tag more than with harmless names.
    expect(subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
    expect(text.split(/[\r\n\u2028\u2029\u0085]/)).toHaveLength(plain.text.split("\n").length);
    expect(html.match(/</g)).toHaveLength(plain.html.match(/</g)?.length ?? 0);
    expect(`${subject}${text}${html}`).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b\ufeff]/);
  });
});

describe("a host's own letter", () => {
  const own = {
    reset: ({ fullName, link: where }: LetterFacts) => ({
      subject: `Hej ${fullName}`,
      text: `${where}`,
      html: "<p>Hej</p>",
    }),
  };

  it("takes the place of one kind and leaves the others", () => {
    expect(writeLetter("reset", { ...facts, link }, own)).toEqual({
      subject: "Hej Bob Ström",
      text: link,
      html: "<p>Hej</p>",
    });
    for (const [kind, hasLink] of kinds.filter(([one]) => one !== "reset")) {
      expect(writeLetter(kind, { ...facts, ...(hasLink && { link }) }, own)).toEqual(letter(kind, hasLink));
    }
  });

  it("is given names of one line", () => {
    expect(writeLetter("reset", { ...facts, fullName: "Bob\r\nBcc: evil@evil.example" }, own).subject).toBe(
      "Hej Bob Bcc: evil@evil.example",
    );
  });
});
