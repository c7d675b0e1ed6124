// <um-activity-empty>: says why there are no events by repeating the question in words, and offers the smallest step that helps.
import { Task } from "@lit/task";
import { html, LitElement, nothing } from "lit";
import { buttonStyles } from "../kit/buttons.js";
import { centre, centreStyles } from "../kit/centre.js";
import { define } from "../kit/define.js";
import { searchXIcon } from "../kit/empty-icons.js";
import { ground } from "../kit/ground.js";
import { historyIcon } from "../kit/question-icons.js";
import { activity } from "../words/en.activity.js";
import {
  type ActivityQuestion,
  changed,
  filtersOf,
  firstQuestion,
  narrowsTime,
  toQuery,
  unnarrowed,
} from "./activity-question.js";
import { ActivityQuestionEvent } from "./activity-question-event.js";
import { askForEvents } from "./ask-for-events.js";
import { lookUp } from "./look-up.js";
import { inOrder, startOf } from "./time-span.js";
import type { UmActivityToolbar } from "./um-activity-toolbar.js";

/** What each filter is without. */
const without: Record<"time" | "kind" | "person", Partial<ActivityQuestion>> = {
  time: { time: "", from: "", to: "" },
  kind: { kind: "" },
  person: { person: "", personName: "" },
};

class UmActivityEmpty extends LitElement {
  static override styles = [ground, buttonStyles, centreStyles];
  static override properties = {
    server: {},
    organization: {},
    question: { attribute: false },
    me: {},
    locale: {},
    words: { attribute: false },
  };

  server = "";
  /** The organization's id. */
  organization = "";
  question: ActivityQuestion = firstQuestion;
  /** The reader's own id. */
  me = "";
  locale = "en";
  words = activity.activity;

  #step = new Task(this, {
    task: ([question]) => this.#smallestStep(question),
    args: () => [this.question] as const,
  });

  protected override render() {
    const { question, words } = this;
    const filters = filtersOf(question);
    const [first, ...rest] = filters;
    if (!first) return centre(historyIcon("large"), words.firstTitle, words.firstText);
    const step = this.#step.value;
    const text = this.#question(question);
    const acts = html`
      ${step ? html`<button type="button" class="um-button" @click=${() => this.#ask(without[step])}>${words.drop[step]}</button>` : nothing}
      <button type="button" class="um-button ${step ? "um-plain" : ""}" @click=${() => this.#ask(unnarrowed)}>${first === "person" ? words.clearPerson : words.clearAll}</button>
    `;
    const title = first === "person" ? words.noneTitlePerson : words.noneTitleOne;
    return centre(
      searchXIcon("large"),
      rest.length > 0 ? words.noneTitle : title,
      step ? `${text} ${words.without[step]}` : text,
      acts,
    );
  }

  #question(question: ActivityQuestion): string {
    const { kind, person, personName } = question;
    const { groups, kinds } = this.words;
    return this.words.question({
      person: personName || (person && this.words.nameless),
      me: person !== "" && person === this.me,
      kind: lookUp<string>(groups, kind) ?? lookUp<string>(kinds, kind) ?? kind,
      time: narrowsTime(question) ? this.#time(question) : "",
    });
  }

  #time({ time, from, to }: ActivityQuestion): string {
    const { words, locale } = this;
    if (time !== "between") return words.spans[time] ?? "";
    const named = (day: string) => startOf(day)?.toLocaleDateString(locale, { dateStyle: "long" }) ?? "";
    const [first, last] = inOrder(from, to).map(named) as [string, string];
    if (first !== "" && last !== "") return words.range(first, last);
    return first === "" ? words.until(last) : words.since(first);
  }

  // Time first: it is what one narrows most and means least.
  async #smallestStep(question: ActivityQuestion): Promise<keyof typeof without | undefined> {
    const filters = filtersOf(question);
    if (filters.length < 2) return undefined;
    for (const filter of filters) {
      const query = toQuery({ ...changed(question, without[filter]), limit: 1 });
      const answer = await askForEvents(this.server, this.organization, query);
      if (answer.ok && answer.value.events.length > 0) return filter;
    }
    return undefined;
  }

  #ask(change: Partial<ActivityQuestion>): void {
    const parent = this.getRootNode() as ShadowRoot;
    this.dispatchEvent(new ActivityQuestionEvent(change));
    // This goes with the answer, and the focus must not go with it.
    parent.querySelector<UmActivityToolbar>("um-activity-toolbar")?.focus();
  }
}

define("um-activity-empty", UmActivityEmpty);
