// The overlay's head: one row when wide, the tabs in their own row below.
import { css } from "lit";

export const overlayHeadStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    container-type: inline-size;
  }
  .head {
    display: grid;
    grid-template-columns: fit-content(36%) minmax(0, 1fr) auto;
    align-items: center;
    column-gap: 32px;
    flex: none;
    min-block-size: 52px;
    padding-inline: var(--um-gutter) 12px;
    border-block-end: 1px solid var(--um-line);
  }
  section {
    flex: 1;
    min-block-size: 0;
  }
  .title {
    display: flex;
    align-items: center;
    gap: 12px;
    min-inline-size: 0;
  }
  h1 {
    font-size: var(--um-text-l);
    font-weight: 600;
    letter-spacing: -0.01em;
  }
  .organization {
    display: flex;
    align-items: center;
    gap: 7px;
    min-inline-size: 0;
    padding-inline-start: 12px;
    border-inline-start: 1px solid var(--um-line-strong);
    line-height: 20px;
    overflow-wrap: anywhere;
    color: var(--um-ink-2);
  }
  .head > .um-icon-button {
    grid-column: -2;
  }
  .tabs {
    display: flex;
    gap: 4px;
    min-inline-size: 0;
    overflow-x: auto;
    scrollbar-width: none;
  }
  .tab {
    position: relative;
    flex: none;
    block-size: 52px;
    padding: 0 10px;
    border: 0;
    background: none;
    color: var(--um-ink-2);
    font-weight: 500;
    cursor: pointer;
  }
  .tab::after {
    content: "";
    position: absolute;
    inset: auto 10px 0;
    block-size: 2px;
    border-radius: 2px 2px 0 0;
  }
  .tab:hover,
  .tab[aria-selected="true"] {
    color: var(--um-ink);
  }
  .tab:hover::after {
    background: var(--um-line-strong);
  }
  .tab[aria-selected="true"]::after {
    background: var(--um-accent);
  }
  .tab:focus-visible {
    outline-offset: -6px;
    border-radius: 10px;
  }
  @container (inline-size < 960px) {
    .head {
      grid-template-columns: minmax(0, 1fr) auto;
      padding-block-start: 10px;
    }
    .tabs {
      grid-area: 2 / 1 / auto / -1;
      margin-inline: -10px 0;
    }
    .tab {
      block-size: 42px;
    }
  }
  @container (inline-size < 600px) {
    .head {
      padding-inline: 16px 6px;
    }
    .head > .um-icon-button {
      inline-size: 44px;
      block-size: 44px;
    }
    .title {
      flex-direction: column;
      align-items: flex-start;
      gap: 0;
    }
    .organization {
      padding: 0;
      border: 0;
      font-size: var(--um-text-s);
    }
    .organization > .mark {
      display: none;
    }
    /* More tabs than fit end in a fade. */
    .tabs {
      padding-inline-end: 32px;
      scroll-padding-inline: 32px;
      mask: linear-gradient(to right, #000 calc(100% - 32px), #0000);
    }
    .tabs:dir(rtl) {
      mask: linear-gradient(to left, #000 calc(100% - 32px), #0000);
    }
    .tab {
      block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .tab[aria-selected="true"]::after {
      forced-color-adjust: none;
      background: CanvasText;
    }
  }
`;
