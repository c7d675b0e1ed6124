// A calm state in the middle: why there is nothing to see, and the one or two steps that help.
import { css, html, nothing } from "lit";

export const centre = (icon: unknown, title: string, text: string, acts: unknown = nothing) => html`
  <div class="centre" role="status">
    <span class="centre-mark" aria-hidden="true">${icon}</span>
    <h2>${title}</h2>
    <p>${text}</p>
    <div class="centre-acts">${acts}</div>
  </div>
`;

export const centreStyles = css`
  .centre {
    display: grid;
    justify-items: center;
    align-content: center;
    gap: 6px;
    box-sizing: border-box;
    min-block-size: 100%;
    padding: 32px 24px;
    text-align: center;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  .centre-mark {
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    margin-block-end: 8px;
    border-radius: 50%;
    background: var(--um-hover);
    color: var(--um-ink-2);
  }
  .centre > h2 {
    font-size: var(--um-text-l);
    font-weight: 600;
  }
  .centre > p {
    max-inline-size: 52ch;
    color: var(--um-ink-2);
  }
  .centre-acts {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 8px;
    margin-block-start: 12px;
  }
`;
