// What every shadow root stands on: the page's inherited text styles end here, and our own plain elements begin.
import { css } from "lit";

/** Put `class="ground"` on the root inside a public element's shadow: nothing but font and colour scheme comes through. */
export const publicGround = css`
  .ground {
    all: initial;
    display: block;
    box-sizing: border-box;
    color-scheme: inherit;
    font-family: var(--user-manager-font, inherit);
    font-size: var(--um-base);
    line-height: 1.43;
    text-align: start;
    color: var(--um-ink);
    -webkit-text-size-adjust: 100%;
  }
`;

export const ground = css`
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  :where(h1, h2, h3, p, ul, ol, fieldset, legend, menu) {
    margin: 0;
    padding: 0;
    border: 0;
    font: inherit;
    list-style: none;
  }
  :where(button, input, select) {
    margin: 0;
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
  }
  :where(strong, b) {
    font-weight: 600;
  }
  :focus-visible {
    outline: 2px solid var(--um-accent);
    outline-offset: 2px;
  }
  .icon {
    inline-size: 16px;
    block-size: 16px;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .icon.small {
    inline-size: 14px;
    block-size: 14px;
  }
  .icon.large {
    inline-size: 20px;
    block-size: 20px;
    stroke-width: 1.75;
  }
  .flip:dir(rtl) {
    transform: scaleX(-1);
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  /* Nothing for the first 200 ms, then a thread at the top. */
  .waiting {
    inline-size: 30%;
    block-size: 2px;
    background: var(--um-accent);
    opacity: 0;
    animation: wait 1.2s 200ms ease-in-out infinite alternate;
  }
  @keyframes wait {
    from {
      opacity: 1;
    }
    to {
      opacity: 1;
      margin-inline-start: 70%;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      animation-duration: 0.01ms !important;
      animation-iteration-count: 1 !important;
      transition-duration: 0.01ms !important;
    }
  }
`;
