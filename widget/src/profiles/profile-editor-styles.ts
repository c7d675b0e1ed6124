// How the editor of a profile looks: two fields, then the permissions in two columns, in one where it is narrow.
import { css } from "lit";

export const profileEditorStyles = css`
  :host {
    display: block;
  }
  .editor {
    display: grid;
    gap: 20px;
    align-content: start;
    padding: 20px 28px 28px;
  }
  .head {
    display: flex;
    align-items: center;
    gap: 12px;
    min-block-size: 32px;
    margin-block: -4px -6px;
  }
  h2 {
    min-inline-size: 0;
    font-size: var(--um-text-l);
    font-weight: 600;
    letter-spacing: -0.01em;
    overflow-wrap: anywhere;
  }
  .head > .um-link,
  .about {
    flex: none;
  }
  .about {
    font-size: var(--um-text-s);
    color: var(--um-ink-2);
  }
  .acts {
    display: flex;
    flex: none;
    margin-inline: auto -8px;
  }
  .delete:hover {
    background: var(--um-bad-soft);
    color: var(--um-bad);
  }
  .two {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 16px;
  }
  .um-input.fixed {
    border-color: var(--um-line);
    background: var(--um-sunken);
    color: var(--um-ink-2);
  }
  .um-note {
    scroll-margin: 20px;
  }
  .permissions {
    display: grid;
    gap: 20px;
  }
  .group > h3 {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 12px;
    padding-block-end: 6px;
    border-block-end: 1px solid var(--um-line);
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .group > h3 > span {
    flex: none;
    font-size: var(--um-text-xs);
    font-weight: 400;
    font-variant-numeric: tabular-nums;
    color: var(--um-ink-2);
  }
  .group > ul {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    column-gap: 20px;
    padding-block-start: 4px;
  }
  .group li {
    display: grid;
  }
  .permission {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr) auto;
    gap: 0 10px;
    align-items: start;
    align-content: start;
    margin-inline: -8px;
    padding: 6px 8px;
    border-radius: var(--um-radius);
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  .permission:hover {
    background: var(--um-hover);
  }
  .permission > input {
    inline-size: 16px;
    block-size: 16px;
    margin-block-start: 2px;
    accent-color: var(--um-accent);
    cursor: inherit;
  }
  .permission small {
    grid-column: 2 / -1;
    font-size: var(--um-text-xs);
    line-height: 16px;
    color: var(--um-ink-2);
  }
  .permission .why {
    display: block;
    font-style: italic;
  }
  .permission[data-change] {
    background: var(--um-accent-soft);
  }
  .permission[data-change="lost"] {
    background: var(--um-bad-soft);
  }
  .permission[data-fixed] {
    color: var(--um-ink-2);
    cursor: default;
  }
  .permission[data-fixed]:not([data-change]):hover {
    background: none;
  }
  .permission[data-fixed] > input {
    filter: grayscale(1);
    opacity: 0.65;
  }
  .change {
    display: inline-flex;
    align-items: center;
    gap: 3px;
    margin-block-start: 1px;
    font-size: var(--um-text-xs);
    font-weight: 500;
    white-space: nowrap;
    color: var(--um-accent);
  }
  .change > .icon {
    inline-size: 12px;
    block-size: 12px;
    stroke-width: 2.5;
  }
  [data-change="lost"] > .change {
    color: var(--um-bad);
  }
  .bone.box {
    inline-size: auto;
    block-size: var(--um-field);
    border-radius: var(--um-radius);
    margin-block-start: 24px;
  }
  .line {
    display: grid;
    gap: 8px;
  }
  @container (inline-size < 960px) {
    .editor {
      padding: 16px var(--um-gutter) 24px;
    }
    .two,
    .group > ul {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @container (inline-size < 600px) {
    .editor {
      padding-inline: 16px;
    }
    .um-input {
      block-size: 44px;
      font-size: 16px;
    }
    .permission {
      padding-block: 8px;
    }
    .um-icon-button {
      inline-size: 40px;
      block-size: 40px;
    }
  }
  @media (forced-colors: active) {
    .permission[data-change] {
      outline: 1px solid CanvasText;
      outline-offset: -1px;
    }
  }
`;
