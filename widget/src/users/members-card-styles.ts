// How the users list looks where it is narrower: e-mail and last sign-in fold in, and on a phone rows become cards.
import { css } from "lit";

export const membersCardStyles = css`
  /* Its words come later; its place is kept. */
  um-reviewed {
    display: block;
    min-block-size: 16px;
    font-size: var(--um-text-xs);
    line-height: 16px;
    color: var(--um-ink-2);
  }
  /* A reason that comes moves nothing: where all is in one line it is cut, and stands in the title. */
  @container (inline-size >= 1140px) {
    .status > small {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
  }
  @container (inline-size < 1140px) {
    :is(th, td):is(.email, .last),
    .shield {
      display: none;
    }
    :is(th, td).profile {
      inline-size: 144px;
    }
    :is(th, td).status {
      inline-size: 28%;
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
  @container (inline-size < 700px) {
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
    tbody > tr > .profile:nth-child(n) {
      display: contents;
    }
    td > .profile {
      order: 2;
    }
    um-reviewed {
      flex: 0 0 100%;
      order: 4;
    }
    /* What is not ordinary has a line of its own, with its reason. */
    tbody > tr:not([data-status="active"]) > .status:nth-child(n) {
      flex: 0 0 100%;
      order: 3;
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
