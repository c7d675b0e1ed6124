// How the three pairs of question and answer look, in a dialog's shadow root and in a form in light DOM.
import { css } from "lit";

export const questionStyles = css`
  .um-pairs {
    display: grid;
    gap: 20px;
  }
  .um-pair {
    display: grid;
    gap: 10px;
  }
`;
