// How the three pairs of question and answer look, in a dialog's shadow root and in a form in light DOM.
import { css } from "lit";

export const questionStyles = css`
  .um-pairs {
    display: grid;
    gap: 20px;
  }
  .um-besides {
    display: grid;
    gap: 14px;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--um-line);
  }
  .um-besides > div:first-child {
    display: grid;
    gap: 2px;
  }
  .um-pair {
    display: grid;
    gap: 10px;
  }
`;
