// How a section of My security looks: a mark, what it is and how it stands, what can be done, and the open form below.
import { css } from "lit";

export const sectionStyles = css`
  :host {
    display: block;
  }
  section {
    display: grid;
    grid-template-columns: 36px minmax(0, 1fr) auto;
    gap: 0 14px;
    align-items: start;
    padding-block: 20px;
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }
  .mark {
    display: grid;
    place-items: center;
    inline-size: 36px;
    block-size: 36px;
    border-radius: var(--um-radius-l);
    background: var(--um-hover);
    color: var(--um-ink-2);
  }
  h2 {
    font-weight: 600;
    line-height: 20px;
  }
  h3 {
    font-weight: 600;
  }
  :is(h2, h3):focus {
    outline: none;
  }
  .what,
  .quiet {
    font-size: var(--um-text-s);
    line-height: 1.5;
    color: var(--um-ink-2);
  }
  .what > h2 {
    font-size: var(--um-base);
    color: var(--um-ink);
  }
  .what > ul {
    margin-block-start: 4px;
    padding-inline-start: 18px;
  }
  .what > ul > li {
    list-style: disc;
    color: var(--um-ink);
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    justify-content: flex-end;
    max-inline-size: 340px;
  }
  .body {
    display: grid;
    gap: 14px;
    grid-column: 2 / -1;
  }
  .body > * {
    margin-block-start: 14px;
  }
  form {
    display: grid;
    gap: 16px;
    padding: 18px;
    border: 1px solid var(--um-line);
    border-radius: var(--um-radius-l);
    background: var(--um-surface);
  }
  h3 + .quiet {
    margin-block-start: -12px;
  }
  form > p,
  .um-field {
    max-inline-size: 60ch;
  }
  .um-enrol > p {
    justify-self: stretch;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    justify-content: flex-end;
  }
  .um-danger {
    border-color: transparent;
    background: light-dark(#b3251c, #f0857a);
    color: light-dark(#ffffff, #2a0906);
    --um-spin: light-dark(#ffffff, #2a0906);
  }
  .um-danger:hover {
    border-color: transparent;
    background: color-mix(in oklab, light-dark(#b3251c, #f0857a), light-dark(#000000, #ffffff) 14%);
  }
  @media (width < 640px) {
    section {
      grid-template-columns: minmax(0, 1fr);
    }
    .mark {
      display: none;
    }
    .acts,
    .body {
      grid-column: 1;
    }
    .acts {
      justify-content: stretch;
      max-inline-size: none;
      margin-block-start: 12px;
    }
    :is(.acts, .foot) > .um-button {
      flex: 1 1 auto;
      min-block-size: 44px;
    }
    form {
      padding: 16px 14px;
    }
    form .um-button {
      min-block-size: 44px;
    }
  }
`;
