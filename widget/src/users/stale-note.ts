// The note that says what somebody else changed meanwhile: field, old and new.
import { css, html, svg } from "lit";
import { changesNote, changesNoteStyles } from "../kit/changes-note.js";
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
    twoFactorRequired: words.add.twoFactor.label,
    twoFactor: words.twoFactor.term,
    status: columns.status,
  };
  const changes = differences.map(
    ({ field, before, after }) => html`
      <dt>${labels[field]}</dt>
      <dd><del>${before}</del><span class="unseen">${words.edit.becomes}</span>${arrowIcon("small")}<ins>${after}</ins></dd>
    `,
  );
  return changesNote(warningIcon(), lead, changes, rest);
}

export const staleNoteStyles = [
  changesNoteStyles,
  css`
  .changes dd {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 6px;
  }
  .changes .icon {
    color: var(--um-ink-2);
  }
`,
];
