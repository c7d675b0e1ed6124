// What opens over the page, as a modal dialog: this shell opens and closes; what stands inside loads on the first opening.
import { html, nothing, type PropertyDeclarations, type PropertyValues } from "lit";
import { ground, publicGround } from "./kit/ground.js";
import { holdPage } from "./kit/hold-page.js";
import { tokens } from "./kit/tokens.js";
import { overlayStyles } from "./overlay-styles.js";
import { ShellElement } from "./words/shell-element.js";

/** It has closed, by whatever means: "user-manager-closed" or "user-manager-security-closed". */
export class UserManagerClosedEvent extends Event {
  constructor(element: string) {
    super(`${element}-closed`, { bubbles: true, composed: true });
  }
}

export abstract class OverPage extends ShellElement {
  static override styles = [tokens, publicGround, ground, overlayStyles];
  static override properties: PropertyDeclarations = {
    server: {},
    open: { type: Boolean, reflect: true },
    loaded: { state: true },
  };

  /** Where the plugin is mounted. */
  server = "/user-manager";
  /** Whether it is open. */
  open = false;

  /** Whether what stands inside is there; false where it could not be loaded. */
  private loaded: boolean | undefined;
  #letGo: (() => void) | undefined;

  /** What the dialog is called. */
  protected abstract readonly heading: string;
  protected abstract load(): Promise<void>;
  protected abstract inside(): unknown;

  get #dialog(): HTMLDialogElement {
    return this.renderRoot.querySelector("dialog") as HTMLDialogElement;
  }

  /** Opens it over the page. */
  show(): void {
    this.open = true;
    // At once, so that the platform notes what had the focus and gives it back on closing.
    if (this.hasUpdated && this.isConnected) this.#showDialog();
  }

  /** Loads what will stand in it, such as when a pointer comes near what opens it. Nothing is shown, or said when it fails. */
  prepare(): Promise<void> {
    return this.load().catch(() => {});
  }

  /** Closes it; the focus returns to what opened it. */
  close(): void {
    this.open = false;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has("open")) return;
    if (this.open) this.#showDialog();
    else this.#closeDialog();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#closeDialog();
  }

  #showDialog(): void {
    if (this.#dialog.open) return;
    this.#dialog.showModal();
    this.#letGo = holdPage();
    void this.#loadContent();
  }

  async #loadContent(): Promise<void> {
    if (this.loaded) return;
    try {
      await this.load();
      this.loaded = true;
    } catch {
      this.loaded = false;
    }
  }

  protected override render(): unknown {
    return html`
      <dialog part="overlay" autofocus aria-label=${this.heading} @close=${this.#onClose}
        @um-close=${this.close}>
        <div class="ground">${this.open ? this.#content() : nothing}</div>
      </dialog>
    `;
  }

  #content() {
    if (this.loaded === undefined)
      return html`<div class="waiting" role="progressbar" aria-label=${this.words.loading}></div>`;
    if (!this.loaded) {
      return html`<div class="lost" role="alert">
        <h1>${this.words.lostTitle}</h1>
        <p>${this.words.lostText}</p>
        <button type="button" @click=${this.#loadContent}>${this.words.tryAgain}</button>
        <button type="button" @click=${this.close}>${this.words.close}</button>
      </div>`;
    }
    return this.inside();
  }

  #onClose(event: Event): void {
    // The event comes late: meanwhile it may have been opened again.
    if (event.target === this.#dialog && !this.#dialog.open) this.#closeDialog();
  }

  #closeDialog(): void {
    if (!this.#letGo) return;
    this.#letGo();
    this.#letGo = undefined;
    this.#dialog.close();
    this.open = false;
    this.dispatchEvent(new UserManagerClosedEvent(this.localName));
  }
}
