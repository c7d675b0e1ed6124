// How the field that finds a person looks, and the list below it.
import { css } from "lit";

export const personFilterStyles = css`
  :host {
    display: block;
    position: relative;
  }
  [data-on] > input {
    border-color: var(--um-accent);
    background: var(--um-accent-soft);
    font-weight: 500;
  }
  [data-on] > :is(input, .icon) {
    color: var(--um-accent);
  }
  [data-on] > button {
    color: var(--um-accent);
  }
  .list {
    position: absolute;
    inset-block-start: calc(100% + 4px);
    inset-inline: 0;
    z-index: 1;
    min-inline-size: min(300px, 100cqi - 32px);
    max-block-size: min(380px, 60vh);
    overflow: auto;
    padding: 6px;
    border-radius: var(--um-radius-l);
    background: var(--um-raised);
    box-shadow: var(--um-shadow-2);
  }
  li {
    display: grid;
    padding: 6px 10px;
    border-radius: var(--um-radius);
    cursor: pointer;
    overflow-wrap: anywhere;
  }
  li > b {
    font-weight: 500;
    line-height: 18px;
  }
  li > small {
    font-size: var(--um-text-xs);
    line-height: 16px;
    color: var(--um-ink-2);
  }
  li:hover {
    background: var(--um-hover);
  }
  li[aria-selected="true"] {
    background: var(--um-accent-soft);
  }
  li[data-active] {
    outline: 2px solid var(--um-accent);
    outline-offset: -2px;
  }
  .list > p {
    padding: 6px 10px;
    font-size: var(--um-text-s);
    color: var(--um-ink-2);
  }
  @container (inline-size < 600px) {
    li {
      min-block-size: 44px;
      align-content: center;
    }
  }
  @media (forced-colors: active) {
    .list {
      border: 1px solid CanvasText;
    }
    [data-on] > input {
      border-color: Highlight;
    }
  }
`;
