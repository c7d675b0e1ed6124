// How the Add New User dialog is laid out.
import { css } from "lit";

export const addUserStyles = css`
  form {
    display: grid;
    gap: 18px;
  }
  .two {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 18px 16px;
  }
  .beside {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 8px;
  }
  .beside > .um-button {
    min-block-size: var(--um-field);
  }
  .foot {
    display: flex;
    align-items: center;
    justify-content: flex-end;
    gap: 8px;
    flex: none;
    padding: 14px 24px;
    border-block-start: 1px solid var(--um-line);
    background: var(--um-sunken);
  }
  .review {
    flex: 1;
    min-inline-size: 0;
    min-block-size: 60px;
    padding-inline-end: 24px;
    align-content: center;
    overflow-wrap: anywhere;
    font-size: var(--um-text-s);
    line-height: 1.5;
    color: var(--um-ink-2);
    text-wrap: pretty;
  }
  .review strong {
    color: var(--um-ink);
    font-weight: 500;
  }
  .um-danger {
    border-color: transparent;
    background: light-dark(#b3251c, #f0857a);
    color: light-dark(#ffffff, #2a0906);
  }
  .um-danger:hover {
    border-color: transparent;
    background: color-mix(in oklab, light-dark(#b3251c, #f0857a), light-dark(#000000, #ffffff) 14%);
  }
  .um-error .um-link {
    color: inherit;
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  @media (width < 640px) {
    .two,
    .beside {
      grid-template-columns: minmax(0, 1fr);
    }
    .um-input {
      block-size: 44px;
      font-size: 16px;
    }
    .beside > .um-button {
      min-block-size: 44px;
    }
    .foot {
      flex-wrap: wrap;
      padding: 12px 16px;
    }
    .foot > .um-button {
      flex: 1 1 auto;
      min-block-size: 44px;
    }
    .review {
      flex: 1 0 100%;
      min-block-size: 0;
      padding: 0;
    }
  }
`;
