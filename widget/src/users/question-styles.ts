// How a question about a user is laid out: what will happen, one line each, and what to mind.
import { css, html } from "lit";

/** A line of what will happen. */
export const consequence = (icon: unknown, text: unknown, more = "") =>
  html`<li>${icon}<span>${text}${more ? html`<small>${more}</small>` : ""}</span></li>`;

export const questionStyles = css`
  .question {
    display: grid;
    gap: 14px;
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }
  ul {
    display: grid;
    gap: 8px;
  }
  li {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr);
    gap: 10px;
    align-items: start;
  }
  li > .icon {
    margin-block-start: 2px;
    color: var(--um-ink-2);
  }
  small {
    display: block;
    font-size: var(--um-text-s);
    color: var(--um-ink-2);
  }
  .apart {
    margin-inline-end: auto;
  }
  @media (width < 640px) {
    .foot > .apart {
      flex: 1 0 100%;
      order: 1;
    }
  }
`;
