// The frame of the users tab: only the rows scroll; on a phone all does, and letters and foot stay in sight.
import { css } from "lit";

export const usersTabStyles = css`
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
  /* The foot comes after the rows; its place is kept. */
  um-users-foot {
    flex: none;
    min-block-size: 52px;
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
    um-letter-bar {
      position: sticky;
      inset-block-start: 0;
      z-index: 3;
    }
    um-users-foot {
      position: sticky;
      inset-block-end: 0;
      z-index: 3;
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
