// <um-card>: the frame around a form that stands in light DOM: heading, what it means, whom it is about, the form, a note.
import { css, html, LitElement, nothing } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { avatar, avatarStyles } from "../kit/avatar.js";
import { boldAddress } from "../kit/bold.js";
import { buttonStyles } from "../kit/buttons.js";
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
    avatarStyles,
    buttonStyles,
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
      strong {
        font-weight: 500;
        color: var(--um-ink);
      }
      .points {
        display: grid;
        gap: 8px;
        padding-inline-start: 16px;
        color: var(--um-ink-2);
        text-wrap: pretty;
        overflow-wrap: anywhere;
      }
      .points > li {
        list-style: disc;
      }
      .points > li:only-child {
        margin-inline-start: -16px;
        list-style: none;
      }
      .points > li::marker {
        color: var(--um-ink-3);
      }
      .who {
        display: flex;
        gap: 10px;
        align-items: center;
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
      .after {
        font-size: var(--um-text-xs);
      }
      .after .um-link {
        min-block-size: 24px;
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

  static override properties = {
    heading: {},
    text: { attribute: false },
    points: { attribute: false },
    person: { attribute: false },
    refusal: { attribute: false },
    note: { attribute: false },
  };

  heading = "";
  text: unknown = "";
  /** What will happen and what stays, a sentence each. */
  points: readonly unknown[] | undefined;
  /** Whose sign-in this is about. */
  person: { fullName: string; email: string } | undefined;
  refusal: { lead: string; rest: string } | undefined;
  note: unknown = "";

  protected override render() {
    const { person, points, refusal, text } = this;
    // A new element for each refusal: a screen reader says the same sentence again.
    const note = refusal ? keyed(refusal, refusalNote(refusal.lead, refusal.rest)) : nothing;
    return html`
      <section class="ground" aria-labelledby="heading">
        <div class="card">
          <header>
            <h1 id="heading" tabindex="-1" aria-describedby=${text ? "text" : nothing}>${this.heading}</h1>
            ${text ? html`<p id="text">${text}</p>` : nothing}
          </header>
          ${points ? html`<ul class="points">${points.map((point) => html`<li>${point}</li>`)}</ul>` : nothing}
          ${person ? html`<p class="who">${avatar(person.fullName)} <span>${boldAddress(person.email)}</span></p>` : nothing}
          ${note}
          <slot name="form"></slot>
          ${this.note ? html`<p class="after">${this.note}</p>` : nothing}
        </div>
      </section>
    `;
  }

  /** For a step that only tells: a screen reader then says the heading and what it means. */
  override focus(): void {
    this.shadowRoot?.querySelector("h1")?.focus();
  }
}

define("um-card", UmCard);
