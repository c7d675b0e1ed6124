// How requests and undelivered letters look where it is narrower: the profile folds in, and on a phone rows become cards.
import { css } from "lit";

export const pendingCardStyles = css`
  @container (inline-size < 960px) {
    .profile {
      display: none;
    }
    .as {
      display: block;
    }
    .asked {
      inline-size: 140px;
    }
    .expires {
      inline-size: 116px;
    }
    .acts {
      inline-size: 190px;
    }
    td.acts > div > .um-button {
      flex: 1 1 100%;
    }
  }
  @container (inline-size < 600px) {
    table,
    tbody {
      display: block;
    }
    thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    tbody > tr {
      display: block;
      position: relative;
      padding-block: 12px;
      padding-inline: 60px 16px;
      border-block-start: 1px solid var(--um-line);
    }
    tbody > tr > :nth-child(n) {
      display: block;
      position: static;
      inline-size: auto;
      block-size: auto;
      padding: 0;
      border: 0;
      font-size: var(--um-text-s);
      line-height: 20px;
    }
    tbody > tr:hover > * {
      background: none;
    }
    tbody > tr > .profile:nth-child(n) {
      display: none;
    }
    tbody > tr > .who:nth-child(n) {
      font-size: inherit;
    }
    tbody > tr > .asked:nth-child(n) {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      column-gap: 0.3em;
    }
    .who > .glyph {
      inset-inline-start: 12px;
      inset-block-start: 12px;
    }
    .as {
      font-size: var(--um-text-s);
      line-height: 20px;
    }
    .glyph {
      inline-size: 36px;
      block-size: 36px;
    }
    .narrow {
      display: inline;
    }
    .asked > :is(.by, small),
    .asked time {
      display: inline;
      font-size: inherit;
      color: inherit;
    }
    .when::first-letter,
    .asked time::first-letter {
      text-transform: none;
    }
    td:is(.asked, .expires) {
      color: var(--um-ink-2);
    }
    td.acts > div {
      justify-content: flex-start;
      margin-block-start: 8px;
    }
    td.acts > div > .um-button {
      flex: 0 1 auto;
      min-block-size: 40px;
    }
    li {
      grid-template-columns: auto minmax(0, 1fr);
      padding-inline: 12px 16px;
    }
    li > .um-button {
      grid-column: 2;
      justify-self: start;
      min-block-size: 40px;
      margin-block-start: 4px;
    }
    .foot {
      grid-template-columns: minmax(0, 1fr);
      position: sticky;
      inset-block-end: 0;
      z-index: 3;
    }
    .foot > um-notice {
      grid-row: 1;
      justify-self: stretch;
    }
  }
`;
