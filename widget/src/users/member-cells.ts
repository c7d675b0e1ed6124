// What stands in each column of the users list.
import { html, nothing, type TemplateResult } from "lit";
import { avatar } from "../kit/avatar.js";
import { banIcon, lockIcon, shieldIcon } from "../kit/list-icons.js";
import { about, ago, alone, inFull } from "../kit/times.js";
import type { Member } from "../server.js";
import type { ListWords } from "../words/en.list.js";
import type { Question, Sort } from "./question.js";

/** What a cell needs besides the member: the language, and what is asked of the list. */
interface Reader {
  question: Question;
  words: ListWords["users"];
  locale: string;
}

export interface Column {
  id: string;
  label: (words: ListWords["users"]) => string;
  /** Absent where the list cannot be sorted by this column. */
  sort?: Sort;
  cell: (member: Member, reader: Reader) => TemplateResult;
}

export const columns: readonly Column[] = [
  { id: "name", label: (words) => words.columns.name, sort: "name", cell: who },
  { id: "email", label: (words) => words.columns.email, sort: "email", cell: ({ email }) => address(email) },
  { id: "profile", label: (words) => words.columns.profile, sort: "profile", cell: profile },
  { id: "status", label: (words) => words.columns.status, sort: "status", cell: status },
  { id: "last", label: (words) => words.columns.lastSignIn, cell: lastSignIn },
];

function who(member: Member, { words }: Reader) {
  const kind = `${member.alsoElsewhere ? "elsewhere" : ""} ${member.status === "deactivated" ? "away" : ""}`;
  return html`
    <div class="who">
      ${avatar(member.fullName, kind)}
      <span class="name" title=${member.fullName}>
        <b><bdi>${member.fullName}</bdi></b>
        ${member.self ? html`<span class="tag">${words.you}</span>` : nothing}
        ${member.alsoElsewhere ? html`<span class="tag dashed">${words.elsewhere}</span>` : nothing}
      </span>
      ${address(member.email)}
    </div>
  `;
}

/** An address that must break does so before its @. */
function address(email: string) {
  const at = email.lastIndexOf("@");
  return html`<span class="email" title=${email}>${email.slice(0, at)}<wbr />${email.slice(at)}</span>`;
}

function profile(member: Member, { question, words }: Reader) {
  const { name, builtIn } = member.profile;
  const shield = html`<span class="shield" title=${words.administrator}>${shieldIcon("small")}</span>`;
  return html`<span class="profile"><bdi>${name}</bdi>${builtIn === "administrator" ? shield : nothing}</span>
    ${member.review || question.attention ? html`<um-reviewed .member=${member}></um-reviewed>` : nothing}`;
}

function status(member: Member, { words, locale }: Reader) {
  const shape = { active: dot, invited: dot, locked: lockIcon, deactivated: banIcon }[member.status];
  const why = reason(member, words, locale);
  return html`
    <div class="status" data-status=${member.status}>
      ${shape("")}<b>${words.statuses[member.status]}</b>
      ${why ? html`<small title=${why}><bdi>${why}</bdi></small>` : html`<small class="seen"><bdi>${seen(member, words, locale)}</bdi></small>`}
    </div>
  `;
}

const dot = (_kind: string) => html`<span class="dot"></span>`;

/** Why somebody has the status that they have; empty where there is nothing to say. */
export function reason({ statusReason }: Member, words: ListWords["users"], locale: string): string {
  if (!statusReason) return "";
  const { kind, at, by } = statusReason;
  return words.reasons[kind](at === null ? "" : about(locale, at, words.today), by ?? "");
}

// Where the last column is folded away, an ordinary status says the last sign-in instead of a reason.
function seen({ lastSignInAt }: Member, words: ListWords["users"], locale: string): string {
  return lastSignInAt ? words.signedIn(ago(locale, lastSignInAt, words.justNow)) : words.neverSignedIn;
}

function lastSignIn({ lastSignInAt }: Member, { words, locale }: Reader) {
  if (!lastSignInAt) return html`<span class="last">${words.never}</span>`;
  return html`<time class="last" datetime=${lastSignInAt} title=${inFull(locale, lastSignInAt)}>${alone(ago(locale, lastSignInAt, words.justNow))}</time>`;
}
