// The recovery codes on a sheet of their own: as a text file, and on paper.
import { html } from "lit";
import { printAlone } from "../kit/print-alone.js";
import type { TwoFactorWords } from "../words/en.two-factor.js";

/** For whom they are, so that a sheet found years later says what it opens. */
export interface CodesOwner {
  portal: string;
  email: string;
  locale: string;
}

interface Sheet extends CodesOwner {
  codes: readonly string[];
  words: TwoFactorWords["twoFactor"]["recovery"];
}

const made = ({ locale, words }: Sheet): string =>
  words.made(new Intl.DateTimeFormat(locale, { dateStyle: "long" }).format());

export function downloadCodes(sheet: Sheet): void {
  const { codes, email, portal, words } = sheet;
  // CRLF, which every editor understands.
  const text = [words.heading(portal), email, made(sheet), "", ...codes, ""].join("\r\n");
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  link.download = words.file;
  link.click();
  // A browser may take a moment to begin reading it.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

export function printCodes(sheet: Sheet): void {
  const { codes, email, portal, words } = sheet;
  printAlone(html`
    <h1>${words.heading(portal)}</h1>
    <p>${email}</p>
    <p>${made(sheet)}</p>
    <pre dir="ltr">${codes.join("\n")}</pre>
  `);
}
