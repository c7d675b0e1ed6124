// The note that says what somebody else changed meanwhile, field by field.
import { css, html } from "lit";

/** `changes`: a term and what became of it, each. `rest`: what follows from it. */
export const changesNote = (icon: unknown, lead: string, changes: unknown, rest: string) => html`
  <div class="um-note um-warn" role="alert">
    ${icon}
    <div>
      <strong>${lead}</strong>
      <dl class="changes">${changes}</dl>
      <span>${rest}</span>
    </div>
  </div>
`;

export const changesNoteStyles = css`
  .changes {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 2px 12px;
    margin: 6px 0;
    overflow-wrap: anywhere;
  }
  .changes dt {
    color: var(--um-ink-2);
  }
  .changes dd {
    margin: 0;
  }
  .changes del {
    color: var(--um-ink-2);
  }
  .changes ins {
    font-weight: 500;
    text-decoration: none;
  }
`;
