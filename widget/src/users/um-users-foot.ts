// <um-users-foot>: which rows are shown, how many to a page, the notice's lane, and the way to the other pages.
import { css, html } from "lit";
import { buttonStyles } from "../kit/buttons.js";
import { define } from "../kit/define.js";
import { ground } from "../kit/ground.js";
import { pageFootStyles } from "../kit/page-foot.js";
import { chevronLeftIcon, chevronRightIcon } from "../kit/page-icons.js";
import { choose, selectStyles } from "../kit/select.js";
import type { MembersPage } from "../server.js";
import { type AroundWords, around } from "../words/en.around.js";
import { ShellElement } from "../words/shell-element.js";
import { firstQuestion, type Question } from "./question.js";
import { QuestionEvent } from "./question-event.js";

const limits = [25, 50, 100];

class UmUsersFoot extends ShellElement {
  static override styles = [
    ground,
    buttonStyles,
    selectStyles,
    pageFootStyles,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }
      .foot {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
      }
      .range {
        gap: 12px;
      }
      output {
        font-weight: 500;
      }
      ::slotted(*) {
        justify-self: center;
      }
      nav {
        grid-column: 3;
      }
      @container (inline-size < 600px) {
        .foot {
          grid-template-columns: minmax(0, 1fr) auto;
        }
        ::slotted(*) {
          grid-area: 1 / 1 / auto / -1;
          justify-self: stretch;
        }
        .range {
          grid-row: 2;
          gap: 4px;
        }
        nav {
          grid-area: 2 / 2;
        }
      }
    `,
  ];
  static override properties = {
    question: { attribute: false },
    page: { attribute: false },
  };

  protected override readonly english: AroundWords = around;
  declare protected words: AroundWords;
  question: Question = firstQuestion;
  page: MembersPage | undefined;

  protected override render() {
    const { page, question } = this;
    const words = this.words.pages;
    const rows = limits.map((limit) => ({ value: String(limit), label: words.rows(limit) }));
    const shown = page?.members.length ?? 0;
    return html`
      <div class="foot">
        <div class="range">
          <output><bdi>${page ? words.range(question.start + 1, question.start + shown, page.total, page.totalIsCapped) : ""}</bdi></output>
          ${choose(words.rowsPerPage, rows, String(question.limit), (value) => this.#ask({ limit: Number(value) }))}
        </div>
        <slot></slot>
        <nav aria-label=${words.label}>
          <button type="button" class="um-button" aria-label=${words.previousPage} aria-disabled=${!page?.previous} @click=${this.#previous}>
            ${chevronLeftIcon()}<span>${words.previous}</span>
          </button>
          <button type="button" class="um-button" aria-label=${words.nextPage} aria-disabled=${!page?.next} @click=${this.#next}>
            <span>${words.next}</span>${chevronRightIcon()}
          </button>
        </nav>
      </div>
    `;
  }

  #next(): void {
    const { page, question } = this;
    if (page?.next) this.#ask({ cursor: page.next, start: question.start + page.members.length });
  }

  #previous(): void {
    const { page, question } = this;
    if (page?.previous) this.#ask({ cursor: page.previous, start: Math.max(0, question.start - question.limit) });
  }

  #ask(change: Partial<Question>): void {
    this.dispatchEvent(new QuestionEvent(change));
  }
}

define("um-users-foot", UmUsersFoot);
