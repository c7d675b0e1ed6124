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
  .review {
    min-block-size: 60px;
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
    .review {
      min-block-size: 0;
    }
  }
`;
