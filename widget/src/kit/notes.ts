// A note in the flow: what was refused, or what to do next.
import { css, html } from "lit";
import { alertIcon } from "./form-icons.js";

export const refusalNote = (lead: string, rest: string) => html`
  <div class="um-note" role="alert">${alertIcon()}<span><strong>${lead}</strong> ${rest}</span></div>
`;

export const noteStyles = css`
  .um-note {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 10px;
    align-items: start;
    padding: 10px 12px;
    border: 1px solid var(--um-bad-line);
    border-radius: var(--um-radius-l);
    background: var(--um-bad-soft);
    font-size: var(--um-text-s);
    line-height: 1.5;
    color: var(--um-ink);
  }
  .um-note > .icon {
    margin-block-start: 2px;
    color: var(--um-bad);
  }
  .um-note strong {
    font-weight: 600;
    color: var(--um-bad);
  }
  .um-note.um-quiet {
    border-color: var(--um-line);
    background: var(--um-sunken);
  }
  .um-note.um-quiet > .icon {
    color: var(--um-ink-2);
  }
  .um-note.um-warn {
    border-color: light-dark(#ecd7a4, #57481f);
    background: light-dark(#fdf4df, #2f2714);
  }
  .um-note.um-warn :is(.icon, strong) {
    color: var(--um-warn);
  }
`;
