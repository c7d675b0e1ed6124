// The frame of every tab: only what is listed scrolls, on a phone everything does; and the band that says the server is lost.
import { css } from "lit";

export const tabFrameStyles = css`
  :host {
    display: block;
    block-size: 100%;
    container-type: inline-size;
  }
  .panel {
    display: flex;
    flex-direction: column;
    block-size: 100%;
  }
  .scroll {
    flex: 1;
    min-block-size: 0;
    overflow: auto;
    overscroll-behavior: contain;
  }
  .scroll:focus-visible {
    outline-offset: -2px;
  }
  .thread {
    position: relative;
    z-index: 4;
    flex: none;
    block-size: 2px;
    margin-block-end: -2px;
    overflow: hidden;
  }
  .band {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 2px 12px;
    align-items: center;
    padding: 10px var(--um-gutter);
    border-block-end: 1px solid var(--um-bad-line);
    background: var(--um-bad-soft);
    font-size: var(--um-text-s);
  }
  .band > .icon,
  .band b {
    color: var(--um-bad);
  }
  .band p {
    display: inline;
    margin-inline-end: 0.3em;
  }
  @container (inline-size < 600px) {
    .panel {
      --um-gutter: 16px;
      --um-control: 40px;
      overflow: auto;
      overscroll-behavior: contain;
    }
    .scroll {
      flex: 1 0 auto;
      overflow: visible;
    }
    .band {
      grid-template-columns: auto minmax(0, 1fr);
      align-items: start;
    }
    .band > .um-button {
      grid-column: 2;
      justify-self: start;
      margin-block-start: 6px;
    }
  }
`;
