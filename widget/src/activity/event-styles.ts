// How events look: sentences in a register, the clock before them, what was changed below.
import { css } from "lit";

export const eventStyles = css`
  h2 {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    min-block-size: 34px;
    padding-inline: var(--um-gutter);
    border-block-end: 1px solid var(--um-line);
    background: var(--um-surface);
    font-size: var(--um-text-xs);
    font-weight: 600;
    color: var(--um-ink-2);
  }
  .centre > h2 {
    position: static;
    display: block;
    min-block-size: 0;
    padding: 0;
    border: 0;
    color: inherit;
  }
  li {
    display: grid;
    grid-template-columns: minmax(var(--um-clock, 44px), auto) 24px minmax(0, 1fr) auto;
    gap: 2px 14px;
    align-items: start;
    padding: 11px var(--um-gutter);
    border-block-end: 1px solid var(--um-line);
  }
  [data-half-days] {
    --um-clock: 62px;
  }
  li:hover {
    background: var(--um-row-hover);
  }
  time {
    font-size: var(--um-text-s);
    line-height: 24px;
    font-variant-numeric: tabular-nums;
    color: var(--um-ink-2);
  }
  .avatar,
  .glyph {
    inline-size: 24px;
    block-size: 24px;
  }
  .avatar {
    font-size: 10px;
  }
  .glyph {
    display: grid;
    place-items: center;
    border-radius: 50%;
    background: var(--um-sunken);
    box-shadow: inset 0 0 0 1px var(--um-line-strong);
    color: var(--um-ink-2);
  }
  .sentence {
    line-height: 24px;
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }
  .name {
    border-radius: var(--um-radius-s);
    font-weight: 600;
    cursor: pointer;
  }
  .name:hover {
    color: var(--um-accent);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .where {
    font-size: var(--um-text-xs);
    line-height: 24px;
    font-variant-numeric: tabular-nums;
    color: var(--um-ink-2);
    overflow-wrap: anywhere;
  }
  dl {
    grid-column: 3 / -1;
    display: grid;
    grid-template-columns: fit-content(140px) minmax(0, 1fr);
    gap: 2px 14px;
    margin: 0;
    padding-block: 2px;
    font-size: var(--um-text-s);
  }
  dt {
    color: var(--um-ink-2);
  }
  dd {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 7px;
    min-inline-size: 0;
    margin: 0;
    overflow-wrap: anywhere;
  }
  dd > * {
    min-inline-size: 0;
  }
  del {
    color: var(--um-ink-2);
    text-decoration: line-through;
    text-decoration-color: var(--um-line-control);
  }
  ins {
    font-weight: 500;
    text-decoration: none;
    white-space: pre-line;
  }
  dd > .icon {
    inline-size: 12px;
    block-size: 12px;
    color: var(--um-ink-3);
  }
  .bone {
    align-self: center;
    inline-size: 36px;
  }
  h2 > .bone {
    inline-size: 160px;
  }
  .bone.round {
    inline-size: 24px;
    block-size: 24px;
    border-radius: 50%;
  }
  li > .bone:last-child {
    inline-size: 46%;
  }
  [data-width="1"] > .bone:last-child {
    inline-size: 58%;
  }
  [data-width="2"] > .bone:last-child {
    inline-size: 38%;
  }
  [data-stale] {
    --um-ink: var(--um-ink-2);
  }
  [data-stale] .avatar {
    filter: grayscale(1);
  }
  @container (inline-size < 600px) {
    li {
      grid-template-columns: 24px minmax(0, 1fr) auto;
      gap: 2px 12px;
    }
    li > :is(time, .bone:first-child) {
      grid-area: 1 / 3;
      font-size: var(--um-text-xs);
    }
    li > :is(.avatar, .glyph, .bone.round) {
      grid-area: 1 / 1;
    }
    li > :is(.sentence, .bone:last-child) {
      grid-area: 1 / 2;
    }
    .where {
      grid-area: 3 / 2 / auto / span 2;
      line-height: 18px;
    }
    dl {
      grid-area: 2 / 2 / auto / -1;
    }
  }
  @media (forced-colors: active) {
    .glyph {
      border: 1px solid CanvasText;
    }
  }
`;
