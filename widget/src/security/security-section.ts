// What the sections of My security share: a head that says how things stand and what can be done, and the form that is open.
import { html, nothing, type PropertyDeclarations, type PropertyValues } from "lit";
import { ifDefined } from "lit/directives/if-defined.js";
import { buttonStyles, turning } from "../kit/buttons.js";
import { fieldStyles } from "../kit/fields.js";
import { ground } from "../kit/ground.js";
import { noteStyles } from "../kit/notes.js";
import { OwnForm } from "../proof/own-form.js";
import { type SecurityWords, security } from "../words/en.security.js";
import { ShellElement } from "../words/shell-element.js";
import type { Mine } from "./ask-for-mine.js";
import { sectionStyles } from "./section-styles.js";

/** What is known of one's security is out of date. */
export class SecurityChangedEvent extends Event {
  constructor() {
    super("um-security-changed", { bubbles: true, composed: true });
  }
}

/** Something is begun: what was said of the act before is over. */
class SecurityBegunEvent extends Event {
  constructor() {
    super("um-security-begun", { bubbles: true, composed: true });
  }
}

/** Something was done: it is to be said, and what is known is out of date. */
export class SecurityToldEvent extends Event {
  constructor(readonly text: string) {
    super("um-security-told", { bubbles: true, composed: true });
  }
}

interface SectionParts {
  icon: unknown;
  title: string;
  /** How things stand. */
  status: unknown;
  /** What can be done about it. */
  acts?: unknown;
  body?: unknown;
}

export abstract class SecuritySection extends ShellElement {
  static override styles = [ground, buttonStyles, turning, fieldStyles, noteStyles, sectionStyles];
  static override properties: PropertyDeclarations = {
    server: {},
    mine: { attribute: false },
    doing: { state: true },
  };

  protected override readonly english: SecurityWords = security;
  declare protected words: SecurityWords;
  server = "";
  mine: Mine | undefined;
  /** The act whose form is open. */
  protected doing = "";
  protected readonly form = new OwnForm(this, () => this.words);
  #hadFocus = false;
  #last = "";

  protected section({ icon, title, status, acts, body }: SectionParts) {
    return html`
      <section aria-labelledby="title">
        <span class="mark" aria-hidden="true">${icon}</span>
        <div class="what">
          <h2 id="title" tabindex="-1">${title}</h2>
          ${status}
        </div>
        ${acts && !this.doing ? html`<div class="acts">${acts}</div>` : nothing}
        <div class="body">${this.doing ? nothing : this.form.note(false)} ${body ?? nothing}</div>
      </section>
    `;
  }

  protected act(name: string, label: string, run = () => this.begin(name), spoken?: string) {
    const isBusy = this.form.isBusy && this.#last === name;
    const press = () => {
      this.#last = name;
      this.dispatchEvent(new SecurityBegunEvent());
      run();
    };
    return html`<button type="button" class="um-button" id="act-${name}" aria-label=${ifDefined(spoken)} aria-busy=${isBusy} @click=${press}>${label}</button>`;
  }

  /** The foot of the open form. */
  protected foot(label: string, kind = "um-primary") {
    return html`
      <div class="foot">
        <button type="button" class="um-button" @click=${() => this.form.isSending || this.end()}>${this.words.cancel}</button>
        <button type="submit" class="um-button ${kind}" aria-busy=${this.form.isBusy}>${label}</button>
      </div>
    `;
  }

  /** For password managers, which file a password under an address. */
  protected username() {
    return html`<input class="unseen" type="email" name="username" autocomplete="username" .value=${this.mine?.email ?? ""}
      readonly tabindex="-1" aria-hidden="true" />`;
  }

  protected begin(name: string): void {
    this.form.clear();
    this.#last = name;
    this.doing = name;
    void this.toFirst();
  }

  protected end(): void {
    this.form.clear();
    this.doing = "";
  }

  protected done(text: string): void {
    this.end();
    this.dispatchEvent(new SecurityToldEvent(text));
  }

  /** To where the open form begins, or to what it is called where it has to be read first. */
  async toFirst(selector = ".um-input, h3"): Promise<void> {
    await this.updateComplete;
    const found = selector.split(", ").map((each) => this.renderRoot.querySelector<HTMLElement>(`form ${each}`));
    found.find((each) => each !== null)?.focus();
  }

  protected override willUpdate(_changed: PropertyValues): void {
    this.#hadFocus = this.matches(":focus-within");
  }

  /** What goes must not take the focus with it. */
  protected override updated(): void {
    if (!this.#hadFocus || this.matches(":focus-within")) return;
    const find = (selector: string) => this.renderRoot.querySelector<HTMLElement>(selector);
    (find(`[id="act-${this.#last}"]`) ?? find("form :is(.um-input, h3)") ?? find("#title"))?.focus();
  }
}
