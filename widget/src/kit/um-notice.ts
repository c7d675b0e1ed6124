// <um-notice>: says what happened, in a lane of its own, until it is dismissed or replaced.
import { css, html, LitElement, nothing } from "lit";
import { define } from "./define.js";
import { alertIcon } from "./form-icons.js";
import { ground } from "./ground.js";
import { checkIcon, closeIcon } from "./icons.js";

export interface Notice {
  text: string;
  /** Something was not done: it must not look like what was. */
  tone?: "trouble";
  act?: { label: string; run: () => void } | undefined;
}

class NoticeDismissedEvent extends Event {
  constructor() {
    super("um-notice-dismissed", { bubbles: true, composed: true });
  }
}

class UmNotice extends LitElement {
  static override styles = [
    ground,
    css`
      :host {
        display: block;
        min-inline-size: 0;
      }
      .notice {
        display: flex;
        align-items: center;
        gap: 10px;
        min-block-size: 36px;
        padding-block: 4px;
        padding-inline: 12px 4px;
        border-radius: var(--um-radius-l);
        background: var(--um-inverse);
        color: var(--um-on-inverse);
        font-size: var(--um-text-s);
        line-height: 1.35;
        box-shadow: var(--um-shadow-1);
      }
      p {
        flex: 1;
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
      .icon {
        color: var(--um-inverse-link);
      }
      .trouble > .icon {
        color: light-dark(#ff9388, #b3251c);
      }
      button {
        display: grid;
        place-items: center;
        min-block-size: 28px;
        min-inline-size: 28px;
        padding: 0 6px;
        border: 0;
        border-radius: var(--um-radius);
        background: none;
        color: inherit;
        cursor: pointer;
      }
      button > .icon {
        color: inherit;
      }
      .act {
        padding: 0 10px;
        color: var(--um-inverse-link);
        font-weight: 600;
      }
      button:hover {
        background: color-mix(in oklab, var(--um-on-inverse) 14%, transparent);
      }
      button:focus-visible {
        outline-color: var(--um-inverse-link);
        outline-offset: -2px;
      }
      @media (pointer: coarse) {
        button {
          min-block-size: 40px;
          min-inline-size: 40px;
        }
      }
      @media (forced-colors: active) {
        .notice {
          border: 1px solid CanvasText;
        }
      }
    `,
  ];
  static override properties = { notice: { attribute: false }, dismissLabel: {} };

  notice: Notice | undefined;
  dismissLabel = "";

  // The live region stands there before anything is said in it: only then do all screen readers hear it.
  protected override render() {
    const { notice } = this;
    return html`<div role="status">
      ${
        notice
          ? html`<div class="notice ${notice.tone ?? ""}">
              ${notice.tone ? alertIcon() : checkIcon()}
              <p>${notice.text}</p>
              ${notice.act ? html`<button type="button" class="act" @click=${notice.act.run}>${notice.act.label}</button>` : nothing}
              <button type="button" aria-label=${this.dismissLabel} @click=${this.#dismiss}>${closeIcon("small")}</button>
            </div>`
          : nothing
      }
    </div>`;
  }

  #dismiss(): void {
    this.dispatchEvent(new NoticeDismissedEvent());
  }
}

define("um-notice", UmNotice);
