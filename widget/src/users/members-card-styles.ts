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
    .who > .avatar,
    .who > .round {
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
      display: grid;
      grid-template-columns: auto minmax(0, auto) minmax(0, 1fr);
      gap: 3px 7px;
      padding: 12px 16px 13px;
      border-block-end: 1px solid var(--um-line);
    }
    tbody > tr:is(:hover, [data-fresh]) > * {
      background: none;
    }
    tbody > tr[data-fresh] {
      background: var(--um-accent-soft);
    }
    tbody > tr > *,
    tbody > tr > :first-child {
      display: block;
      inline-size: auto;
      block-size: auto;
      padding: 0;
      border: 0;
    }
    tbody > tr > .name {
      grid-column: 1 / -1;
    }
    tbody > tr > .email {
      display: none;
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
    tbody > tr > :is(.status, .profile, .last) {
      display: block;
      grid-row: 2;
      font-size: var(--um-text-s);
      line-height: 18px;
    }
    tbody > tr > .status {
      padding-inline-start: 46px;
    }
    td > :is(.profile, .last)::before {
      content: "·";
      margin-inline-end: 7px;
      color: var(--um-ink-3);
    }
    td > .profile {
      gap: 0;
      color: var(--um-ink-2);
    }
    .status > .seen {
      display: none;
    }
    /* What is not ordinary has a line of its own, with its reason. */
    tr:not([data-status="active"]) > .status {
      grid-column: 1 / -1;
      grid-row: 3;
    }
    tr:not([data-status="active"]) > .profile {
      grid-column: 1 / 3;
      padding-inline-start: 48px;
    }
    tr:not([data-status="active"]) .profile::before {
      content: none;
    }
    .bones > :is(.status, .last) {
      display: none;
    }
    .bones > td.profile {
      padding-inline-start: 48px;
      inline-size: 100%;
    }
  }
`;
