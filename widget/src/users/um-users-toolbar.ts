// <um-users-toolbar>: search, filters, sort where headings are folded away, and the button that adds somebody.
import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { live } from "lit/directives/live.js";
import { buttonStyles } from "../kit/buttons.js";
import { define } from "../kit/define.js";
import { ground } from "../kit/ground.js";
import { closeIcon } from "../kit/icons.js";
import { plusIcon, searchIcon } from "../kit/list-icons.js";
import { choose, selectStyles } from "../kit/select.js";
import type { ProfileSummary } from "../server.js";
import { list } from "../words/en.list.js";
import { firstQuestion, type Question, type Sort, sorts, statuses } from "./question.js";
import { QuestionEvent } from "./question-event.js";

const typingPause = 200;

/** Somebody is to be added. */
export class NewUserEvent extends Event {
  constructor() {
    super("um-new-user", { bubbles: true, composed: true });
  }
}

export class UmUsersToolbar extends LitElement {
  static override styles = [
    ground,
    buttonStyles,
    selectStyles,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }
      form {
        display: flex;
        align-items: center;
        gap: 8px;
        padding: 12px var(--um-gutter);
      }
      .search {
        position: relative;
        flex: 0 1 320px;
        min-inline-size: 0;
      }
      .search > .icon {
        position: absolute;
        inset-inline-start: 10px;
        inset-block-start: calc(50% - 8px);
        color: var(--um-ink-3);
        pointer-events: none;
      }
      .search > input {
        inline-size: 100%;
        block-size: var(--um-control);
        padding-inline: 34px;
        text-overflow: ellipsis;
        border: 1px solid var(--um-line-control);
        border-radius: var(--um-radius);
        background: var(--um-raised);
        appearance: none;
      }
      input::placeholder {
        color: var(--um-ink-3);
        opacity: 1;
      }
      input:hover {
        border-color: var(--um-ink-2);
      }
      input:focus-visible {
        border-color: var(--um-accent);
        outline-offset: -1px;
      }
      input::-webkit-search-cancel-button {
        display: none;
      }
      .search > button {
        position: absolute;
        inset-inline-end: 2px;
        inset-block-start: calc(50% - 14px);
        inline-size: 28px;
        block-size: 28px;
      }
      .filters {
        display: flex;
        gap: 8px;
        min-inline-size: 0;
      }
      .filters > .choose {
        max-inline-size: 200px;
      }
      .um-primary {
        margin-inline-start: auto;
      }
      .um-primary > .icon {
        margin-inline-start: -2px;
      }
      @container (inline-size >= 960px) {
        .sort {
          display: none;
        }
      }
      @container (600px <= inline-size < 960px) {
        form {
          flex-wrap: wrap;
        }
        .search {
          flex: 1 1 160px;
        }
      }
      @container (inline-size < 600px) {
        form {
          flex-wrap: wrap;
          padding-block: 12px 10px;
        }
        .search {
          flex: 1 1 0;
        }
        input {
          font-size: 16px;
        }
        input::placeholder {
          font-size: var(--um-base);
        }
        .filters {
          order: 1;
          flex: 1 0 100%;
          flex-wrap: wrap;
        }
        .filters > .choose {
          max-inline-size: none;
          flex: 1 1 96px;
        }
        .filters select {
          inline-size: 100%;
          padding-inline: 10px 22px;
          font-size: var(--um-text-s);
        }
        .filters > .choose > .icon {
          inset-inline-end: 6px;
        }
      }
    `,
  ];
  static override properties = {
    question: { attribute: false },
    profiles: { attribute: false },
    mayCreate: { type: Boolean },
    words: { attribute: false },
    typed: { state: true },
  };

  question: Question = firstQuestion;
  profiles: readonly ProfileSummary[] = [];
  mayCreate = false;
  words = list.users;
  private typed = "";
  #timer: ReturnType<typeof setTimeout> | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get("question") as Question | undefined;
    if (changed.has("question") && before?.search !== this.question.search && !this.#timer) this.typed = this.question.search;
  }

  protected override render() {
    const { profile, status, sort, direction } = this.question;
    const { words } = this;
    const ask = (change: Partial<Question>) => this.dispatchEvent(new QuestionEvent(change));
    const profiles = this.profiles.map(({ id, name }) => ({ value: id, label: name }));
    const everyStatus = statuses.map((value) => ({ value, label: words.statuses[value] }));
    const everySort = sorts.flatMap((value) =>
      (["asc", "desc"] as const).map((way, index) => ({ value: `${value} ${way}`, label: words.sorts[value][index] ?? value })),
    );
    return html`
      <form role="search" aria-label=${words.tab} @submit=${this.#submit}>
        <div class="search">
          ${searchIcon()}
          <input type="search" maxlength="200" autocomplete="off" spellcheck="false" aria-label=${words.search}
            placeholder=${words.search} .value=${live(this.typed)} @input=${this.#type} />
          ${
            this.typed
              ? html`<button type="button" class="um-icon-button" aria-label=${words.clearSearch} @click=${this.#clear}>${closeIcon("small")}</button>`
              : nothing
          }
        </div>
        <div class="filters">
          ${
            profiles.length > 0
              ? choose(words.profile, [{ value: "", label: words.allProfiles }, ...profiles], profile, (value) => ask({ profile: value }), "filter")
              : nothing
          }
          ${choose(words.status, [{ value: "", label: words.anyStatus }, ...everyStatus], status, (value) => ask({ status: value }), "filter")}
          ${choose(words.sortBy, everySort, `${sort} ${direction}`, (value) => ask(toSort(value)), "sort")}
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
    this.renderRoot.querySelector("input")?.focus();
  }

  #ask(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const search = this.typed.trim();
    if (search !== this.question.search) this.dispatchEvent(new QuestionEvent({ search }));
  }
}

function toSort(value: string): Partial<Question> {
  const [sort, direction] = value.split(" ");
  return { sort: sort as Sort, direction: direction === "desc" ? "desc" : "asc" };
}

define("um-users-toolbar", UmUsersToolbar);
