// <um-person-filter>: a combobox that finds people by name or address, and narrows the events to one of them.
import { html, LitElement, nothing, type PropertyValues } from "lit";
import { live } from "lit/directives/live.js";
import { buttonStyles } from "../kit/buttons.js";
import { define } from "../kit/define.js";
import { ground } from "../kit/ground.js";
import { closeIcon } from "../kit/icons.js";
import { searchIcon } from "../kit/list-icons.js";
import { searchFieldStyles } from "../kit/search-field.js";
import { activity } from "../words/en.activity.js";
import { ActivityQuestionEvent } from "./activity-question-event.js";
import { PeopleSearch } from "./people-search.js";
import { personFilterStyles } from "./person-filter-styles.js";

interface Option {
  id: string;
  fullName: string;
  label: string;
  email: string;
}

export class UmPersonFilter extends LitElement {
  static override styles = [ground, buttonStyles, searchFieldStyles, personFilterStyles];
  static override properties = {
    server: {},
    organization: {},
    person: {},
    name: {},
    me: { attribute: false },
    words: { attribute: false },
    typed: { state: true },
    open: { state: true },
    active: { state: true },
  };

  server = "";
  /** The organization's id. */
  organization = "";
  /** Who is chosen: their id; empty for everyone. */
  person = "";
  name = "";
  /** Undefined until it is known. */
  me: { id: string; fullName: string; email: string } | undefined;
  words = activity.activity;
  /** Undefined while nothing is being typed: then the field shows who is chosen. */
  private typed: string | undefined;
  private open = false;
  /** Which option the keyboard is at; -1 for none. */
  private active = -1;
  #people = new PeopleSearch(this, () => [this.server, this.organization]);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("person")) this.typed = undefined;
  }

  /** Me first, where the text does not speak against it. */
  get #options(): Option[] {
    const text = (this.typed ?? "").trim().toLocaleLowerCase();
    const { me, words } = this;
    const isMeant = me && [words.me, me.fullName, me.email].some((each) => each.toLocaleLowerCase().includes(text));
    const others = (this.#people.found ?? []).filter(({ userId }) => userId !== me?.id);
    return [
      ...(me && isMeant ? [{ id: me.id, fullName: me.fullName, label: words.me, email: me.email }] : []),
      ...others.map(({ userId, fullName, email }) => ({ id: userId, fullName, label: fullName, email })),
    ];
  }

  get #input(): HTMLInputElement | null {
    return this.renderRoot.querySelector("input");
  }

  override focus(): void {
    this.#input?.focus();
  }

  protected override render() {
    const { active, person, words } = this;
    const options = this.open ? this.#options : [];
    const shown = this.typed ?? (person === this.me?.id ? words.me : this.name);
    const isOpen = options.length > 0;
    return html`
      <div class="search" ?data-on=${person !== ""}>
        ${searchIcon()}
        <input type="text" role="combobox" maxlength="200" autocomplete="off" spellcheck="false" dir="auto"
          aria-label=${words.person} aria-autocomplete="list" aria-haspopup="listbox" aria-expanded=${isOpen}
          aria-controls="people" aria-activedescendant=${isOpen && active >= 0 ? `person-${active}` : nothing}
          placeholder=${words.searchPerson} .value=${live(shown)} @input=${this.#type} @click=${this.#show}
          @focus=${() => this.#input?.select()} @keydown=${this.#onKey} @blur=${this.#leave} />
        ${
          person
            ? html`<button type="button" class="um-icon-button" aria-label=${words.clearPerson} title=${words.clearPerson} @click=${this.#clear}>${closeIcon("small")}</button>`
            : nothing
        }
      </div>
      <div class="list" ?hidden=${!(isOpen || (this.open && this.#nothingFound))} @mousedown=${hold}>
        <ul role="listbox" id="people" aria-label=${words.people} ?hidden=${!isOpen}>
          ${options.map((option, index) => this.#option(option, index))}
        </ul>
        ${isOpen ? nothing : html`<p>${this.#nothingFound}</p>`}
      </div>
      <p class="unseen" role="status">${this.#heard(options.length)}</p>
    `;
  }

  #option(option: Option, index: number) {
    return html`
      <li role="option" id="person-${index}" aria-selected=${option.id === this.person} ?data-active=${index === this.active}
        @click=${() => this.#choose(option)}>
        <b><bdi>${option.label}</bdi></b><small><bdi>${option.email}</bdi></small>
      </li>
    `;
  }

  get #nothingFound(): string {
    if (this.#people.lost) return this.words.notSearched;
    return this.#people.found ? this.words.nobodyFound : "";
  }

  #heard(number: number): string {
    if (!this.open || this.typed === undefined) return "";
    return number > 0 ? this.words.peopleFound(number) : this.#nothingFound;
  }

  #show(): void {
    if (this.open) return;
    this.open = true;
    this.active = -1;
    this.#people.search(this.typed ?? "", 0);
  }

  #type(event: InputEvent): void {
    this.typed = (event.target as HTMLInputElement).value;
    this.open = true;
    this.active = -1;
    this.#people.search(this.typed.trim());
    if (this.typed === "" && this.person) this.#ask("", "");
  }

  #onKey(event: KeyboardEvent): void {
    const { key } = event;
    if (key === "Escape" && (this.open || this.typed !== undefined)) this.#leave();
    else if (key === "ArrowDown" || key === "ArrowUp") this.#move(key === "ArrowDown" ? 1 : -1);
    else if (key === "Enter" && this.open) this.#chooseActive();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #move(by: number): void {
    if (!this.open) {
      this.#show();
      return;
    }
    const { length } = this.#options;
    // From none, down leads to the first and up to the last.
    this.active =
      length === 0 ? -1 : this.active < 0 ? (by > 0 ? 0 : length - 1) : (this.active + by + length) % length;
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector("[data-active]")?.scrollIntoView({ block: "nearest" }),
    );
  }

  #chooseActive(): void {
    const option = this.#options[this.active];
    if (option) this.#choose(option);
  }

  #choose({ id, fullName }: Option): void {
    this.#leave();
    this.#ask(id, fullName);
  }

  #clear(): void {
    this.#leave();
    this.#ask("", "");
    this.focus();
  }

  #leave(): void {
    this.open = false;
    this.active = -1;
    this.typed = undefined;
  }

  #ask(person: string, personName: string): void {
    this.dispatchEvent(new ActivityQuestionEvent({ person, personName }));
  }
}

/** The field keeps the focus while one presses in the list. */
const hold = (event: Event): void => event.preventDefault();

define("um-person-filter", UmPersonFilter);
