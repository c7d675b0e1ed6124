// A switch with its label and what it means; where it is fixed it can still be reached, so that everybody hears why.
import { css, html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { alertIcon } from "./form-icons.js";

interface SwitchParts {
  id: string;
  label: string;
  on: boolean;
  help?: unknown;
  /** Stands in the place of the help. */
  error?: string | undefined;
  /** It cannot be changed; the help says why. */
  fixed?: boolean;
  toggle: (on: boolean) => void;
}

const keep = (event: Event) => event.preventDefault();

export const switchField = ({ id, label, on, help, error, fixed = false, toggle }: SwitchParts) => html`
  <div class="um-switch" ?data-fixed=${fixed}>
    <label for=${id}>
      <input type="checkbox" role="switch" id=${id} .checked=${live(on)} aria-disabled=${fixed ? "true" : nothing} aria-invalid=${error !== undefined}
        aria-describedby="${id}-help" @click=${fixed ? keep : nothing}
        @change=${(event: Event) => toggle((event.target as HTMLInputElement).checked)} />
      <span>${label}</span>
    </label>
    ${error ? html`<p class="um-error" id="${id}-help">${alertIcon("small")}<span>${error}</span></p>` : html`<p class="um-help" id="${id}-help">${help}</p>`}
  </div>
`;

/** Stands beside the styles of fields. */
export const switchStyles = css`
  .um-switch > label {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 10px;
    align-items: start;
    inline-size: fit-content;
    padding-block: 2px;
    font-weight: 500;
    cursor: pointer;
  }
  .um-switch input {
    appearance: none;
    position: relative;
    inline-size: 32px;
    block-size: 18px;
    margin-block-start: 1px;
    border: 1px solid var(--um-line-control);
    border-radius: 9px;
    background: var(--um-raised);
    cursor: inherit;
    transition:
      background-color var(--um-fast),
      border-color var(--um-fast);
  }
  .um-switch input::before {
    content: "";
    position: absolute;
    inset-block-start: 2px;
    inset-inline-start: 2px;
    inline-size: 12px;
    block-size: 12px;
    border-radius: 50%;
    background: var(--um-line-control);
    transition: inset-inline-start var(--um-fast);
  }
  .um-switch input:checked {
    border-color: var(--um-accent);
    background: var(--um-accent);
  }
  .um-switch input:checked::before {
    inset-inline-start: 16px;
    background: var(--um-on-accent);
  }
  .um-switch > p:not(:empty) {
    margin-block-start: 1px;
    padding-inline-start: 42px;
    text-wrap: pretty;
  }
  .um-switch[data-fixed] > label {
    color: var(--um-ink-2);
    cursor: default;
  }
  .um-switch[data-fixed] input {
    filter: grayscale(1);
    opacity: 0.65;
  }
  @media (forced-colors: active) {
    .um-switch input,
    .um-switch input::before {
      forced-color-adjust: none;
      border-color: CanvasText;
      background: Canvas;
    }
    .um-switch input::before,
    .um-switch input:checked {
      background: CanvasText;
    }
    .um-switch input:checked::before {
      background: Canvas;
    }
  }
`;
