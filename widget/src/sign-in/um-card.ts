// <um-card>: the frame around a form that stands in light DOM: heading, what was refused, the form, a note.
import { css, html, LitElement, nothing } from "lit";
import { define } from "../kit/define.js";
import { ground, publicGround } from "../kit/ground.js";
import { noteStyles, refusalNote } from "../kit/notes.js";
import { tokens } from "../kit/tokens.js";

class UmCard extends LitElement {
  static override styles = [
    tokens,
    publicGround,
    ground,
    noteStyles,
    css`
      :host {
        display: block;
        max-inline-size: 416px;
        margin-inline: auto;
      }
      .card {
        display: grid;
        gap: 20px;
        padding: 32px;
        border-radius: calc(var(--um-radius-xl) + 2px);
        background: var(--um-raised);
        box-shadow: var(--um-shadow-2);
      }
      header {
        display: grid;
        gap: 4px;
      }
      h1 {
        font-size: var(--um-text-xl);
        font-weight: 600;
        line-height: 1.25;
        letter-spacing: -0.015em;
        text-wrap: balance;
        overflow-wrap: anywhere;
      }
      h1:focus {
        outline: none;
      }
      header p,
      .after {
        color: var(--um-ink-2);
        text-wrap: pretty;
        overflow-wrap: anywhere;
      }
      header strong {
        font-weight: 500;
        color: var(--um-ink);
      }
      .after {
        font-size: var(--um-text-xs);
      }
      ::slotted(form) {
        all: initial !important;
        display: grid !important;
        gap: 16px !important;
        color-scheme: inherit !important;
        font: inherit !important;
        color: inherit !important;
      }
      @media (width < 640px) {
        .card {
          padding: 24px 20px;
        }
      }
      @media (forced-colors: active) {
        .card {
          border: 1px solid CanvasText;
        }
      }
    `,
  ];

  static override properties = { heading: {}, text: { attribute: false }, refusal: { attribute: false }, note: {} };

  heading = "";
  text: unknown = "";
  refusal: { lead: string; rest: string } | undefined;
  note = "";

  protected override render() {
    return html`
      <section class="ground" aria-labelledby="heading">
        <div class="card">
          <header>
            <h1 id="heading" tabindex="-1">${this.heading}</h1>
            ${this.text ? html`<p>${this.text}</p>` : nothing}
          </header>
          ${this.refusal ? refusalNote(this.refusal.lead, this.refusal.rest) : nothing}
          <slot name="form"></slot>
          ${this.note ? html`<p class="after">${this.note}</p>` : nothing}
        </div>
      </section>
    `;
  }

  /** For a step without a form: a screen reader then says what has happened. */
  override focus(): void {
    this.shadowRoot?.querySelector("h1")?.focus();
  }
}

define("um-card", UmCard);
