// How the users list looks as a table.
import { css } from "lit";

export const membersTableStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  table {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
    table-layout: fixed;
  }
  th,
  td {
    padding-block: 6px;
    padding-inline: 0 16px;
    border-block-end: 1px solid var(--um-line);
    font-weight: 400;
    text-align: start;
    vertical-align: middle;
  }
  :is(th, td):first-child {
    padding-inline-start: var(--um-gutter);
  }
  tbody > tr > * {
    block-size: var(--um-row);
  }
  tbody > tr:hover > * {
    background: var(--um-row-hover);
  }
  tbody > tr[data-fresh] > * {
    background: var(--um-accent-soft);
  }
  tbody > tr:last-child > * {
    border-block-end-color: transparent;
  }
  thead th {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    block-size: 34px;
    padding-block: 0;
    background: var(--um-surface);
    font-size: var(--um-text-xs);
    color: var(--um-ink-2);
  }
  .email {
    inline-size: 22%;
  }
  .profile {
    inline-size: 138px;
  }
  .status {
    inline-size: 228px;
  }
  .last {
    inline-size: 130px;
  }
  :is(div, span, time):is(.email, .profile, .status, .last) {
    inline-size: auto;
  }
  .heading {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: 26px;
    font-weight: 500;
    white-space: nowrap;
  }
  button.heading {
    margin-inline-start: -6px;
    padding: 0 6px;
    border: 0;
    border-radius: var(--um-radius-s);
    background: none;
    cursor: pointer;
  }
  .heading > .icon {
    opacity: 0;
  }
  button.heading:is(:hover, :focus-visible) {
    background: var(--um-hover);
    color: var(--um-ink);
  }
  .heading:is(:hover, :focus-visible) > .icon {
    opacity: 0.7;
  }
  [aria-sort$="ending"] > .heading {
    color: var(--um-ink);
    font-weight: 600;
  }
  [aria-sort$="ending"] > .heading > .icon {
    color: var(--um-accent);
    opacity: 1;
  }
  .who {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 12px;
    align-items: center;
  }
  .name > b,
  span.email {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
    min-inline-size: 0;
    overflow-wrap: anywhere;
    line-height: 18px;
  }
  .name > b {
    font-weight: 500;
  }
  span.name {
    display: flex;
    align-items: center;
    gap: 8px;
    min-inline-size: 0;
  }
  span.email {
    font-size: var(--um-text-s);
    color: var(--um-ink-2);
  }
  .who > .email {
    display: none;
  }
  .tag {
    display: inline-flex;
    align-items: center;
    flex: none;
    block-size: 18px;
    padding: 0 5px;
    border: 1px solid var(--um-line-strong);
    border-radius: var(--um-radius-s);
    color: var(--um-ink-2);
    font-size: 11px;
    font-weight: 500;
    line-height: 1;
    white-space: nowrap;
  }
  .tag.dashed {
    border: 1px dashed var(--um-line-control);
  }
  span.profile {
    display: flex;
    align-items: center;
    gap: 6px;
    max-inline-size: 100%;
    line-height: 18px;
    overflow-wrap: anywhere;
  }
  .shield {
    display: flex;
    color: var(--um-ink-2);
  }
  div.status {
    display: grid;
    grid-template-columns: 12px minmax(0, 1fr);
    column-gap: 7px;
    align-items: center;
    line-height: 18px;
  }
  .status > .icon {
    inline-size: 12px;
    block-size: 12px;
    stroke-width: 2.5;
  }
  .dot {
    justify-self: center;
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background: var(--um-good-mark);
  }
  [data-status="invited"] > .dot {
    background: none;
    box-shadow: inset 0 0 0 2px var(--um-accent);
  }
  .status > b {
    font-weight: 400;
  }
  .status > small {
    grid-column: 2;
    font-size: var(--um-text-xs);
    line-height: 16px;
    color: var(--um-ink-2);
  }
  .status > .seen {
    display: none;
  }
  .status[data-status="locked"] > :is(.icon, b) {
    color: var(--um-warn);
    font-weight: 500;
  }
  .status[data-status="deactivated"] > :is(.icon, b) {
    color: var(--um-ink-2);
  }
  :is(time, span).last {
    unicode-bidi: plaintext;
    font-size: var(--um-text-s);
    color: var(--um-ink-2);
  }
  [data-width="1"] .bone {
    inline-size: 72%;
  }
  [data-width="2"] .bone {
    inline-size: 48%;
  }
  .bone.round {
    inline-size: 28px;
    block-size: 28px;
    border-radius: 50%;
  }
  :host([stale]) tbody {
    --um-ink: var(--um-ink-2);
    --um-good-mark: var(--um-line-control);
  }
  :host([stale]) .avatar {
    filter: grayscale(1);
  }
  @media (forced-colors: active) {
    .dot {
      forced-color-adjust: none;
      background: CanvasText;
    }
    [data-status="invited"] > .dot {
      border: 2px solid CanvasText;
      background: none;
    }
  }
`;
