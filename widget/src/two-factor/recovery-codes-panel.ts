// The ten recovery codes, shown once: ways to keep them, and the box to tick before anything goes on.
import { html, nothing, type ReactiveController, type ReactiveControllerHost, svg } from "lit";
import { CopyButton } from "../kit/copy-button.js";
import { alertIcon } from "../kit/form-icons.js";
import { draw } from "../kit/icons.js";
import type { TwoFactorWords } from "../words/en.two-factor.js";
import type { FieldHost } from "./code-field.js";
import { type CodesOwner, downloadCodes, printCodes } from "./recovery-codes-text.js";

const downloadIcon = draw(svg`<path d="M12 15V3M21 15v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-4M7 10l5 5 5-5"/>`);
const printIcon = draw(
  svg`<path d="M6 18H4a2 2 0 0 1-2-2v-5a2 2 0 0 1 2-2h16a2 2 0 0 1 2 2v5a2 2 0 0 1-2 2h-2M6 9V3a1 1 0 0 1 1-1h10a1 1 0 0 1 1 1v6"/><rect x="6" y="14" width="12" height="8" rx="1"/>`,
);

export class RecoveryCodesPanel implements ReactiveController {
  #codes: readonly string[] = [];
  #saved = false;
  #missing = false;
  readonly #words: TwoFactorWords["twoFactor"]["recovery"];
  readonly #copy: CopyButton;

  constructor(
    private readonly host: FieldHost & ReactiveControllerHost,
    words: TwoFactorWords["twoFactor"],
    private readonly owner: () => CodesOwner,
  ) {
    this.#words = words.recovery;
    this.#copy = new CopyButton(host, words.recovery.copy);
    host.addController(this);
  }

  /** From now on the browser asks before it leaves the page. */
  show(codes: readonly string[]): void {
    this.#codes = codes;
    window.addEventListener("beforeunload", hold);
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    window.removeEventListener("beforeunload", hold);
  }

  get shown(): boolean {
    return this.#codes.length > 0;
  }

  /** False, with an error beside the box, until it is ticked; then the page may be left. */
  acknowledged(): boolean {
    this.#missing = !this.#saved;
    this.host.requestUpdate();
    if (!this.#saved) return false;
    window.removeEventListener("beforeunload", hold);
    return true;
  }

  panel() {
    const words = this.#words;
    const sheet = { ...this.owner(), codes: this.#codes, words };
    return html`
      <ul class="um-codes um-mono" aria-label=${words.list}>
        ${this.#codes.map((code) => html`<li dir="ltr">${code}</li>`)}
      </ul>
      <div class="um-keep">
        ${this.#copy.button(this.#codes.join("\n"))}
        <button type="button" class="um-button" @click=${() => downloadCodes(sheet)}>
          ${downloadIcon("small")}<span>${words.download}</span>
        </button>
        <button type="button" class="um-button" @click=${() => printCodes(sheet)}>
          ${printIcon("small")}<span>${words.print}</span>
        </button>
      </div>
      <div class="um-field">
        <label class="um-tick">
          <input id="um-saved" type="checkbox" .checked=${this.#saved} @change=${this.#tick} aria-invalid=${this.#missing}
            aria-describedby="um-saved-help" />
          <span>${words.saved}</span>
        </label>
        ${this.#missing ? html`<p class="um-error" id="um-saved-help">${alertIcon("small")}<span>${words.unsaved}</span></p>` : nothing}
      </div>
    `;
  }

  #tick = (event: Event): void => {
    this.#saved = (event.target as HTMLInputElement).checked;
    this.#missing = false;
    this.host.requestUpdate();
  };
}

const hold = (event: Event): void => event.preventDefault();
