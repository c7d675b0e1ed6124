// Keeps a dialog from losing what was typed: it asks in place, and offers no way out while an answer is awaited.
import { html, type LitElement } from "lit";

/** The form as the guard sees it. */
interface Guarded {
  typed: () => boolean;
  /** An answer is awaited: what is on its way cannot be taken back. */
  sending: () => boolean;
  close: () => void;
}

interface DiscardWords {
  discardTitle: string;
  keepEditing: string;
  discard: string;
}

export class DiscardGuard {
  /** The foot holds the question. */
  asking = false;
  #from: HTMLElement | null = null;
  /** What is done once nothing is left to lose. */
  #then: () => void = () => {};

  constructor(
    private readonly host: LitElement,
    private readonly form: Guarded,
  ) {}

  /** For the dialog's own ways to close; to close the question means to go on. */
  readonly onCloseRequest = (event: Event): void => {
    if (!this.form.typed() && !this.form.sending()) return;
    event.preventDefault();
    if (this.form.sending()) return;
    void (this.asking ? this.#keep() : this.#ask(this.form.close));
  };

  readonly onCancel = (): void => this.leave(this.form.close);

  /** To go elsewhere from here, which closes the dialog too. */
  leave(then: () => void): void {
    if (this.form.sending()) return;
    if (this.form.typed()) void this.#ask(then);
    else then();
  }

  question(words: DiscardWords) {
    return html`
      <p class="review" role="alert"><strong>${words.discardTitle}</strong></p>
      <button type="button" class="um-button" id="keep" @click=${() => this.#keep()}>${words.keepEditing}</button>
      <button type="button" class="um-button um-danger" @click=${() => this.#then()}>${words.discard}</button>
    `;
  }

  async #ask(then: () => void): Promise<void> {
    this.#then = then;
    const active = this.host.shadowRoot?.activeElement;
    this.#from = active instanceof HTMLElement && active.matches(".um-input") ? active : null;
    await this.#show(true);
    this.host.renderRoot.querySelector<HTMLElement>("#keep")?.focus();
  }

  async #keep(): Promise<void> {
    await this.#show(false);
    (this.#from ?? this.host.renderRoot.querySelector<HTMLElement>(".um-input"))?.focus();
  }

  async #show(asking: boolean): Promise<void> {
    this.asking = asking;
    this.host.requestUpdate();
    await this.host.updateComplete;
  }
}
