// <user-manager>: the overlay over a portal. This shell opens and closes; what stands inside loads on the first opening.
import { html, nothing, type PropertyValues } from "lit";
import { ground, publicGround } from "./kit/ground.js";
import { holdPage } from "./kit/hold-page.js";
import { tokens } from "./kit/tokens.js";
import { overlayStyles } from "./overlay-styles.js";
import { ShellElement } from "./words/shell-element.js";

/** The overlay has closed, by whatever means. */
export class UserManagerClosedEvent extends Event {
  constructor() {
    super("user-manager-closed", { bubbles: true, composed: true });
  }
}

/**
 * @summary User management as an overlay over the page. Call `show()`, or let `<user-manager-menu>` do it.
 * @fires user-manager-closed - After the overlay has closed.
 * @csspart overlay - The dialog over the page.
 * @cssprop [--user-manager-accent] - The one colour that means "here" or "do this"; its lightness is held where text passes.
 * @cssprop [--user-manager-font] - Font family; the page's own by default.
 * @cssprop [--user-manager-font-size=14px] - The base that all sizes come from.
 * @cssprop [--user-manager-radius=6px] - Radius of controls; all others follow.
 * @cssprop [--user-manager-row-height=48px] - Height of a row in the list.
 */
export class UserManager extends ShellElement {
  static override styles = [tokens, publicGround, ground, overlayStyles];
  static override properties = {
    server: {},
    organization: {},
    label: {},
    open: { type: Boolean, reflect: true },
    content: { state: true },
  };

  /** Where the plugin is mounted. */
  server = "/user-manager";
  /** Id of the organization to manage; the session's current one unless set. */
  organization: string | undefined;
  /** The overlay's title; "User Manager" unless set. */
  label = "";
  /** Whether the overlay is open. */
  open = false;

  private content: "absent" | "there" | "lost" = "absent";
  #letGo: (() => void) | undefined;

  get #dialog(): HTMLDialogElement {
    return this.renderRoot.querySelector("dialog") as HTMLDialogElement;
  }

  /** Opens the overlay over the page. */
  show(): void {
    this.open = true;
    // At once, so that the platform notes what had the focus and gives it back on closing.
    if (this.hasUpdated && this.isConnected) this.#showDialog();
  }

  /** Closes the overlay; the focus returns to what opened it. */
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
    if (this.content === "there") return;
    try {
      await import("./overlay/um-overlay.js");
      this.content = "there";
    } catch {
      this.content = "lost";
    }
  }

  protected override render(): unknown {
    return html`
      <dialog part="overlay" autofocus aria-label=${this.label || this.words.userManager} @close=${this.#onClose}
        @um-close=${this.close}>
        <div class="ground">${this.open ? this.#inside() : nothing}</div>
      </dialog>
    `;
  }

  #inside() {
    if (this.content === "absent")
      return html`<div class="waiting" role="progressbar" aria-label=${this.words.loading}></div>`;
    if (this.content === "lost") {
      return html`<div class="lost" role="alert">
        <h1>${this.words.lostTitle}</h1>
        <p>${this.words.lostText}</p>
        <button type="button" @click=${this.#loadContent}>${this.words.tryAgain}</button>
        <button type="button" @click=${this.close}>${this.words.close}</button>
      </div>`;
    }
    return html`<um-overlay .server=${this.server} .organization=${this.organization} .heading=${this.label}></um-overlay>`;
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
    this.dispatchEvent(new UserManagerClosedEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "user-manager": UserManager;
  }
}
