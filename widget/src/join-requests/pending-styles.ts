// How requests and undelivered letters look where there is room: a table, with acts in words.
import { css } from "lit";

export const pendingStyles = css`
  .lead {
    padding: 14px var(--um-gutter) 10px;
    max-inline-size: 120ch;
    color: var(--um-ink-2);
    text-wrap: pretty;
  }
  table {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
    table-layout: fixed;
  }
  th,
  td {
    padding-block: 8px;
    padding-inline: 0 16px;
    border-block-end: 1px solid var(--um-line);
    font-weight: 400;
    text-align: start;
    vertical-align: middle;
    overflow-wrap: anywhere;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    block-size: 34px;
    padding-block: 0;
    border-block-start: 1px solid var(--um-line);
    background: var(--um-surface);
    font-size: var(--um-text-xs);
    font-weight: 500;
    color: var(--um-ink-2);
  }
  :is(th, td):first-child {
    padding-inline-start: var(--um-gutter);
  }
  :is(th, td):last-child {
    padding-inline-end: var(--um-gutter);
  }
  tbody > tr > * {
    block-size: var(--um-row);
  }
  tbody > tr:hover > * {
    background: var(--um-row-hover);
  }
  :is(tbody > tr, li):focus-visible {
    outline-offset: -2px;
  }
  .profile {
    inline-size: 140px;
  }
  .asked {
    inline-size: 176px;
  }
  .expires {
    inline-size: 184px;
  }
  .acts {
    inline-size: 266px;
  }
  td.acts > div {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 8px;
  }
  .um-button {
    font-size: var(--um-text-s);
  }
  tbody > tr > .who {
    display: table-cell;
    position: relative;
    padding-inline-start: calc(var(--um-gutter) + 40px);
  }
  .glyph {
    display: grid;
    place-items: center;
    inline-size: 28px;
    block-size: 28px;
    border-radius: 50%;
    background: var(--um-sunken);
    box-shadow: inset 0 0 0 1px var(--um-line-strong);
    color: var(--um-ink-2);
  }
  .who > .glyph {
    position: absolute;
    inset-inline-start: var(--um-gutter);
    inset-block-start: calc(var(--um-row) / 2 - 14px);
  }
  .who > b,
  li b {
    font-weight: 500;
  }
  .who > b {
    line-height: 18px;
  }
  .as,
  .narrow {
    display: none;
  }
  small {
    display: block;
    font-size: var(--um-text-xs);
    line-height: 16px;
    color: var(--um-ink-2);
  }
  .asked > .by {
    display: block;
    line-height: 18px;
  }
  .asked > small::first-letter,
  .when {
    display: inline-block;
  }
  .when::first-letter,
  .asked time::first-letter {
    text-transform: uppercase;
  }
  .asked time {
    display: inline-block;
  }
  .expires {
    font-size: var(--um-text-s);
  }
  thead .expires {
    font-size: var(--um-text-xs);
  }
  .none,
  [data-state="expired"] time,
  [data-state="lapsed"] b {
    color: var(--um-ink-2);
  }
  .soon {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    font-weight: 500;
    color: var(--um-warn);
  }
  .why {
    font-size: var(--um-text-s);
    line-height: 1.4;
    color: var(--um-ink-2);
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }
  .why.bad {
    display: flex;
    gap: 6px;
    color: var(--um-bad);
  }
  .why > .icon {
    margin-block-start: 2px;
  }
  .letters {
    padding-block-start: 18px;
  }
  .letters > h2 {
    padding-inline: var(--um-gutter);
    font-size: var(--um-text-l);
    font-weight: 600;
  }
  .letters > .lead {
    padding-block-start: 2px;
  }
  li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    gap: 4px 12px;
    align-items: start;
    padding: 10px var(--um-gutter);
    border-block-start: 1px solid var(--um-line);
    overflow-wrap: anywhere;
  }
  .foot {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: 8px 16px;
    flex: none;
    min-block-size: 52px;
    padding: 8px var(--um-gutter);
    border-block-start: 1px solid var(--um-line);
    background: var(--um-surface);
    font-size: var(--um-text-s);
  }
  .foot > output {
    font-weight: 500;
    font-variant-numeric: tabular-nums;
  }
  .foot > um-notice {
    justify-self: center;
  }
`;
