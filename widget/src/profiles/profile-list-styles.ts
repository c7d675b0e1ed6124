// How the list of profiles looks beside the editor, and as a picker above it.
import { css } from "lit";

export const profileListStyles = css`
  :host {
    display: block;
  }
  .pick {
    display: none;
  }
  nav {
    padding: 16px 12px;
  }
  .head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    min-block-size: var(--um-control);
    margin-block-end: 8px;
    padding-inline-start: 12px;
  }
  h2 {
    font-weight: 600;
  }
  .head > .um-button {
    min-block-size: 28px;
    padding-inline: 10px;
    font-size: var(--um-text-s);
  }
  ul {
    display: grid;
    gap: 2px;
  }
  li > button {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 8px;
    align-items: center;
    align-content: center;
    inline-size: 100%;
    min-block-size: 46px;
    padding: 5px 12px;
    border: 0;
    border-radius: var(--um-radius);
    background: none;
    text-align: start;
    cursor: pointer;
  }
  li > button:hover {
    background: var(--um-hover);
  }
  li > button:focus-visible {
    outline-offset: -2px;
  }
  b {
    display: flex;
    align-items: center;
    gap: 6px;
    min-inline-size: 0;
    font-weight: 500;
    overflow-wrap: anywhere;
  }
  .lock {
    display: inline-grid;
    color: var(--um-ink-3);
  }
  .tag {
    flex: none;
    padding: 0 5px;
    border-radius: 4px;
    background: var(--um-press);
    font-size: var(--um-text-xs);
    font-weight: 500;
    line-height: 16px;
    color: var(--um-ink-2);
  }
  small {
    grid-column: 1;
    overflow-wrap: anywhere;
    font-size: var(--um-text-xs);
    line-height: 16px;
    color: var(--um-ink-2);
  }
  .mark {
    display: flex;
    align-items: center;
    gap: 6px;
    color: var(--um-warn);
  }
  .mark > i {
    flex: none;
    inline-size: 7px;
    block-size: 7px;
    border-radius: 50%;
    background: currentColor;
  }
  .count {
    grid-area: 1 / 2 / span 2;
    font-size: var(--um-text-s);
    font-variant-numeric: tabular-nums;
    color: var(--um-ink-2);
  }
  [aria-current="true"],
  li > [aria-current="true"]:hover {
    background: var(--um-accent-soft);
  }
  [aria-current="true"] > b {
    font-weight: 600;
    color: var(--um-accent);
  }
  .bones {
    display: grid;
    gap: 8px;
    align-content: center;
    min-block-size: 46px;
    padding: 5px 12px;
  }
  @container (inline-size < 960px) {
    nav {
      display: none;
    }
    .pick {
      display: grid;
      grid-template-columns: minmax(0, 320px) auto;
      gap: 8px;
      justify-content: space-between;
      padding: 12px var(--um-gutter);
    }
  }
  @container (inline-size < 600px) {
    .pick {
      grid-template-columns: minmax(0, 1fr) auto;
      padding: 12px 16px;
    }
    .pick > .um-button,
    .pick select {
      block-size: 44px;
    }
    .pick select {
      font-size: 16px;
    }
  }
  @media (forced-colors: active) {
    [aria-current="true"] {
      outline: 2px solid CanvasText;
      outline-offset: -2px;
    }
    .mark > i {
      forced-color-adjust: none;
      background: CanvasText;
    }
  }
`;
