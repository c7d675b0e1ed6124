// How the filters above the events are laid out: one line where there is room, two or three on a phone.
import { css } from "lit";

export const activityToolbarStyles = css`
  :host {
    display: block;
    position: relative;
    z-index: 4;
    border-block-end: 1px solid var(--um-line);
  }
  form {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding: 12px var(--um-gutter);
  }
  um-person-filter {
    flex: 0 1 280px;
    min-inline-size: 0;
  }
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    min-inline-size: 0;
  }
  .filters > .choose {
    max-inline-size: 240px;
  }
  .export {
    margin-inline-start: auto;
  }
  .export > .icon {
    color: var(--um-ink-2);
  }
  .day {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    font-size: var(--um-text-s);
    color: var(--um-ink-2);
  }
  .day > input {
    block-size: var(--um-control);
    padding-inline: 8px;
    border: 1px solid var(--um-line-control);
    border-radius: var(--um-radius);
    background: var(--um-raised);
    font-size: var(--um-base);
    color: var(--um-ink);
  }
  .day > input:hover {
    border-color: var(--um-ink-2);
  }
  .day > input:focus-visible {
    border-color: var(--um-accent);
    outline-offset: -1px;
  }
  .day[data-on] > input {
    border-color: var(--um-accent);
    background: var(--um-accent-soft);
    font-weight: 500;
    color: var(--um-accent);
  }
  @container (600px <= inline-size < 960px) {
    um-person-filter {
      flex: 1 1 160px;
    }
    form:has(.day) > .filters {
      order: 1;
      flex: 1 0 100%;
    }
  }
  @container (inline-size < 600px) {
    form {
      padding-block: 12px 10px;
    }
    um-person-filter {
      flex: 1 1 0;
    }
    .export {
      margin-inline-start: 0;
      inline-size: var(--um-control);
      padding: 0;
    }
    .export > span {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .export > .icon:last-of-type {
      display: none;
    }
    .filters {
      order: 1;
      flex: 1 0 100%;
    }
    .filters > .choose {
      max-inline-size: none;
      flex: 1 1 110px;
    }
    .filters select {
      inline-size: 100%;
    }
    .day {
      flex: 1 1 140px;
      flex-wrap: wrap;
      gap: 2px;
    }
    .day > input {
      inline-size: 100%;
      font-size: 16px;
    }
  }
`;
