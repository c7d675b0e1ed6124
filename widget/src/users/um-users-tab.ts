// <um-users-tab>: the page people live in. It owns the question and what the server answered; its parts only show and ask.
import { Task, TaskStatus } from "@lit/task";
import { html, nothing, type PropertyValues } from "lit";
import { ask } from "../ask.js";
import { buttonStyles } from "../kit/buttons.js";
import { define } from "../kit/define.js";
import { ground } from "../kit/ground.js";
import { troubleBand } from "../kit/trouble-band.js";
import type { Notice } from "../kit/um-notice.js";
import { AccessLostEvent, endsAccess } from "../overlay/access-lost-event.js";
import { connect, type Me } from "../server.js";
import { SpeakingElement } from "../words/speaking-element.js";
import { MembersLoader } from "./members-loader.js";
import { changed, firstQuestion, narrowings, type Question, recall, remember } from "./question.js";
import type { QuestionEvent } from "./question-event.js";
import "./um-letter-bar.js";
import "./um-members-table.js";
import "./um-users-toolbar.js";
import { tabFrameStyles } from "../kit/tab-frame.js";
import type { ActingOnUser } from "./acting-on-user.js";
import type { AddingUser } from "./adding-user.js";
import type { Lent } from "./lent.js";
import type { ActEvent } from "./row-acts.js";
import { usersTabStyles } from "./users-tab-styles.js";

class UmUsersTab extends SpeakingElement {
  static override styles = [ground, buttonStyles, tabFrameStyles, usersTabStyles];
  static override properties = {
    server: {},
    organization: { attribute: false },
    question: { state: true },
    notice: { state: true },
    fresh: { state: true },
    adding: { state: true },
    acting: { state: true },
  };

  server = "";
  organization: Me["organizations"][number] | undefined;
  private question: Question = firstQuestion;
  private notice: Notice | undefined;
  private fresh = "";
  private adding: AddingUser | undefined;
  private acting: ActingOnUser | undefined;

  #members = new MembersLoader(
    this,
    () => [this.server, this.organization?.id ?? "", this.question],
    (code) => this.#refused(code),
  );

  #profiles = new Task(this, {
    task: async ([server, organization]) => {
      const answer = await ask(
        connect(server).organizations[":organization"].profiles.$get({ param: { organization } }),
      );
      return answer.ok ? answer.value : undefined;
    },
    args: () => [this.server, this.organization?.id ?? ""] as const,
    onComplete: (list) => {
      // A filter that was remembered may name a profile that has gone since.
      const known = list?.profiles.some(({ id }) => id === this.question.profile) ?? true;
      if (this.question.profile && !known) this.#ask({ profile: "" });
    },
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.question = recall(this.server, this.organization?.id ?? "");
  }

  protected override willUpdate(changedProperties: PropertyValues<this>): void {
    const before = changedProperties.get("organization");
    if (!before) return;
    if (before.id !== this.organization?.id) this.question = recall(this.server, this.organization?.id ?? "");
    else void this.#askAgain();
  }

  protected override updated(): void {
    this.#members.watch();
    // Rows come first; what stands around them keeps its place.
    if (this.#members.known) import("./around-the-list.js").catch(() => {});
  }

  /** What the person may do has changed: rows offer other acts, and one of them may have had the focus. */
  async #askAgain(): Promise<void> {
    await Promise.all([this.#members.again(), this.#profiles.run()]);
    await this.updateComplete;
    if (document.activeElement === document.body) this.#focusRows();
  }

  protected override render() {
    const { known: page, slow } = this.#members;
    const words = this.words.users;
    const profiles = this.#profiles.value?.profiles ?? (this.#profiles.status === TaskStatus.COMPLETE ? [] : undefined);
    const mayCreate = this.organization?.capabilities.includes("users.add") ?? false;
    return html`
      <div class="panel" @um-question=${this.#onQuestion} @um-new-user=${this.#onNewUser} @um-act=${this.#onAct}>
        ${troubleBand(this.#members, { locale: this.locale, words: this.words, ...words, tryNow: () => this.#tryNow() })}
        <um-users-toolbar .question=${this.question} .profiles=${profiles} .mayCreate=${mayCreate} .words=${words}></um-users-toolbar>
        <um-letter-bar .letters=${page?.letters} .letter=${this.question.letter} .words=${words}></um-letter-bar>
        <div class="thread" role="progressbar" aria-label=${this.words.loading} ?hidden=${!slow && !this.acting?.slow}><div class="waiting"></div></div>
        <div class="scroll" tabindex="0" role="region" aria-label=${words.tab}>${this.#body(mayCreate)}</div>
        <um-users-foot .question=${this.#members.question ?? this.question} .page=${page}>
          <um-notice .notice=${this.notice} .dismissLabel=${words.dismiss} @um-notice-dismissed=${this.#dismissNotice}></um-notice>
        </um-users-foot>
      </div>
      ${this.adding?.render()} ${this.acting?.render()}
    `;
  }

  #body(mayCreate: boolean) {
    const { known: page, question: answered, trouble, slow } = this.#members;
    if (!page && !slow) return nothing;
    const onlyMe =
      page?.total === 1 && page.members[0]?.self === true && mayCreate && answered && narrowings(answered) === 0;
    if (page && answered && (page.members.length === 0 || onlyMe)) {
      void import("./um-users-empty.js");
      return html`<um-users-empty .server=${this.server} .organization=${this.organization} .question=${answered}
        .letters=${page.letters} .profiles=${this.#profiles.value?.profiles ?? []} .mayCreate=${mayCreate}></um-users-empty>`;
    }
    return html`<um-members-table .members=${page?.members} .question=${this.question} .fresh=${this.fresh}
      .stale=${trouble !== undefined} .locale=${this.locale} .words=${this.words.users}></um-members-table>`;
  }

  #onQuestion(event: QuestionEvent): void {
    this.#ask(event.change);
  }

  #ask(change: Partial<Question>): void {
    this.question = changed(this.question, change);
    this.#members.countdown.stop();
    remember(this.server, this.organization?.id ?? "", this.question);
    this.renderRoot.querySelector(".scroll")?.scrollTo({ top: 0 });
  }

  #refused(code: string): void {
    // A page that was remembered may have lost its place; the question still stands.
    if (code === "invalid_input" && this.question.cursor) this.#ask({});
    else if (code === "invalid_input" && this.question !== firstQuestion) this.#ask(firstQuestion);
    else if (endsAccess(code)) this.dispatchEvent(new AccessLostEvent(code));
  }

  async #onNewUser(): Promise<void> {
    const loaded = await this.#loaded(import("./adding-user.js"));
    if (!loaded || !this.organization) return;
    this.adding = new loaded.AddingUser(this, this.#lend(this.organization), {
      added: (id) => {
        this.fresh = id;
      },
      closed: () => {
        this.adding = undefined;
        const toolbar = this.renderRoot.querySelector<HTMLElement>("um-users-toolbar");
        toolbar?.focus();
        if (!toolbar?.matches(":focus-within")) this.#focusRows();
      },
    });
  }

  async #onAct({ act, member }: ActEvent): Promise<void> {
    const loaded = await this.#loaded(import("./acting-on-user.js"));
    const { organization } = this;
    if (!loaded || !organization) return;
    if (this.acting?.context.organization !== organization)
      this.acting = new loaded.ActingOnUser(this, this.#lend(organization));
    void this.acting.act(act, member);
  }

  #lend(organization: Lent["organization"]): Lent {
    return {
      server: this.server,
      organization,
      members: this.#members,
      list: () => this.#profiles.value,
      ask: (change) => this.#ask(change),
      say: (notice) => {
        this.notice = notice;
      },
    };
  }

  /** Asking for the list again says, where a part could not be loaded, that the server is lost. */
  async #loaded<Part>(part: Promise<Part>): Promise<Part | undefined> {
    try {
      return await part;
    } catch {
      void this.#members.again();
      return undefined;
    }
  }

  /** The band goes when the server is back, and the focus must not go with it. */
  async #tryNow(): Promise<void> {
    await this.#members.again();
    if (!this.#members.trouble) this.#focusRows();
  }

  #dismissNotice(): void {
    this.notice = undefined;
    this.#focusRows();
  }

  #focusRows(): void {
    this.renderRoot.querySelector<HTMLElement>(".scroll")?.focus();
  }
}

define("um-users-tab", UmUsersTab);
