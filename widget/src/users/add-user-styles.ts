// How the Add New User dialog is laid out.
import { css } from "lit";

export const addUserStyles = css`
  form {
    display: grid;
    gap: 18px;
  }
  .choices {
    display: grid;
    margin-block-start: 5px;
    border: 1px solid var(--um-line-strong);
    border-radius: var(--um-radius-l);
    overflow: clip;
  }
  .choice + .choice {
    border-block-start: 1px solid var(--um-line);
  }
  .choice > label {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 1px 10px;
    padding: 10px 14px;
    cursor: pointer;
  }
  .choice input[type="radio"] {
    grid-row: span 2;
    inline-size: 16px;
    block-size: 16px;
    margin-block-start: 2px;
    accent-color: var(--um-accent);
    outline: none;
  }
  .choice b {
    font-weight: 500;
  }
  .choice > label > span {
    grid-column: 2;
    font-size: var(--um-text-s);
    color: var(--um-ink-2);
  }
  .choice > label:hover {
    background: var(--um-row-hover);
  }
  .choice:has(:checked),
  .choice:has(:checked) > label:hover {
    background: var(--um-accent-soft);
  }
  .choice:has(input[type="radio"]:focus-visible) {
    outline: 2px solid var(--um-accent);
    outline-offset: -2px;
    border-radius: var(--um-radius-l);
  }
  .choice > .um-field {
    padding-block: 2px 14px;
    padding-inline: 40px 14px;
  }
  /* The choice above has said it already. */
  .choice .um-label {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .two {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 18px 16px;
  }
  .beside {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 8px;
  }
  .beside > .um-button {
    min-block-size: var(--um-field);
  }
  .review {
    min-block-size: 60px;
  }
  .um-error .um-link {
    color: inherit;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  @media (width < 640px) {
    .two,
    .beside {
      grid-template-columns: minmax(0, 1fr);
    }
    .um-input {
      block-size: 44px;
      font-size: 16px;
    }
    .beside > .um-button {
      min-block-size: 44px;
    }
    .choice > .um-field {
      padding-inline-start: 14px;
    }
    .review {
      min-block-size: 0;
    }
  }
`;
