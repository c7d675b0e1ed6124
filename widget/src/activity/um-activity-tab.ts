// <um-activity-tab>: what was done in the organization, by whom, to whom and when. It owns the question; its parts only show and ask.
import { Task } from "@lit/task";
import { html, nothing, type PropertyValues } from "lit";
import { ask } from "../ask.js";
import { avatarStyles } from "../kit/avatar.js";
import { boneStyles } from "../kit/bones.js";
import { buttonStyles } from "../kit/buttons.js";
import { define } from "../kit/define.js";
import { ground } from "../kit/ground.js";
import { Loader } from "../kit/loader.js";
import { selectStyles } from "../kit/select.js";
import { tabFrameStyles } from "../kit/tab-frame.js";
import { troubleBand } from "../kit/trouble-band.js";
import { AccessLostEvent, endsAccess } from "../overlay/access-lost-event.js";
import { inWords } from "../profiles/permission-words.js";
import { type ActivityPage, connect, type Me } from "../server.js";
import { whoAmI } from "../who-am-i.js";
import { type ActivityWords, activity } from "../words/en.activity.js";
import { ShellElement } from "../words/shell-element.js";
import { activityFoot, activityFootStyles } from "./activity-foot.js";
import {
  type ActivityQuestion,
  changed,
  filtersOf,
  firstQuestion,
  recall,
  remember,
  remembered,
  toQuery,
  unnarrowed,
} from "./activity-question.js";
import type { ActivityQuestionEvent } from "./activity-question-event.js";
import { askForEvents } from "./ask-for-events.js";
import { hasHalfDays } from "./days.js";
import { eventBones, eventList } from "./event-list.js";
import { eventStyles } from "./event-styles.js";
import "./um-activity-empty.js";
import "./um-activity-toolbar.js";

class UmActivityTab extends ShellElement {
  static override styles = [
    ground,
    avatarStyles,
    boneStyles,
    buttonStyles,
    selectStyles,
    tabFrameStyles,
    eventStyles,
    activityFootStyles,
  ];
  static override properties = { server: {}, organization: { attribute: false }, question: { state: true } };

  protected override readonly english: ActivityWords = activity;
  declare protected words: ActivityWords;
  server = "";
  organization: Me["organizations"][number] | undefined;
  private question: ActivityQuestion = firstQuestion;

  #events = new Loader<readonly [string, string, ActivityQuestion], ActivityPage>(this, {
    asked: () => [this.server, this.#id, this.question],
    load: (server, organization, question) => askForEvents(server, organization, toQuery(question)),
    // Whatever stood beyond that place is not there any more.
    came: (page) => page.events.length === 0 && this.question.cursor && this.#ask({}),
    refused: (code, fields) => this.#refused(code, fields),
  });
  #me = new Task(this, { task: ([server]) => whoAmI(server), args: () => [this.server] as const });
  /** With what they are called; those of a profile that is gone may be missing. */
  #permissions = new Task(this, {
    task: async ([server, organization]) => {
      const answer = await ask(
        connect(server).organizations[":organization"].profiles.$get({ param: { organization } }),
      );
      return new Map(answer.ok ? answer.value.permissions.map((each) => [each.name, each]) : []);
    },
    args: () => [this.server, this.#id] as const,
  });

  get #id(): string {
    return this.organization?.id ?? "";
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#recall();
    remembered.addEventListener("um-activity-person", this.#recall);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    remembered.removeEventListener("um-activity-person", this.#recall);
  }

  protected override willUpdate(changedProperties: PropertyValues<this>): void {
    if (changedProperties.has("organization") && changedProperties.get("organization") !== undefined) this.#recall();
  }

  protected override updated(): void {
    this.#events.watch();
  }

  protected override render() {
    const { known: page, slow, trouble } = this.#events;
    const { question, server } = this;
    const { overlay } = this.words;
    return html`
      <div class="panel" @um-activity-question=${this.#onQuestion}>
        ${troubleBand(this.#events, { locale: this.locale, words: this.words, ...this.words.activity, tryNow: () => this.#tryNow() })}
        <um-activity-toolbar .server=${server} .organization=${this.#id} .question=${question} .me=${this.#self}
          .label=${overlay.activity} .words=${this.words.activity}></um-activity-toolbar>
        <div class="thread" role="progressbar" aria-label=${this.words.loading} ?hidden=${!slow}><div class="waiting"></div></div>
        <div class="scroll" tabindex="0" role="region" aria-label=${overlay.activity} ?data-stale=${trouble !== undefined}
          ?data-half-days=${hasHalfDays(this.locale)}>${this.#body()}</div>
        <p class="unseen" role="status">${page && page.events.length > 0 ? this.words.activity.found(page.events.length, page.next !== null) : ""}</p>
        ${activityFoot({
          page,
          question: this.#answered ?? question,
          locale: this.locale,
          words: this.words,
          ask: (change) => this.#ask(change),
          refresh: () => this.#refresh(),
        })}
      </div>
    `;
  }

  #body() {
    const { known: page, slow } = this.#events;
    const answered = this.#answered;
    const words = this.words.activity;
    if (!page || !answered) return slow ? eventBones() : nothing;
    if (page.events.length === 0 && answered.cursor === "") {
      return html`<um-activity-empty .server=${this.server} .organization=${this.#id} .question=${answered}
        .me=${this.#self?.id ?? ""} .locale=${this.locale} .words=${words}></um-activity-empty>`;
    }
    return eventList(page.events, {
      words,
      locale: this.locale,
      person: this.question.person,
      labelOf: (name) => this.#labelOf(name),
      choose: ({ id, fullName }) => {
        this.#ask({ person: id, personName: fullName });
        this.#scroll?.focus();
      },
    });
  }

  #labelOf(name: string): string {
    const unknown = { name, label: name, description: "", group: "" };
    return inWords(this.#permissions.value?.get(name) ?? unknown, this.words).label;
  }

  /** The question that is answered by what is shown. */
  get #answered(): ActivityQuestion | undefined {
    return this.#events.answered?.[2];
  }

  get #self() {
    const answer = this.#me.value;
    return answer?.ok ? answer.value.user : undefined;
  }

  readonly #recall = (): void => {
    this.question = recall(this.server, this.#id);
  };

  #onQuestion(event: ActivityQuestionEvent): void {
    this.#ask(event.change);
  }

  #ask(change: Partial<ActivityQuestion>): void {
    this.question = changed(this.question, change);
    this.#events.countdown.stop();
    remember(this.server, this.#id, this.question);
    for (const scrolled of this.renderRoot.querySelectorAll(".panel, .scroll")) scrolled.scrollTo({ top: 0 });
  }

  /** What is new stands on the newest page. */
  #refresh(): void {
    if (this.question.cursor) this.#ask({});
    else void this.#events.again();
  }

  #refused(code: string, fields: Record<string, string>): void {
    if (endsAccess(code)) this.dispatchEvent(new AccessLostEvent(code));
    if (code !== "invalid_input") return;
    // What was remembered may have gone since; what remains of the question still stands.
    if (this.question.cursor) this.#ask({});
    else if (fields.person && this.question.person) this.#ask({ person: "", personName: "" });
    else if (filtersOf(this.question).length > 0) this.#ask(unnarrowed);
  }

  /** The band goes when the server is back, and the focus must not go with it. */
  async #tryNow(): Promise<void> {
    await this.#events.again();
    if (!this.#events.trouble) this.#scroll?.focus();
  }

  get #scroll(): HTMLElement | null {
    return this.renderRoot.querySelector(".scroll");
  }
}

define("um-activity-tab", UmActivityTab);
