// How the Settings tab is laid out: each section has what it is about on its left and its fields on the right; on a phone below.
import { css } from "lit";

export const settingsStyles = css`
  form,
  .form {
    display: grid;
    max-inline-size: 1040px;
    padding: 8px var(--um-gutter) 24px;
  }
  form > .um-note {
    margin-block: 12px 4px;
    scroll-margin: 12px;
  }
  section {
    display: grid;
    grid-template-columns: minmax(0, 4fr) minmax(0, 6fr);
    gap: 16px 48px;
    padding-block: 24px;
  }
  section + section {
    border-block-start: 1px solid var(--um-line);
  }
  h2 {
    font-size: var(--um-text-l);
    font-weight: 600;
    letter-spacing: -0.01em;
  }
  .about > p {
    margin-block-start: 4px;
    color: var(--um-ink-2);
    text-wrap: pretty;
  }
  .fields {
    display: grid;
    gap: 20px;
    align-content: start;
    min-inline-size: 0;
  }
  .um-help,
  .um-error {
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }
  .amount {
    display: grid;
    grid-template-columns: 88px minmax(0, max-content);
    gap: 10px;
    align-items: center;
  }
  .amount > .um-input {
    font-variant-numeric: tabular-nums;
  }
  textarea.um-input {
    block-size: auto;
    min-block-size: 96px;
    max-block-size: 320px;
    padding-block: 7px;
    font: inherit;
    line-height: 22px;
    field-sizing: content;
    resize: vertical;
  }
  .choices {
    display: grid;
    border: 1px solid var(--um-line-strong);
    border-radius: var(--um-radius-l);
    overflow: clip;
  }
  .choices > label {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 1px 10px;
    padding: 10px 14px;
    cursor: pointer;
  }
  .choices > label + label {
    border-block-start: 1px solid var(--um-line);
  }
  .choices input {
    grid-row: span 2;
    inline-size: 16px;
    block-size: 16px;
    margin-block-start: 2px;
    accent-color: var(--um-accent);
    outline: none;
  }
  .choices b {
    font-weight: 500;
  }
  .choices span {
    grid-column: 2;
    font-size: var(--um-text-s);
    color: var(--um-ink-2);
    text-wrap: pretty;
  }
  .choices > label:hover {
    background: var(--um-row-hover);
  }
  .choices > label:has(:checked) {
    background: var(--um-accent-soft);
  }
  .choices > label:has(:focus-visible) {
    outline: 2px solid var(--um-accent);
    outline-offset: -2px;
    border-radius: var(--um-radius-l);
  }
  .bar {
    display: flex;
    align-items: center;
    flex: none;
    min-block-size: 56px;
    padding: 9px var(--um-gutter);
    border-block-start: 1px solid var(--um-line);
    background: var(--um-surface);
  }
  .unsaved {
    flex: 1;
    min-inline-size: 0;
    font-size: var(--um-text-s);
    color: var(--um-ink-2);
    overflow-wrap: anywhere;
  }
  .unsaved.beside {
    padding-inline-start: 16px;
  }
  .acts {
    display: flex;
    flex: none;
    gap: 8px;
    margin-inline-start: 16px;
  }
  .acts > .um-primary[aria-disabled="true"]:is(:hover, :active) {
    border-color: var(--um-line);
    background: var(--um-sunken);
  }
  .acts > .um-plain[aria-disabled="true"] {
    border-color: transparent;
    background: none;
  }
  .bones {
    display: grid;
    gap: 10px;
    align-content: start;
  }
  .bone.box {
    inline-size: auto;
    block-size: var(--um-field);
    border-radius: var(--um-radius);
  }
  @container (inline-size < 760px) {
    section {
      grid-template-columns: minmax(0, 1fr);
      padding-block: 20px;
    }
  }
  @container (inline-size < 600px) {
    form,
    .form {
      padding-block-end: 16px;
    }
    .um-input {
      block-size: 44px;
      font-size: 16px;
    }
    textarea.um-input {
      font-size: 16px;
    }
    .bar {
      position: sticky;
      inset-block-end: 0;
      z-index: 3;
      display: grid;
      gap: 8px;
    }
    .unsaved.beside {
      padding: 0;
    }
    .bar > .unsaved:empty {
      display: none;
    }
    .acts {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      margin: 0;
    }
    .acts > .um-button {
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .choices > label:has(:checked) {
      outline: 1px solid CanvasText;
      outline-offset: -2px;
    }
  }
`;
