// What the users tab keeps in sight while its rows scroll.
import { css } from "lit";

export const usersTabStyles = css`
  /* The foot comes after the rows; its place is kept. */
  um-users-foot {
    flex: none;
    min-block-size: 52px;
  }
  @container (inline-size < 600px) {
    um-letter-bar,
    um-users-foot {
      position: sticky;
      z-index: 3;
    }
    um-letter-bar {
      inset-block-start: 0;
    }
    um-users-foot {
      inset-block-end: 0;
    }
  }
`;
