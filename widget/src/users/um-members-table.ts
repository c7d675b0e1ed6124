// <um-members-table>: the users list as one table; cards on a phone. Headings sort, and say so.
import { html, LitElement, nothing } from "lit";
import { avatarStyles } from "../kit/avatar.js";
import { boneStyles } from "../kit/bones.js";
import { buttonStyles } from "../kit/buttons.js";
import { define } from "../kit/define.js";
import { ground } from "../kit/ground.js";
import { arrowDownIcon, arrowUpIcon } from "../kit/list-icons.js";
import type { Member } from "../server.js";
import { list } from "../words/en.list.js";
import { type Column, columns } from "./member-cells.js";
import { membersCardStyles } from "./members-card-styles.js";
import { membersTableStyles } from "./members-table-styles.js";
import { firstQuestion, type Question } from "./question.js";
import { QuestionEvent } from "./question-event.js";
import { type Act, ActEvent, actIcons, actsOn, type RowAct } from "./row-acts.js";
import { rowActsStyles } from "./row-acts-styles.js";

/** As many as fill a usual overlay; the rest of a page is below the fold. */
const bones = Array.from({ length: 12 }, (_, index) => index % 4);

export class UmMembersTable extends LitElement {
  static override styles = [
    ground,
    avatarStyles,
    boneStyles,
    buttonStyles,
    membersTableStyles,
    membersCardStyles,
    rowActsStyles,
  ];
  static override properties = {
    members: { attribute: false },
    question: { attribute: false },
    /** Id of the member to show as new. */
    fresh: {},
    stale: { type: Boolean, reflect: true },
    locale: {},
    words: { attribute: false },
  };

  /** Undefined while nothing is known: then bones in the shape of rows stand here. */
  members: readonly Member[] | undefined;
  question: Question = firstQuestion;
  fresh = "";
  stale = false;
  locale = "en";
  words = list.users;

  // Roles in words, because a table that is laid out as cards loses its own.
  protected override render() {
    return html`
      <table role="table" aria-label=${this.words.tab} aria-busy=${this.members === undefined}>
        <thead role="rowgroup">
          <tr role="row">
            ${columns.map((column) => this.#heading(column))}
            <th role="columnheader" scope="col" class="acts"><span class="unseen">${this.words.actsColumn}</span></th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${this.members ? this.members.map((member) => this.#row(member)) : bones.map((width) => this.#bones(width))}
        </tbody>
      </table>
    `;
  }

  #heading({ id, label, sort }: Column) {
    const { question, words } = this;
    if (!sort)
      return html`<th role="columnheader" scope="col" class=${id}><span class="heading">${label(words)}</span></th>`;
    const order = question.sort === sort ? (`${question.direction}ending` as const) : "none";
    const direction = order === "ascending" ? "desc" : "asc";
    return html`
      <th role="columnheader" scope="col" class=${id} aria-sort=${order}>
        <button type="button" class="heading" @click=${() => this.dispatchEvent(new QuestionEvent({ sort, direction }))}>
          ${label(words)}${order === "descending" ? arrowDownIcon("small") : arrowUpIcon("small")}
        </button>
      </th>
    `;
  }

  #row(member: Member) {
    return html`
      <tr role="row" data-id=${member.id} data-status=${member.status} ?data-fresh=${member.id === this.fresh}>
        ${columns.map(({ id, cell }) =>
          id === "name"
            ? html`<th role="rowheader" scope="row" class=${id}>${cell(member, this)}</th>`
            : html`<td role="cell" class=${id}>${cell(member, this)}</td>`,
        )}
        <td role="cell" class="acts">${this.#acts(member)}</td>
      </tr>
    `;
  }

  #acts(member: Member) {
    const acts = actsOn(member);
    const places = acts.map((act) => (act ? this.#act(act, member) : html`<span></span>`));
    // Where the row is narrow most acts stand in a menu; one that holds nothing else than what is in sight is not needed.
    const folds = acts.filter(Boolean).length > 1 || member.may.includes("review") ? "" : "lone";
    return html`<div class="places">${places}${this.#act("more", member, folds)}</div>`;
  }

  #act(act: RowAct, member: Member, kind = "") {
    const title = this.words.acts[act];
    // The second press of a double click is not meant for what the button has become by the first.
    return html`
      <button type="button" class="um-icon-button ${kind}" data-act=${act} title=${title} aria-label=${this.words.actOn(title, member.fullName)}
        aria-haspopup=${act === "more" ? "menu" : nothing} aria-expanded=${act === "more" ? "false" : nothing}
        @click=${(event: MouseEvent) => event.detail < 2 && this.dispatchEvent(new ActEvent(act, member))}>${actIcons[act]()}<span>${title}</span></button>
    `;
  }

  /** The button of this act in a member's row, or what is in its place; undefined where the row is gone. */
  button(member: string, act: Act): HTMLElement | undefined {
    const shown = Array.from(this.renderRoot.querySelectorAll<HTMLElement>(`[data-id="${member}"] [data-act]`)).filter(
      (each) => each.checkVisibility(),
    );
    return shown.find((each) => each.dataset.act === act) ?? shown.find((each) => each.dataset.act !== "unlock");
  }

  #bones(width: number) {
    return html`
      <tr role="row" aria-hidden="true" class="bones" data-width=${width}>
        ${columns.map(
          ({ id }) =>
            html`<td role="cell" class=${id}>
              <div class=${id === "name" ? "who" : ""}>${id === "name" ? html`<span class="bone round"></span>` : nothing}<span class="bone"></span></div>
            </td>`,
        )}
        <td role="cell" class="acts"></td>
      </tr>
    `;
  }
}

define("um-members-table", UmMembersTable);
