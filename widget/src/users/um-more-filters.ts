// <um-more-filters>: what the toolbar offers once the list is there: whom to look at in a review, and sort where headings are folded away.
import { css, html } from "lit";
import { define } from "../kit/define.js";
import { ground } from "../kit/ground.js";
import { choose, selectStyles } from "../kit/select.js";
import { type AroundWords, around } from "../words/en.around.js";
import { ShellElement } from "../words/shell-element.js";
import { firstQuestion, type Question, type Sort } from "./question.js";
import { QuestionEvent } from "./question-event.js";

const sorts: readonly Sort[] = ["name", "email", "profile", "status"];
const attentions = ["not_reviewed", "never_signed_in", "dormant_soon"] as const;

class UmMoreFilters extends ShellElement {
  static override styles = [
    ground,
    selectStyles,
    css`
      /* The toolbar lays both out, beside its own. */
      :host {
        display: contents;
      }
      @container (inline-size >= 1140px) {
        .sort {
          display: none;
        }
        .filter {
          max-inline-size: 240px;
        }
      }
      @container (inline-size < 560px) {
        .filter {
          grid-column: 1 / -1;
        }
        select {
          inline-size: 100%;
          padding-inline: 10px 22px;
          font-size: var(--um-text-s);
        }
        .choose > .icon {
          inset-inline-end: 6px;
        }
      }
    `,
  ];
  static override properties = { question: { attribute: false } };

  protected override readonly english: AroundWords = around;
  declare protected words: AroundWords;
  question: Question = firstQuestion;

  protected override render() {
    const { attention, direction, sort } = this.question;
    const words = this.words.filters;
    const ask = (change: Partial<Question>) => this.dispatchEvent(new QuestionEvent(change));
    const everySort = sorts.flatMap((value) =>
      (["asc", "desc"] as const).map((way, index) => ({
        value: `${value} ${way}`,
        label: words.sorts[value][index] ?? value,
      })),
    );
    const everyAttention = attentions.map((value) => ({ value, label: words.attentions[value] }));
    return html`
      ${choose(words.sortBy, everySort, `${sort} ${direction}`, (value) => ask(toSort(value)), "sort")}
      ${choose(words.attention, [{ value: "", label: words.anyAttention }, ...everyAttention], attention, (value) => ask({ attention: value }), "filter")}
    `;
  }
}

function toSort(value: string): Partial<Question> {
  const [sort, direction] = value.split(" ");
  return { sort: sort as Sort, direction: direction === "desc" ? "desc" : "asc" };
}

define("um-more-filters", UmMoreFilters);
