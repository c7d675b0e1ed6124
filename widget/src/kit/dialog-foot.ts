// The foot of a dialog: what stands to be said, and the buttons beside it.
import { css } from "lit";

export const dialogFootStyles = css`
  .foot {
    display: flex;
    align-items: center;
    justify-content: flex-end;
    gap: 8px;
    flex: none;
    padding: 14px 24px;
    border-block-start: 1px solid var(--um-line);
    background: var(--um-sunken);
  }
  .review {
    flex: 1;
    min-inline-size: 0;
    padding-inline-end: 24px;
    align-content: center;
    overflow-wrap: anywhere;
    font-size: var(--um-text-s);
    line-height: 1.5;
    color: var(--um-ink-2);
    text-wrap: pretty;
  }
  .review strong {
    color: var(--um-ink);
    font-weight: 500;
  }
  .um-danger {
    border-color: transparent;
    background: light-dark(#b3251c, #f0857a);
    color: light-dark(#ffffff, #2a0906);
    --um-spin: light-dark(#ffffff, #2a0906);
  }
  .um-danger:hover {
    border-color: transparent;
    background: color-mix(in oklab, light-dark(#b3251c, #f0857a), light-dark(#000000, #ffffff) 14%);
  }
  @media (width < 640px) {
    .foot {
      flex-wrap: wrap;
      padding: 12px 16px;
    }
    .foot > .um-button {
      flex: 1 1 auto;
      min-block-size: 44px;
    }
    .review {
      flex: 1 0 100%;
      padding: 0;
    }
  }
`;
