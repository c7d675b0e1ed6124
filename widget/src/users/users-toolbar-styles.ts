// How search, filters and the button above the list are laid out.
import { css } from "lit";

export const usersToolbarStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  form {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 12px var(--um-gutter);
  }
  .search {
    position: relative;
    flex: 0 1 320px;
    min-inline-size: 0;
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
  input::-webkit-search-cancel-button {
    display: none;
  }
  .search > button {
    position: absolute;
    inset-inline-end: 2px;
    inset-block-start: calc(50% - 14px);
    inline-size: 28px;
    block-size: 28px;
  }
  .filters {
    display: flex;
    gap: 8px;
    min-inline-size: 0;
  }
  .filters > .choose {
    max-inline-size: 200px;
  }
  .um-primary {
    margin-inline-start: auto;
  }
  .um-primary > .icon {
    margin-inline-start: -2px;
  }
  /* What comes later stands at the end, or where its place is kept. */
  @container (inline-size < 960px) {
    form {
      flex-wrap: wrap;
      padding-block: 12px 10px;
    }
    .search {
      flex: 1 1 0;
    }
    .filters {
      order: 1;
      flex: 1 0 100%;
    }
  }
  @container (inline-size < 600px) {
    input {
      font-size: 16px;
    }
    input::placeholder {
      font-size: var(--um-base);
    }
    .filters {
      display: grid;
      grid-template: repeat(2, var(--um-control)) / repeat(3, 1fr);
    }
    .filters > .choose {
      max-inline-size: none;
    }
    .filters select {
      inline-size: 100%;
      padding-inline: 10px 22px;
      font-size: var(--um-text-s);
    }
    .filters > .choose > .icon {
      inset-inline-end: 6px;
    }
  }
`;
