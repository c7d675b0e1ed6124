// How the open user-account menu looks, the host's own items included.
import { css } from "lit";

export const menuPanelStyles = css`
  :host {
    display: contents;
  }
  .menu {
    position: fixed;
    inset: auto;
    inline-size: 304px;
    max-inline-size: calc(100vw - 16px);
    max-block-size: calc(100dvh - 16px);
    overflow: auto;
    margin: 0;
    padding: 6px;
    border: 0;
    border-radius: var(--um-radius-xl);
    background: var(--um-raised);
    box-shadow: var(--um-shadow-2);
    color: var(--um-ink);
  }
  .who {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 12px;
    align-items: center;
    padding: 10px 10px 12px;
  }
  .who > .avatar {
    grid-row: span 2;
  }
  .who > b {
    align-self: end;
    overflow-wrap: anywhere;
  }
  .email {
    align-self: start;
    overflow-wrap: anywhere;
    font-size: var(--um-text-s);
    color: var(--um-ink-2);
  }
  .section {
    padding-block: 6px;
    border-block-start: 1px solid var(--um-line);
  }
  .section:last-child {
    padding-block-end: 0;
  }
  .title {
    padding: 4px 10px;
    font-size: var(--um-text-xs);
    font-weight: 500;
    color: var(--um-ink-2);
  }
  .item {
    display: grid;
    grid-template-columns: 28px minmax(0, 1fr) auto;
    gap: 0 8px;
    align-items: center;
    inline-size: 100%;
    min-block-size: 36px;
    padding: 4px 10px;
    border: 0;
    border-radius: var(--um-radius);
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    text-decoration: none;
    cursor: pointer;
  }
  ::slotted(*) {
    all: unset !important;
    box-sizing: border-box !important;
    display: flex !important;
    align-items: center !important;
    gap: 14px !important;
    min-block-size: 36px !important;
    padding: 4px 16px !important;
    border-radius: var(--um-radius) !important;
    color: var(--um-ink) !important;
    cursor: pointer !important;
  }
  ::slotted([data-um-text-only]) {
    padding-inline-start: 46px !important;
  }
  .item:is(:hover, :focus-visible) {
    background: var(--um-hover);
  }
  ::slotted(:is(:hover, :focus-visible)) {
    background: var(--um-hover) !important;
  }
  .item:focus-visible {
    outline-offset: -2px;
  }
  ::slotted(:focus-visible) {
    outline: 2px solid var(--um-accent) !important;
    outline-offset: -2px !important;
  }
  .item > .icon:first-child {
    justify-self: center;
    color: var(--um-ink-2);
  }
  .item > .icon:last-child {
    color: var(--um-accent);
  }
  .item span {
    overflow-wrap: anywhere;
  }
  .item small {
    display: block;
    font-size: var(--um-text-xs);
    line-height: 16px;
    color: var(--um-ink-2);
  }
  [role="menuitemradio"] {
    min-block-size: 44px;
  }
  .trouble:not(:empty) {
    padding: 8px 10px;
    font-size: var(--um-text-s);
    color: var(--um-bad);
  }
  @media (pointer: coarse) {
    .item {
      min-block-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .menu {
      border: 1px solid CanvasText;
    }
  }
`;
