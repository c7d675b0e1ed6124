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
    flex: 0 1 320px;
    min-inline-size: 0;
  }
  input::-webkit-search-cancel-button {
    display: none;
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
  @container (inline-size < 560px) {
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
