// How the foot of a list looks: what is shown, how many rows to a page, the way to the other pages.
import { css } from "lit";

export const pageFootStyles = css`
  .foot {
    align-items: center;
    gap: 8px 16px;
    min-block-size: 52px;
    padding: 8px var(--um-gutter);
    border-block-start: 1px solid var(--um-line);
    background: var(--um-surface);
    font-size: var(--um-text-s);
  }
  .range {
    display: flex;
    align-items: center;
    font-variant-numeric: tabular-nums;
  }
  .foot .choose > select {
    block-size: 28px;
    padding-inline: 8px 24px;
    border-color: transparent;
    background: transparent;
    color: var(--um-ink-2);
  }
  .foot .choose > select:hover {
    border-color: transparent;
    background: var(--um-hover);
  }
  .foot .choose > .icon {
    inset-inline-end: 6px;
  }
  nav {
    display: flex;
    gap: 8px;
  }
  @container (inline-size < 960px) {
    nav > .um-button {
      inline-size: var(--um-control);
      padding: 0;
    }
    nav span {
      display: none;
    }
  }
`;
