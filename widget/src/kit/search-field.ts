// How a field looks in which somebody searches: a lens before it, a button that clears it at its end.
import { css } from "lit";

export const searchFieldStyles = css`
  .search {
    position: relative;
  }
  .search > .icon {
    position: absolute;
    inset-inline-start: 10px;
    inset-block-start: calc(50% - 8px);
    color: var(--um-ink-3);
    pointer-events: none;
  }
  .search > input {
    inline-size: 100%;
    block-size: var(--um-control);
    padding-inline: 34px;
    text-overflow: ellipsis;
    border: 1px solid var(--um-line-control);
    border-radius: var(--um-radius);
    background: var(--um-raised);
    appearance: none;
  }
  input::placeholder {
    color: var(--um-ink-3);
    opacity: 1;
  }
  input:hover {
    border-color: var(--um-ink-2);
  }
  input:focus-visible {
    border-color: var(--um-accent);
    outline-offset: -1px;
  }
  .search > button {
    position: absolute;
    inset-inline-end: 2px;
    inset-block-start: calc(50% - 14px);
    inline-size: 28px;
    block-size: 28px;
  }
  @container (inline-size < 600px) {
    input {
      font-size: 16px;
    }
    input::placeholder {
      font-size: var(--um-base);
    }
  }
`;
