// How the button of the user-account menu looks: it takes the host's place and ink.
import { css } from "lit";

export const menuButtonStyles = css`
  :host {
    display: inline-block;
    vertical-align: middle;
  }
  button {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-block-size: 36px;
    padding: 4px 8px 4px 4px;
    padding-inline: 4px 8px;
    border: 0;
    border-radius: 22px;
    background: none;
    cursor: pointer;
  }
  /* The chevron stands on the host's ground, so it takes the host's ink. */
  .ground {
    color: inherit;
  }
  button:is(:hover, [aria-expanded="true"]) {
    background: color-mix(in oklab, currentColor 14%, transparent);
  }
  button:focus-visible {
    outline-color: currentColor;
  }
  button > .avatar {
    inline-size: 32px;
    block-size: 32px;
    font-size: 12px;
  }
  @media (forced-colors: active) {
    button {
      border: 1px solid CanvasText;
    }
  }
`;
