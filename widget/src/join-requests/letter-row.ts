// A letter that was given up: which, to whom, why, and the way to send it again.
import { html, nothing } from "lit";
import { bold } from "../kit/bold.js";
import { mailWarningIcon, sendIcon } from "../kit/mail-icons.js";
import { ago, inFull } from "../kit/times.js";
import type { UndeliveredLetter } from "../server.js";
import { address, type RowParts, refusalOf } from "./request-row.js";

export interface LetterRowParts extends RowParts {
  letter: UndeliveredLetter;
  sendAgain: () => void;
}

export function letterRow({ letter, busy, locale, refusal, words, sendAgain }: LetterRowParts) {
  const { letters, requests, users } = words;
  const { attempts, error, givenUpAt, id, kind, mayResend, to } = letter;
  const name = letters.kinds[kind] ?? letters.otherKind;
  const when = givenUpAt === null ? "" : ago(locale, givenUpAt, users.justNow);
  return html`
    <span class="glyph" aria-hidden="true">${mailWarningIcon()}</span>
    <div>
      <p><b>${name}</b> ${letters.to} ${to.name ? html`${bold(to.name)}, ` : nothing}${address(to.address)}</p>
      <p class="why" title=${givenUpAt === null ? "" : inFull(locale, givenUpAt)}>${letters.givenUp(when, attempts)}</p>
      ${error === null ? nothing : html`<p class="why"><bdi>${letters.error(error)}</bdi></p>`}
      ${refusalOf(id, refusal)}
    </div>
    ${
      mayResend
        ? html`<button type="button" class="um-button" aria-label=${letters.sendAgain(name, to.address)}
            aria-busy=${busy?.id === id} @click=${sendAgain}>${sendIcon("small")}<span>${requests.sendAgain}</span></button>`
        : nothing
    }
  `;
}
