// <um-activity-toolbar>: whose events, of which kind and of which time, and the same as a file.
import { html, LitElement, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { buttonStyles } from "../kit/buttons.js";
import { define } from "../kit/define.js";
import { ground } from "../kit/ground.js";
import { chevronDownIcon } from "../kit/icons.js";
import { choose, selectStyles } from "../kit/select.js";
import { activity } from "../words/en.activity.js";
import {
  type ActivityQuestion,
  filtersOf,
  firstQuestion,
  narrowsTime,
  type Span,
  spans,
  unnarrowed,
} from "./activity-question.js";
import { ActivityQuestionEvent } from "./activity-question-event.js";
import { activityToolbarStyles } from "./activity-toolbar-styles.js";
import { eventGroups, kindsOf } from "./event-kinds.js";
import { exportLinks, exportLinksStyles } from "./export-links.js";
import "./um-person-filter.js";
import type { UmPersonFilter } from "./um-person-filter.js";

export class UmActivityToolbar extends LitElement {
  static override styles = [ground, buttonStyles, selectStyles, activityToolbarStyles, exportLinksStyles];
  static override properties = {
    server: {},
    organization: {},
    question: { attribute: false },
    me: { attribute: false },
    label: {},
    words: { attribute: false },
  };

  server = "";
  /** The organization's id. */
  organization = "";
  question: ActivityQuestion = firstQuestion;
  me: UmPersonFilter["me"];
  /** What the tab is called. */
  label = "";
  words = activity.activity;

  protected override render() {
    const { me, organization, question, server, words } = this;
    const times = spans.map((value) => ({ value, label: words.times[value] }));
    const narrowed = filtersOf(question).length > 0;
    return html`
      <form role="search" aria-label=${this.label} @submit=${(event: Event) => event.preventDefault()}>
        <um-person-filter .server=${server} .organization=${organization} .person=${question.person} .name=${question.personName}
          .me=${me} .words=${words}></um-person-filter>
        <div class="filters">
          ${this.#kinds()}
          ${choose(words.time, times, question.time, (value) => this.#ask(toTime(value)), narrowsTime(question) ? "filter" : "time")}
          ${question.time === "between" ? html`${this.#day("from")} ${this.#day("to")}` : nothing}
          ${
            narrowed || question.time !== ""
              ? html`<button type="button" class="um-button um-plain" aria-label=${words.clearFilters} @click=${this.#clear}>${words.clear}</button>`
              : nothing
          }
        </div>
        ${exportLinks(server, organization, question, words)}
      </form>
    `;
  }

  override focus(): void {
    this.renderRoot.querySelector<UmPersonFilter>("um-person-filter")?.focus();
  }

  #kinds() {
    const { question, words } = this;
    const option = (value: string, label: string) =>
      html`<option value=${value} ?selected=${value === question.kind}>${label}</option>`;
    return html`
      <label class="choose kind" ?data-on=${question.kind !== ""}>
        <span class="unseen">${words.kind}</span>
        <select .value=${live(question.kind)} @change=${(event: Event) => this.#ask({ kind: (event.target as HTMLSelectElement).value })}>
          ${option("", words.everything)}
          ${eventGroups.map(
            (group) => html`
              <optgroup label=${words.groups[group]}>
                ${kindsOf(group).length > 1 ? option(group, words.all(words.groups[group])) : nothing}
                ${kindsOf(group).map((kind) => option(kind, words.kinds[kind]))}
              </optgroup>
            `,
          )}
        </select>
        ${chevronDownIcon("small")}
      </label>
    `;
  }

  #day(which: "from" | "to") {
    const { question, words } = this;
    return html`
      <label class="day" ?data-on=${question[which] !== ""}>
        <span>${words[which]}</span>
        <input type="date" min="2000-01-01" max="9999-12-31" .value=${live(question[which])} @change=${(event: Event) => this.#onDay(which, event)} />
      </label>
    `;
  }

  /** A year that is still being typed asks nothing yet. */
  #onDay(which: "from" | "to", event: Event): void {
    const { validity, value } = event.target as HTMLInputElement;
    if (validity.valid) this.#ask({ [which]: value });
  }

  #clear(): void {
    this.#ask(unnarrowed);
    // The button goes, and the focus must not go with it.
    this.focus();
  }

  #ask(change: Partial<ActivityQuestion>): void {
    this.dispatchEvent(new ActivityQuestionEvent(change));
  }
}

const toTime = (time: string): Partial<ActivityQuestion> => ({ time: time as Span, from: "", to: "" });

define("um-activity-toolbar", UmActivityToolbar);
