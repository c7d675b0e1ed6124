// How the Edit User dialog is laid out: a form beside facts, one below the other on a phone.
import { css } from "lit";
import { avatarStyles } from "../kit/avatar.js";
import { buttonStyles, turning } from "../kit/buttons.js";
import { dialogFootStyles } from "../kit/dialog-foot.js";
import { fieldStyles } from "../kit/fields.js";
import { ground } from "../kit/ground.js";
import { noteStyles } from "../kit/notes.js";
import { switchStyles } from "../kit/switch-field.js";
import { staleNoteStyles } from "./stale-note.js";
import { userAsideStyles } from "./user-aside.js";

const layout = css`
  .split {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 304px;
    margin: 2px -24px -22px;
    border-block-start: 1px solid var(--um-line);
  }
  form {
    display: grid;
    gap: 18px;
    align-content: start;
    padding: 20px 24px 24px;
  }
  aside {
    padding: 20px;
    border-inline-start: 1px solid var(--um-line);
    background: var(--um-sunken);
    font-size: var(--um-text-s);
    overflow-wrap: anywhere;
  }
  .facts {
    display: grid;
    gap: 16px;
    margin: 0;
  }
  .facts dt {
    margin-block-end: 1px;
    font-size: var(--um-text-xs);
    color: var(--um-ink-2);
  }
  .facts dd {
    margin: 0;
  }
  .facts dd > small {
    display: block;
    font-size: var(--um-text-xs);
    color: var(--um-ink-2);
  }
  .facts dd > p > .um-link {
    margin-inline: -2px;
  }
  .block {
    padding: 10px 12px;
    border: 1px solid var(--um-line);
    border-radius: var(--um-radius-l);
    background: var(--um-raised);
  }
  .block > dt {
    display: flex;
    align-items: center;
    gap: 6px;
    font-size: var(--um-text-s);
    font-weight: 600;
    color: var(--um-ink);
  }
  .block > dd {
    display: grid;
    gap: 8px;
    justify-items: start;
  }
  .apart {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 4px 12px;
    inline-size: 100%;
  }
  .block .um-link {
    margin-inline: -2px;
  }
  .block.warn {
    border-color: light-dark(#ecd7a4, #57481f);
    background: light-dark(#fdf4df, #2f2714);
  }
  .block.warn > dt {
    color: var(--um-warn);
  }
  .block.bad {
    border-color: var(--um-bad-line);
    background: var(--um-bad-soft);
  }
  .block.bad > dt {
    color: var(--um-bad);
  }
  .said {
    color: var(--um-ink-2);
  }
  .ring {
    inline-size: 10px;
    block-size: 10px;
    border: 2px solid var(--um-accent);
    border-radius: 50%;
  }
  .told:not(:empty) {
    margin-block-end: 16px;
    font-weight: 500;
  }
  .lost,
  .more {
    margin-block-start: 16px;
  }
  .difference {
    font-size: var(--um-text-s);
  }
  .told.failed {
    color: var(--um-bad);
  }
  /* While an answer is awaited nothing changes its looks. */
  select:disabled {
    color: inherit;
    opacity: 1;
  }
  .um-input.fixed {
    border-color: var(--um-line);
    background: var(--um-sunken);
    color: var(--um-ink-2);
  }
  [slot="sub"] {
    overflow-wrap: anywhere;
  }
  .review {
    min-block-size: 0;
  }
  @media (width < 800px) {
    .split {
      grid-template-columns: minmax(0, 1fr);
    }
    aside {
      border-block-start: 1px solid var(--um-line);
      border-inline-start: 0;
    }
  }
  @media (width < 640px) {
    .split {
      margin: -18px -16px;
      border: 0;
    }
    form {
      padding: 20px 16px;
    }
    aside {
      padding: 16px;
    }
    .um-input {
      block-size: 44px;
      font-size: 16px;
    }
  }
  @media (pointer: coarse) {
    .block .um-link {
      min-block-size: 32px;
    }
  }
`;

export const editUserStyles = [
  ground,
  avatarStyles,
  buttonStyles,
  turning,
  fieldStyles,
  noteStyles,
  dialogFootStyles,
  staleNoteStyles,
  layout,
  switchStyles,
  ...userAsideStyles,
];
