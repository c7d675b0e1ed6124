// How the acts of a row look: five places from the end; where it is narrower two and a menu; on a phone a menu, and Unlock in words.
// Most rows of a page are out of sight, and their buttons are most of what there is to draw: they are drawn when they come in sight.
import { css } from "lit";

export const rowActsStyles = css`
  .acts {
    inline-size: 184px;
    padding-inline-end: calc(var(--um-gutter) - 8px);
  }
  .places {
    display: grid;
    grid-template-columns: repeat(5, 32px);
    justify-content: end;
    min-block-size: 32px;
    content-visibility: auto;
  }
  [data-act="more"],
  [data-act] > span {
    display: none;
  }
  [data-act]:focus-visible {
    outline-offset: -2px;
  }
  [data-act="unlock"] {
    color: var(--um-warn);
  }
  [data-act="delete"]:hover {
    color: var(--um-bad);
  }
  :host([stale]) .places {
    visibility: hidden;
  }
  @container (inline-size < 1140px) {
    .acts {
      inline-size: calc(96px + var(--um-gutter));
    }
    .places {
      grid-template-columns: repeat(3, 32px);
    }
    .places > :nth-child(n + 3):nth-child(-n + 5),
    .lone {
      display: none;
    }
    [data-act="more"]:not(.lone) {
      display: grid;
    }
  }
  @container (inline-size < 700px) {
    tbody > tr {
      position: relative;
    }
    tbody > tr > .acts:nth-child(n) {
      position: absolute;
      inset-block-start: 0;
      inset-inline-end: 0;
    }
    .places {
      display: contents;
    }
    .places > :nth-child(n) {
      display: none;
    }
    .places > [data-act="more"]:nth-child(n) {
      display: grid;
      position: absolute;
      inset-block-start: 6px;
      inset-inline-end: 4px;
      inline-size: 44px;
      block-size: 44px;
    }
    tbody > [data-status="locked"] > .acts:nth-child(n) {
      position: static;
      order: 4;
    }
    .places > [data-act="unlock"]:nth-child(n) {
      display: inline-flex;
      gap: 6px;
      inline-size: auto;
      margin-block-start: 4px;
      padding: 0 12px;
      border: 1px solid var(--um-line-strong);
      color: var(--um-ink);
      font-weight: 500;
    }
    [data-act="unlock"] > span {
      display: inline;
    }
    .name > .who {
      padding-inline-end: 36px;
    }
  }
`;
