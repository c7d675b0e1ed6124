// Labelled fields: how they look, and the one template that ties label, control, help and error together.
import { css, html, nothing, type TemplateResult } from "lit";
import { alertIcon } from "./form-icons.js";

export interface FieldParts {
  /** Id of the control; help and error get ids made from it. */
  id: string;
  label: string;
  /** The input or select; it must carry `id`, and describedBy(...) and aria-invalid as this field has help and error. */
  control: TemplateResult;
  help?: unknown;
  /** Stands in the place of the help: a field never says two things at once. */
  error?: unknown;
  after?: unknown;
  /** Stands at the end of the label's line; the keyboard comes to it after the control. */
  beside?: unknown;
}

export const field = ({ id, label, control, help, error, after, beside }: FieldParts) => html`
  <div class="um-field">
    <label class="um-label" for=${id}>${label}</label>
    ${control} ${beside ? html`<span class="um-beside">${beside}</span>` : nothing}
    ${error ? html`<p class="um-error" id="${id}-help">${alertIcon("small")}<span>${error}</span></p>` : help ? html`<p class="um-help" id="${id}-help">${help}</p>` : nothing}
    ${after ?? nothing}
  </div>
`;

export const fieldStyles = css`
  .um-field {
    display: grid;
    gap: 5px;
    align-content: start;
    min-inline-size: 0;
  }
  .um-label {
    font-size: var(--um-text-s);
    font-weight: 500;
  }
  .um-input {
    display: block;
    inline-size: 100%;
    min-inline-size: 0;
    block-size: var(--um-field);
    padding: 0 10px;
    border: 1px solid var(--um-line-control);
    border-radius: var(--um-radius);
    background: var(--um-raised);
    color: var(--um-ink);
    transition: border-color var(--um-fast);
  }
  .um-input::placeholder {
    color: var(--um-ink-3);
    opacity: 1;
  }
  .um-input:hover {
    border-color: var(--um-ink-2);
  }
  .um-input:focus-visible {
    border-color: var(--um-accent);
    outline-offset: -1px;
  }
  .um-input[aria-invalid="true"] {
    border-color: var(--um-bad);
    box-shadow: 0 0 0 1px var(--um-bad);
  }
  .um-mono {
    font-family: ui-monospace, "SF Mono", "Cascadia Code", Menlo, Consolas, monospace;
  }
  .um-select {
    position: relative;
    display: block;
    min-inline-size: 0;
  }
  .um-select > select {
    appearance: none;
    padding-inline-end: 30px;
    text-overflow: ellipsis;
    cursor: pointer;
  }
  .um-select option {
    background: var(--um-raised);
    color: var(--um-ink);
  }
  .um-select > .icon {
    position: absolute;
    inset-inline-end: 9px;
    inset-block-start: calc(50% - 7px);
    color: var(--um-ink-2);
    pointer-events: none;
  }
  .um-help,
  .um-error {
    font-size: var(--um-text-s);
    line-height: 1.45;
    color: var(--um-ink-2);
  }
  .um-error {
    display: flex;
    gap: 6px;
    color: var(--um-bad);
  }
  .um-error > .icon {
    margin-block-start: 2.5px;
  }
  .um-inside {
    position: relative;
    display: block;
  }
  .um-inside > .um-input {
    padding-inline-end: 40px;
  }
  .um-inside > .um-icon-button {
    position: absolute;
    inset-block-start: calc(50% - 16px);
    inset-inline-end: 4px;
    inline-size: 32px;
    block-size: 32px;
  }
`;
