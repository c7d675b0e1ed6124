// How the lists of My security look: lines between, what can be done at the end.
import { css } from "lit";

export const listStyles = css`
  .list {
    display: grid;
  }
  .list > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 2px 14px;
    align-items: center;
    padding-block: 10px;
    border-block-start: 1px solid var(--um-line);
  }
  .lead {
    font-weight: 500;
  }
  .list .acts {
    grid-column: auto;
    margin: 0;
  }
`;
