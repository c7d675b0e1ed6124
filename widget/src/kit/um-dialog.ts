// <um-dialog>: a native modal dialog with a head, a body that scrolls and a sunken foot. It asks before it closes.
import { css, html, LitElement } from "lit";
import { buttonStyles } from "./buttons.js";
import { define } from "./define.js";
import { ground } from "./ground.js";
import { closeIcon } from "./icons.js";

/** The person wants to close the dialog; cancel it to keep it open. */
class DialogCloseRequestEvent extends Event {
  constructor() {
    super("um-dialog-close-request", { cancelable: true });
  }
}

/** The dialog has closed, and the focus is back where it came from. */
class DialogClosedEvent extends Event {
  constructor() {
    super("um-dialog-closed");
  }
}

/**
 * @slot - The body.
 * @slot mark - Before the heading.
 * @slot sub - Below the heading.
 * @slot foot - Below the body, always in sight.
 */
export class UmDialog extends LitElement {
  static override styles = [
    ground,
    buttonStyles,
    css`
      :host {
        display: contents;
      }
      dialog {
        inline-size: min(640px, 100vw - 96px);
        max-inline-size: none;
        max-block-size: calc(100dvh - 48px);
        margin: auto;
        padding: 0;
        border: 0;
        border-radius: var(--um-radius-xl);
        background: var(--um-raised);
        box-shadow: var(--um-shadow-3);
        color: inherit;
        overflow: hidden;
        outline: none;
      }
      dialog[open] {
        display: flex;
        flex-direction: column;
      }
      dialog::backdrop {
        background: light-dark(rgb(14 30 38 / 0.34), rgb(2 6 8 / 0.58));
      }
      .head {
        display: flex;
        align-items: flex-start;
        gap: 12px;
        flex: none;
        padding-block: 18px 0;
        padding-inline: 24px 14px;
      }
      :host([size="small"]) dialog {
        inline-size: min(464px, 100vw - 96px);
      }
      :host([size="large"]) dialog {
        inline-size: min(840px, 100vw - 96px);
      }
      .titles {
        flex: 1;
        min-inline-size: 0;
        padding-block: 4px;
        overflow-wrap: anywhere;
      }
      ::slotted([slot="sub"]) {
        font-size: var(--um-text-s);
        color: var(--um-ink-2);
      }
      h2 {
        font-size: var(--um-text-l);
        font-weight: 600;
        line-height: 24px;
        letter-spacing: -0.01em;
      }
      .body {
        flex: 1;
        min-block-size: 0;
        padding: 14px 24px 22px;
        overflow: auto;
        overscroll-behavior: contain;
      }
      @media (width < 640px) {
        dialog {
          inline-size: 100vw;
          block-size: 100dvh;
          max-block-size: none;
          border-radius: 0;
          box-shadow: none;
        }
        :host([size="large"]) dialog {
          inline-size: 100vw;
        }
        .head {
          padding-block: 6px;
          padding-inline: 16px 6px;
          border-block-end: 1px solid var(--um-line);
        }
        .titles {
          padding-block: 10px;
        }
        :host([size="small"]) dialog {
          inline-size: 100vw;
          block-size: fit-content;
          max-block-size: 100dvh;
          margin-block-end: 0;
          border-radius: var(--um-radius-xl) var(--um-radius-xl) 0 0;
        }
        .head > button {
          inline-size: 44px;
          block-size: 44px;
        }
        .body {
          padding: 18px 16px;
        }
      }
      @media (forced-colors: active) {
        dialog {
          border: 1px solid CanvasText;
        }
      }
    `,
  ];
  static override properties = { heading: {}, closeLabel: {}, size: { reflect: true } };

  heading = "";
  /** "small" for a question, "large" for a form beside facts. */
  size = "";
  closeLabel = "";
  #isClosed = false;

  get #dialog(): HTMLDialogElement {
    return this.renderRoot.querySelector("dialog") as HTMLDialogElement;
  }

  protected override firstUpdated(): void {
    this.#dialog.showModal();
    this.#tell("um-dialog-shown");
  }

  /** For what stands around all dialogs, and must not change behind an open one. */
  #tell(what: "um-dialog-shown" | "um-dialog-gone"): void {
    this.dispatchEvent(new Event(what, { bubbles: true, composed: true }));
  }

  /** Closes without asking. */
  close(): void {
    this.#dialog.close();
    this.#closed();
  }

  protected override render() {
    return html`
      <dialog aria-labelledby="heading" @keydown=${this.#onKey} @cancel=${this.#onCancel} @close=${this.#onClose}>
        <div class="head">
          <slot name="mark"></slot>
          <div class="titles">
            <h2 id="heading">${this.heading}</h2>
            <slot name="sub"></slot>
          </div>
          <button type="button" class="um-icon-button" aria-label=${this.closeLabel} @click=${this.#request}>${closeIcon()}</button>
        </div>
        <div class="body"><slot></slot></div>
        <slot name="foot"></slot>
      </dialog>
    `;
  }

  // A browser lets a page refuse only one close request in a row; taken as a key, Escape can always be answered with a question.
  #onKey(event: KeyboardEvent): void {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    this.#request();
  }

  #onCancel(event: Event): void {
    if (event.target !== this.#dialog) return;
    event.preventDefault();
    this.#request();
  }

  #onClose(event: Event): void {
    if (event.target === this.#dialog) this.#closed();
  }

  // At once rather than when the platform gets round to saying so: what follows may already move the focus.
  #closed(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#tell("um-dialog-gone");
    this.dispatchEvent(new DialogClosedEvent());
  }

  #request(): void {
    if (this.dispatchEvent(new DialogCloseRequestEvent())) this.close();
  }
}

define("um-dialog", UmDialog);
