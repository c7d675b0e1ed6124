// A select that filters or sorts: quiet while it asks for nothing, in the accent while it narrows the list.
import { css, html } from "lit";
import { chevronDownIcon } from "./icons.js";

export interface Choice {
  value: string;
  label: string;
}

export const choose = (
  label: string,
  choices: readonly Choice[],
  value: string,
  onChoose: (value: string) => void,
  kind = "",
) => html`
  <label class="choose ${kind}" ?data-on=${kind === "filter" && value !== ""}>
    <span class="unseen">${label}</span>
    <select @change=${(event: Event) => onChoose((event.target as HTMLSelectElement).value)}>
      ${choices.map((choice) => html`<option value=${choice.value} .selected=${choice.value === value}>${choice.label}</option>`)}
    </select>
    ${chevronDownIcon("small")}
  </label>
`;

export const selectStyles = css`
  .choose {
    position: relative;
    display: inline-flex;
    align-items: center;
    min-inline-size: 0;
  }
  .choose > select {
    appearance: none;
    field-sizing: content;
    max-inline-size: 100%;
    min-inline-size: 0;
    block-size: var(--um-control);
    padding-inline: 11px 28px;
    border: 1px solid var(--um-line-control);
    border-radius: var(--um-radius);
    background: var(--um-raised);
    text-overflow: ellipsis;
    cursor: pointer;
  }
  .choose > select:hover {
    border-color: var(--um-ink-2);
  }
  .choose > select:focus-visible {
    outline-offset: -1px;
  }
  .choose option {
    background: var(--um-raised);
    color: var(--um-ink);
  }
  .choose > .icon {
    position: absolute;
    inset-inline-end: 9px;
    color: var(--um-ink-2);
    pointer-events: none;
  }
  .choose[data-on] > select {
    border-color: var(--um-accent);
    background: var(--um-accent-soft);
    font-weight: 500;
  }
  .choose[data-on] > :is(select, .icon) {
    color: var(--um-accent);
  }
`;
