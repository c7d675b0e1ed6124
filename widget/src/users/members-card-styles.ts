// How the users list looks where it is narrower: e-mail and last sign-in fold in, and on a phone rows become cards.
import { css } from "lit";

export const membersCardStyles = css`
  @container (inline-size < 960px) {
    :is(th, td):is(.email, .last),
    .shield {
      display: none;
    }
    th.profile,
    td.profile {
      inline-size: 128px;
    }
    .acts {
      inline-size: calc(104px + var(--um-gutter) - 8px);
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
    .who > .avatar,
    .who > .round {
      grid-row: span 2;
    }
    .who > .bone:not(.round) {
      grid-row: span 2;
    }
    .who > .email {
      display: block;
      grid-column: 2;
      font-size: var(--um-text-xs);
      line-height: 16px;
    }
    .name > b {
      display: block;
    }
    .status > .seen {
      display: block;
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
      display: flex;
      flex-wrap: wrap;
      gap: 3px 7px;
      padding-block: 12px 13px;
      padding-inline: 64px 16px;
      border-block-end: 1px solid var(--um-line);
    }
    tbody > tr:is(:hover, [data-fresh]) > * {
      background: none;
    }
    tbody > tr[data-fresh] {
      background: var(--um-accent-soft);
    }
    tbody > tr > :nth-child(n) {
      display: block;
      order: 2;
      inline-size: auto;
      block-size: auto;
      padding: 0;
      border: 0;
      font-size: var(--um-text-s);
      line-height: 18px;
    }
    tbody > tr > .name:nth-child(n) {
      flex: 0 0 calc(100% + 48px);
      order: 0;
      margin-inline-start: -48px;
      font-size: inherit;
    }
    tbody > tr > .email:nth-child(n) {
      display: none;
    }
    tbody > tr > .status:nth-child(n) {
      order: 1;
    }
    /* What is not ordinary has a line of its own, with its reason. */
    tbody > tr:not([data-status="active"]) > .status:nth-child(n) {
      flex: 0 0 100%;
      order: 3;
    }
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
    .who > :is(.avatar, .round) {
      align-self: start;
      inline-size: 36px;
      block-size: 36px;
      font-size: 13px;
    }
    .who > .email {
      font-size: var(--um-text-s);
      line-height: 18px;
    }
    td > :is(.profile, .last) {
      unicode-bidi: isolate;
    }
    td > :is(.profile, .last)::before {
      content: "·";
      margin-inline-end: 7px;
      color: var(--um-ink-3);
    }
    tr:not([data-status="active"]) .profile::before {
      content: none;
    }
    td > .profile {
      gap: 0;
      color: var(--um-ink-2);
    }
    td > .last {
      white-space: nowrap;
    }
    .status > .seen {
      display: none;
    }
    tbody > .bones > :is(.status, .last):nth-child(n) {
      display: none;
    }
    tbody > .bones > .profile:nth-child(n) {
      flex: 1;
    }
  }
`;
