// <um-settings-tab>: what holds for everyone in the organization: passwords, two-factor, security questions, sessions.
import { html, nothing, type PropertyValues } from "lit";
import { boneStyles } from "../kit/bones.js";
import { buttonStyles, turning } from "../kit/buttons.js";
import { changesNoteStyles } from "../kit/changes-note.js";
import { define } from "../kit/define.js";
import { fieldStyles } from "../kit/fields.js";
import { ground } from "../kit/ground.js";
import { noteStyles } from "../kit/notes.js";
import { switchStyles } from "../kit/switch-field.js";
import { tabFrameStyles } from "../kit/tab-frame.js";
import { troubleBand } from "../kit/trouble-band.js";
import "../kit/um-notice.js";
import type { Me, Settings } from "../server.js";
import { type SettingsWords, settings } from "../words/en.settings.js";
import { ShellElement } from "../words/shell-element.js";
import { KeepingSettings } from "./keeping-settings.js";
import { fields } from "./settings-draft.js";
import { settingsErrors } from "./settings-errors.js";
import { settingsNotes } from "./settings-notes.js";
import { settingsSections } from "./settings-sections.js";
import { settingsStyles } from "./settings-styles.js";

const bones = [0, 1, 2, 3];

class UmSettingsTab extends ShellElement {
  static override styles = [
    ground,
    buttonStyles,
    turning,
    boneStyles,
    fieldStyles,
    switchStyles,
    noteStyles,
    changesNoteStyles,
    tabFrameStyles,
    settingsStyles,
  ];
  static override properties = { server: {}, organization: { attribute: false } };

  protected override readonly english: SettingsWords = settings;
  declare protected words: SettingsWords;
  server = "";
  organization: Me["organizations"][number] | undefined;

  #keeping = new KeepingSettings(this, {
    place: () => [this.server, this.organization?.id ?? ""],
    words: () => this.words,
    focusForm: () => this.#first?.focus(),
  });
  /** What was said last of why it was not saved. */
  #said: unknown;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("server") || changed.has("organization")) this.#keeping.begin();
  }

  protected override render() {
    const { loader } = this.#keeping;
    const { nothingYet, stale } = this.words.settings;
    const { known } = loader;
    return html`
      <div class="panel">
        ${troubleBand(loader, { locale: this.locale, words: this.words, staleSince: stale, nothingYet, tryNow: () => this.#tryNow() })}
        <div class="thread" role="progressbar" aria-label=${this.words.loading} ?hidden=${!loader.slow}><div class="waiting"></div></div>
        <div class="scroll">${known ? this.#form(known) : this.#bones()}</div>
        ${this.#bar()}
      </div>
    `;
  }

  #form(known: Settings) {
    const { before, draft, errors, failure } = this.#keeping;
    if (!draft) return nothing;
    const { words } = this;
    const said = settingsErrors(errors, draft, known.bounds, words);
    return html`
      <form id="form" novalidate @submit=${this.#submit}>
        ${settingsNotes({ before, errors: Object.keys(said).length, failure, now: known, words })}
        ${settingsSections({
          draft,
          errors: said,
          settings: known,
          words: words.settings,
          set: (change) => this.#keeping.edit(change),
          setSpan: (name, part) => this.#keeping.editSpan(name, part),
        })}
      </form>
    `;
  }

  #bones() {
    return html`
      <div class="form" aria-hidden="true">
        ${bones.map(() => html`<section><div class="about bones"><span class="bone short"></span><span class="bone"></span></div><div class="fields bones"><span class="bone short"></span><span class="bone box"></span></div></section>`)}
      </div>
    `;
  }

  #bar() {
    const { busy, changed, loader, notice } = this.#keeping;
    const words = this.words.settings;
    const isIdle = changed.length === 0;
    return html`
      <div class="bar">
        <um-notice .notice=${notice} .dismissLabel=${this.words.users.dismiss} @um-notice-dismissed=${this.#dismiss}></um-notice>
        <p class="unsaved ${notice ? "beside" : ""}" role="status">${isIdle ? "" : words.unsaved(changed.map((field) => words.short[field]))}</p>
        <div class="acts" ?hidden=${!loader.known}>
          <button type="button" class="um-button um-plain" aria-disabled=${isIdle ? "true" : nothing} @click=${() => isIdle || this.#discard()}>${words.discard}</button>
          <button type="submit" form="form" class="um-button um-primary" aria-busy=${busy} aria-disabled=${isIdle ? "true" : nothing}>${words.save}</button>
        </div>
      </div>
    `;
  }

  #submit(event: Event): void {
    event.preventDefault();
    void this.#keeping.save();
  }

  #discard(): void {
    this.#keeping.discard();
  }

  #dismiss(): void {
    this.#keeping.say(undefined);
    this.#first?.focus();
  }

  get #first(): HTMLElement | null {
    return this.renderRoot.querySelector("#minimumLength");
  }

  async #tryNow(): Promise<void> {
    const { loader } = this.#keeping;
    await loader.again();
    await this.updateComplete;
    if (!loader.trouble) this.#first?.focus();
  }

  protected override updated(): void {
    const { before, errors, failure, loader } = this.#keeping;
    loader.watch();
    const said = Object.keys(errors).length > 0 ? errors : (failure ?? before);
    if (said === this.#said) return;
    const isFirst = this.#said === undefined;
    this.#said = said;
    if (said === undefined) return;
    const wrong = fields.find((field) => errors[field] !== undefined);
    if (wrong) this.renderRoot.querySelector<HTMLElement>(`#${wrong}`)?.focus();
    // The note may stand far above the button that was pressed.
    else if (isFirst || said === failure)
      this.renderRoot.querySelector(".um-note")?.scrollIntoView({ block: "nearest" });
  }
}

define("um-settings-tab", UmSettingsTab);
