// How the letters look: an index with ticks; a grid when middle, one strip on a phone.
import { css } from "lit";

export const letterBarStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  /* One row while all fit, else as many as it takes. */
  .letters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(32px, 1fr));
    position: relative;
    padding-inline: calc(var(--um-gutter) - 6px);
    border-block: 1px solid var(--um-line);
    background: var(--um-surface);
  }
  .apart {
    border-inline-start: 1px solid var(--um-line);
  }
  .letter {
    position: relative;
    z-index: 0;
    display: grid;
    place-items: center;
    inline-size: 100%;
    block-size: 40px;
    padding: 0 0 4px;
    border: 0;
    background: none;
    font-size: var(--um-text-s);
    font-weight: 500;
    line-height: 1;
    color: var(--um-ink-2);
    cursor: pointer;
    --tick: 0px;
  }
  .letter::after {
    content: "";
    position: absolute;
    inset-block-end: 8px;
    inset-inline-start: calc(50% - var(--tick) / 2);
    inline-size: var(--tick);
    block-size: 2px;
    border-radius: 1px;
    background: light-dark(#b4c0c6, #4b585f);
  }
  .letter[data-many="1"] {
    --tick: 2px;
  }
  .letter[data-many="2"] {
    --tick: 5px;
  }
  .letter[data-many="3"] {
    --tick: 9px;
  }
  .letter[data-many="4"] {
    --tick: 14px;
  }
  .letter[data-many="5"] {
    --tick: 20px;
  }
  .letter::before {
    content: "";
    position: absolute;
    inset: 5px 4px;
    z-index: -1;
    border-radius: var(--um-radius);
  }
  .letter:hover {
    color: var(--um-ink);
  }
  .letter:hover::before {
    background: var(--um-hover);
  }
  .letter:focus-visible {
    outline-offset: -3px;
    border-radius: var(--um-radius-l);
  }
  .letter[aria-disabled="true"] {
    color: light-dark(#9aa6ac, #5d6a71);
    font-weight: 400;
    cursor: default;
  }
  .letter[aria-disabled="true"]::before {
    background: none;
  }
  .letter[aria-pressed="true"] {
    color: var(--um-accent);
    font-weight: 600;
    --tick: 20px;
  }
  .letter[aria-pressed="true"]::before {
    background: var(--um-accent-soft);
  }
  .letter[aria-pressed="true"]::after {
    background: var(--um-accent);
  }
  @container (inline-size < 960px) {
    .apart {
      border: 0;
    }
    .letter {
      block-size: 36px;
    }
    .letter::after {
      inset-block-end: 6px;
    }
  }
  @container (600px <= inline-size < 960px) {
    .letters > button::before {
      inset-inline: -3px;
    }
  }
  @container (inline-size < 600px) {
    .letters {
      display: flex;
      padding: 0 24px 0 8px;
      padding-inline: 8px 24px;
      overflow-x: auto;
      scrollbar-width: none;
      mask: linear-gradient(to right, #000 calc(100% - 32px), transparent);
    }
    .letters:dir(rtl) {
      mask: linear-gradient(to left, #000 calc(100% - 32px), transparent);
    }
    .letters > * {
      flex: none;
      inline-size: 38px;
    }
    .letter {
      block-size: 44px;
    }
    .letter::after {
      inset-block-end: 9px;
    }
  }
  @media (forced-colors: active) {
    .letter::after {
      forced-color-adjust: none;
      background: CanvasText;
    }
    .letter[aria-pressed="true"] {
      outline: 2px solid Highlight;
      outline-offset: -3px;
    }
    .letter[aria-disabled="true"] {
      color: GrayText;
    }
  }
`;
