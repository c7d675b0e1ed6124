// The note that says what somebody else changed meanwhile: field, old and new.
import { css, html, svg } from "lit";
import { draw } from "../kit/icons.js";
import type { ActWords } from "../words/en.acts.js";
import type { Difference } from "./user-draft.js";

/** What somebody else changed while one was looking. */
export interface Stale {
  by: string | null;
  differences: readonly Difference[];
  /** What that means for what was to be done. */
  rest: string;
}

const arrowIcon = draw(svg`<path d="M5 12h14M12 5l7 7-7 7"/>`, "flip");
const warningIcon = draw(
  svg`<path d="m21.73 18-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3M12 9v4M12 17h.01"/>`,
);

export function staleNote(lead: string, differences: readonly Difference[], rest: string, words: ActWords) {
  const { columns } = words.users;
  const labels = {
    fullName: words.add.fullName,
    email: words.fields.email,
    profile: words.add.profile,
    status: columns.status,
  };
  return html`
    <div class="um-note um-warn" role="alert">
      ${warningIcon()}
      <div>
        <strong>${lead}</strong>
        <dl class="changes">
          ${differences.map(
            ({ field, before, after }) => html`
              <dt>${labels[field]}</dt>
              <dd><del>${before}</del><span class="unseen">${words.edit.becomes}</span>${arrowIcon("small")}<ins>${after}</ins></dd>
            `,
          )}
        </dl>
        <span>${rest}</span>
      </div>
    </div>
  `;
}

export const staleNoteStyles = css`
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
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 6px;
    margin: 0;
  }
  .changes del {
    color: var(--um-ink-2);
  }
  .changes ins {
    font-weight: 500;
    text-decoration: none;
  }
  .changes .icon {
    color: var(--um-ink-2);
  }
`;
