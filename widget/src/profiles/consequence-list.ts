// What a change means for people, as a list: who gains, who loses, when they notice it.
import { css, html, nothing, type TemplateResult } from "lit";
import { lockIcon, plusIcon, shieldIcon } from "../kit/list-icons.js";
import { clockIcon, mailIcon, personIcon } from "../kit/mail-icons.js";
import { minusIcon } from "../kit/profile-icons.js";
import type { ProfileWords } from "../words/en.profiles.js";
import type { Consequences } from "./consequences.js";
import { inWords } from "./permission-words.js";

export const consequence = (kind: string, icon: TemplateResult, title: string, lines: readonly unknown[] = []) => html`
  <li class="consequence ${kind}">
    ${icon}
    <div>
      <b>${title}</b>
      ${lines.map((line) => (line ? html`<p>${line}</p>` : nothing))}
    </div>
  </li>
`;

/** `asked`: people who were asked to join with it are told of as well. */
export function consequenceList(change: Consequences, words: ProfileWords, asked = true) {
  const { closed, gained, linksFirst, lost, openRequests, people, signedIn, twoFactor } = change;
  const said = words.profiles;
  const label = (permission: Consequences["gained"][number]) => inWords(permission, words).label;
  const used = (number: number | null) => (number ? html`<small>${said.usedLately(number, people)}</small>` : nothing);
  const shifts = gained.length + lost.length > 0;
  return html`
    <ul class="consequences">
      ${gained.length > 0 ? consequence("gain", plusIcon(), said.gain(people), gained.map(label)) : nothing}
      ${
        lost.length > 0
          ? consequence(
              "lose",
              minusIcon(),
              said.lose(people),
              lost.map((each) => html`${label(each.permission)}${used(each.used)}`),
            )
          : nothing
      }
      ${closed ? consequence("lose", lockIcon(), said.closed) : nothing}
      ${twoFactor === undefined ? nothing : consequence("", shieldIcon(), said.twoFactor.becomes(people, twoFactor), [twoFactor ? said.twoFactor.setUp(people) : said.twoFactor.lifted])}
      ${linksFirst === 0 ? nothing : consequence("", mailIcon(), said.linkFirst, [said.linksFirst(linksFirst, people)])}
      ${signedIn === undefined || !shifts ? nothing : consequence("", clockIcon(), said.nextClick, [said.signedIn(signedIn, people)])}
      ${asked && openRequests > 0 ? consequence("", personIcon(), said.asked(openRequests), [said.askedText]) : nothing}
    </ul>
  `;
}

export const consequenceStyles = css`
  .consequences {
    display: grid;
    gap: 16px;
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }
  .consequence {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr);
    gap: 12px;
  }
  .consequence > .icon {
    margin-block-start: 2px;
    color: var(--um-ink-2);
  }
  .consequence b {
    font-weight: 500;
  }
  .consequence p {
    margin-block-start: 3px;
    font-size: var(--um-text-s);
    color: var(--um-ink-2);
  }
  .consequence small {
    display: block;
    font-size: var(--um-text-xs);
    line-height: 16px;
    font-weight: 500;
    color: var(--um-ink);
  }
  .gain > .icon {
    color: var(--um-accent);
  }
  .lose > .icon {
    color: var(--um-bad);
  }
`;
