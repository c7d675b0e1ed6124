// <um-users-toolbar>: search, filters, and the button that adds somebody.
import { html, LitElement, nothing, type PropertyValues } from "lit";
import { buttonStyles } from "../kit/buttons.js";
import { define } from "../kit/define.js";
import { ground } from "../kit/ground.js";
import { closeIcon } from "../kit/icons.js";
import { plusIcon, searchIcon } from "../kit/list-icons.js";
import { searchFieldStyles } from "../kit/search-field.js";
import { choose, selectStyles } from "../kit/select.js";
import type { ProfileSummary } from "../server.js";
import { list } from "../words/en.list.js";
import { firstQuestion, type Question, statuses } from "./question.js";
import { QuestionEvent } from "./question-event.js";
import { usersToolbarStyles } from "./users-toolbar-styles.js";

const typingPause = 200;

/** Somebody is to be added. */
export class NewUserEvent extends Event {
  constructor() {
    super("um-new-user", { bubbles: true, composed: true });
  }
}

export class UmUsersToolbar extends LitElement {
  static override styles = [ground, buttonStyles, selectStyles, searchFieldStyles, usersToolbarStyles];
  static override properties = {
    question: { attribute: false },
    profiles: { attribute: false },
    mayCreate: { type: Boolean },
    words: { attribute: false },
    typed: { state: true },
  };

  question: Question = firstQuestion;
  /** Undefined while they are awaited: the filter keeps its place. Empty where they may not be seen. */
  profiles: readonly ProfileSummary[] | undefined;
  mayCreate = false;
  words = list.users;
  private typed = "";
  #timer: ReturnType<typeof setTimeout> | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get("question") as Question | undefined;
    if (changed.has("question") && before?.search !== this.question.search && !this.#timer)
      this.typed = this.question.search;
  }

  protected override render() {
    const { profile, status } = this.question;
    const { words } = this;
    const ask = (change: Partial<Question>) => this.dispatchEvent(new QuestionEvent(change));
    const profiles = (this.profiles ?? []).map(({ id, name }) => ({ value: id, label: name }));
    const everyStatus = statuses.map((value) => ({ value, label: words.statuses[value] }));
    return html`
      <form role="search" aria-label=${words.tab} @submit=${this.#submit}>
        <div class="search">
          ${searchIcon()}
          <input type="search" maxlength="200" autocomplete="off" spellcheck="false" aria-label=${words.search}
            placeholder=${words.search} .value=${this.typed} @input=${this.#type} />
          ${
            this.typed
              ? html`<button type="button" class="um-icon-button" aria-label=${words.clearSearch} @click=${this.#clear}>${closeIcon("small")}</button>`
              : nothing
          }
        </div>
        <div class="filters">
          ${
            this.profiles === undefined || profiles.length > 0
              ? choose(
                  words.profile,
                  [{ value: "", label: words.allProfiles }, ...profiles],
                  profile,
                  (value) => ask({ profile: value }),
                  "filter",
                )
              : nothing
          }
          ${choose(words.status, [{ value: "", label: words.anyStatus }, ...everyStatus], status, (value) => ask({ status: value }), "filter")}
          <um-more-filters .question=${this.question}></um-more-filters>
        </div>
        ${
          this.mayCreate
            ? html`<button type="button" class="um-button um-primary" @click=${() => this.dispatchEvent(new NewUserEvent())}>
                ${plusIcon()}<span>${words.newUser}</span>
              </button>`
            : nothing
        }
      </form>
    `;
  }

  /** Where the focus goes when the dialog that this opened has closed. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>(".um-primary")?.focus();
  }

  focusSearch(): void {
    this.renderRoot.querySelector("input")?.focus();
  }

  #type(event: InputEvent): void {
    this.typed = (event.target as HTMLInputElement).value;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), typingPause);
  }

  #submit(event: Event): void {
    event.preventDefault();
    this.#ask();
  }

  #clear(): void {
    this.typed = "";
    this.#ask();
    this.focusSearch();
  }

  #ask(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const search = this.typed.trim();
    if (search !== this.question.search) this.dispatchEvent(new QuestionEvent({ search }));
  }
}

define("um-users-toolbar", UmUsersToolbar);
