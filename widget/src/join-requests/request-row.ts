// What stands in the row of a request: who, as what, asked by whom, until when, and what can be done about it.
import { html, nothing, type TemplateResult } from "lit";
import { alertIcon } from "../kit/form-icons.js";
import { clockIcon, mailIcon, mailWarningIcon, sendIcon } from "../kit/mail-icons.js";
import { ago, inFull, onDay } from "../kit/times.js";
import type { JoinRequest, UndeliveredLetter } from "../server.js";
import type { PendingWords } from "../words/en.pending.js";
import { ahead, isSoon } from "./ahead.js";
import type { RowState } from "./pending-acts.js";

/** What a row shows, and what it calls. */
export interface RowParts {
  mayAct: boolean;
  busy: RowState | undefined;
  refusal: { id: string; text: string } | undefined;
  locale: string;
  words: PendingWords;
}

export interface RequestRowParts extends RowParts {
  request: JoinRequest;
  /** The one that should have brought it and could not be delivered. */
  letter: UndeliveredLetter | undefined;
  sendAgain: () => void;
  drop: () => void;
}

/** An address that must break does so before its @. */
export function address(email: string): TemplateResult {
  const at = Math.max(email.lastIndexOf("@"), 0);
  return html`<bdi>${email.slice(0, at)}<wbr />${email.slice(at)}</bdi>`;
}

/** Why an act of this row was not done; heard at once, because nothing else says it. */
export const refusalOf = (id: string, refusal: RowParts["refusal"]) =>
  html`<div role="alert">${refusal?.id === id ? html`<p class="why bad">${alertIcon("small")}<span>${refusal.text}</span></p>` : nothing}</div>`;

export const requestCells = (parts: RequestRowParts) => html`
  <th role="rowheader" scope="row" class="who">${who(parts)}</th>
  <td role="cell" class="profile">${profile(parts)}</td>
  <td role="cell" class="asked">${asked(parts)}</td>
  <td role="cell" class="expires">${expires(parts)}</td>
  <td role="cell" class="acts">${parts.mayAct ? acts(parts) : nothing}</td>
`;

function who({ request, letter, refusal, words }: RequestRowParts) {
  const { state, lapseReason, email, profile, id } = request;
  const { requests } = words;
  const why =
    state === "lapsed"
      ? (requests.lapseReasons[lapseReason ?? ""] ?? requests.lapsedOtherwise)
      : state === "expired"
        ? requests.expiredText
        : "";
  return html`
    <span class="glyph" aria-hidden="true">${letter || state === "expired" ? mailWarningIcon() : mailIcon()}</span>
    <b title=${email}>${address(email)}</b>
    <small class="as">${profile ? requests.as(profile.name) : requests.noProfile}</small>
    ${why ? html`<p class="why">${why}</p>` : nothing}
    ${letter && state !== "lapsed" ? html`<p class="why bad">${alertIcon("small")}<span>${requests.undelivered(letter.error)}</span></p>` : nothing}
    ${refusalOf(id, refusal)}
  `;
}

function profile({ request, words }: RequestRowParts) {
  return request.profile
    ? html`<bdi>${request.profile.name}</bdi>`
    : html`<span class="none">${words.requests.noProfile}</span>`;
}

function asked({ request: { askedAt, askedBy }, locale, words: { requests, users } }: RequestRowParts) {
  return html`
    <span class="narrow">${requests.askedBy}</span>
    <span class="by">${askedBy === null ? requests.someoneGone : html`<bdi>${askedBy}</bdi>`}<span class="narrow">,</span></span>
    <small><time datetime=${askedAt} title=${inFull(locale, askedAt)}>${ago(locale, askedAt, users.justNow)}</time></small>
  `;
}

function expires({ request: { expiresAt, state }, locale, words: { requests } }: RequestRowParts) {
  if (state === "lapsed") return html`<span class="none">${requests.lapsed}</span>`;
  const said =
    state === "expired"
      ? requests.expired(onDay(locale, new Date(expiresAt)))
      : html`<span class="narrow">${requests.expires}</span> <span class="when">${ahead(locale, expiresAt)}</span>`;
  const soon = state === "open" && isSoon(expiresAt);
  return html`<time class=${soon ? "soon" : ""} datetime=${expiresAt} title=${inFull(locale, expiresAt)}>${soon ? clockIcon("small") : nothing}<span>${said}</span></time>`;
}

function acts({ request, busy, words: { requests }, sendAgain, drop }: RequestRowParts) {
  const { email, id, state } = request;
  const lapsed = state === "lapsed";
  const isBusy = (act: RowState["act"]) => busy?.id === id && busy.act === act;
  const again = html`
    <button type="button" class="um-button" aria-label=${requests.sendAgainTo(email)} aria-busy=${isBusy("send")} @click=${sendAgain}>
      ${sendIcon("small")}<span>${requests.sendAgain}</span>
    </button>
  `;
  return html`
    <div>
      ${lapsed ? nothing : again}
      <button type="button" class="um-button" aria-label=${lapsed ? requests.putAwayOf(email) : requests.withdrawFrom(email)}
        aria-busy=${isBusy("drop")} @click=${drop}>${lapsed ? requests.putAway : requests.withdraw}</button>
    </div>
  `;
}
