// One event in the list: when, who in a picture, the sentence, from where, and what was changed.
import { html, nothing } from "lit";
import { avatar } from "../kit/avatar.js";
import { lockIcon, shieldIcon } from "../kit/list-icons.js";
import { clockIcon, mailIcon, personIcon } from "../kit/mail-icons.js";
import { keyIcon } from "../kit/question-icons.js";
import { clock, inFull } from "../kit/times.js";
import type { ActivityEvent } from "../server.js";
import { arrowRightIcon, buildingIcon } from "./activity-icons.js";
import { eventSentence, type SentenceParts } from "./event-sentence.js";
import { type Change, changesOf } from "./event-values.js";
import { lookUp } from "./look-up.js";

export interface RowParts extends SentenceParts {
  locale: string;
  /** Names a permission. */
  labelOf: (name: string) => string;
}

/** What comes by itself, whoever was there when it did. */
const byItself = ["strikes", "dormant"];
const isLock = ({ kind, after }: ActivityEvent) =>
  kind === "user.locked" && byItself.includes(String(after?.reason ?? ""));

export function eventRow(event: ActivityEvent, parts: RowParts) {
  const { at } = event;
  const { labelOf, locale, words } = parts;
  const changes = changesOf(event, words, labelOf);
  // In its own direction: where a page's language is not spoken here, English words keep their order.
  return html`
    <time datetime=${at} title=${inFull(locale, at)}>${clock(locale, new Date(at))}</time>
    ${face(event)}
    <p class="sentence"><bdi>${eventSentence(event, parts)}</bdi></p>
    ${where(event, words)}
    ${changes.length > 0 ? html`<dl>${changes.map((change) => changeLine(change, words.became))}</dl>` : nothing}
  `;
}

function face(event: ActivityEvent) {
  const { actor, kind } = event;
  if (actor !== null && !isLock(event)) return avatar(actor.fullName);
  const icon = isLock(event) || kind === "user.locked" ? lockIcon : (lookUp(glyphs, kind) ?? personIcon);
  return html`<span class="glyph" aria-hidden="true">${icon("small")}</span>`;
}

const glyphs: Partial<Record<string, typeof lockIcon>> = {
  "join.lapsed": clockIcon,
  "join.asked": mailIcon,
  "organization.created": buildingIcon,
  "organization.settings_changed": buildingIcon,
  "two_factor.switched_on": shieldIcon,
  "two_factor.replaced": shieldIcon,
  "two_factor.switched_off": shieldIcon,
  "membership.two_factor_required": shieldIcon,
  "recovery_codes.renewed": keyIcon,
  "recovery_code.used": keyIcon,
};

function where(event: ActivityEvent, words: RowParts["words"]) {
  const { actor, address, after } = event;
  const bySystem = (isLock(event) && after?.reason === "dormant") || (actor === null && address === null);
  if (bySystem) return html`<span class="where">${words.bySystem}</span>`;
  if (address === null) return nothing;
  return html`<span class="where" title=${words.address}><span class="unseen">${words.address} </span><bdi>${address}</bdi></span>`;
}

function changeLine({ label, before, after, isAddress }: Change, became: string) {
  const text = (value: string) => (isAddress ? breakable(value) : value);
  const both = before !== "" && after !== "";
  return html`
    <dt>${label}</dt>
    <dd>
      ${before === "" ? nothing : html`<del><bdi>${text(before)}</bdi></del>`}
      ${both ? html`${arrowRightIcon("small")}<span class="unseen"> ${became} </span>` : nothing}
      ${after === "" ? nothing : html`<ins><bdi>${text(after)}</bdi></ins>`}
    </dd>
  `;
}

/** An address that must break does so before its @. */
function breakable(email: string) {
  const at = Math.max(email.lastIndexOf("@"), 0);
  return html`${email.slice(0, at)}<wbr />${email.slice(at)}`;
}
