// Buttons: with words, with an icon only, and the link that acts. Classes carry a prefix because forms in light DOM use them too.
import { css } from "lit";

export const buttonStyles = css`
  .um-button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-block-size: var(--um-control);
    padding: 0 12px;
    border: 1px solid var(--um-line-strong);
    border-radius: var(--um-radius);
    background: var(--um-raised);
    box-shadow: var(--um-shadow-1);
    color: var(--um-ink);
    font-weight: 500;
    text-decoration: none;
    white-space: nowrap;
    cursor: pointer;
    transition:
      background-color var(--um-fast),
      border-color var(--um-fast);
  }
  .um-button:hover {
    border-color: var(--um-line-control);
    background: var(--um-hover);
  }
  .um-button:active {
    background: var(--um-press);
  }
  .um-button.um-primary {
    border-color: transparent;
    background: var(--um-accent);
    color: var(--um-on-accent);
  }
  .um-button.um-primary:is(:hover, :active) {
    background: var(--um-accent-strong);
  }
  .um-button.um-plain {
    border-color: transparent;
    background: transparent;
    box-shadow: none;
  }
  .um-button.um-plain:hover {
    background: var(--um-hover);
  }
  .um-button.um-wide {
    inline-size: 100%;
    min-block-size: 40px;
  }
  .um-button[aria-disabled="true"] {
    border-color: var(--um-line);
    background: var(--um-sunken);
    box-shadow: none;
    color: var(--um-ink-3);
    cursor: default;
  }
  /* Busy: the spinner lies over the label, so that the button keeps its width. */
  .um-button[aria-busy="true"] {
    position: relative;
    color: transparent;
    cursor: progress;
  }
  .um-button[aria-busy="true"]::before {
    content: "";
    position: absolute;
    inset: calc(50% - 8px);
    border: 2px solid color-mix(in oklab, var(--um-spin, var(--um-ink)) 30%, transparent);
    border-block-start-color: var(--um-spin, var(--um-ink));
    border-radius: 50%;
    animation: um-turn 0.8s linear infinite;
  }
  .um-button.um-primary[aria-busy="true"] {
    --um-spin: var(--um-on-accent);
  }
  .um-icon-button {
    display: inline-grid;
    place-items: center;
    inline-size: var(--um-control);
    block-size: var(--um-control);
    flex: none;
    padding: 0;
    border: 0;
    border-radius: var(--um-radius);
    background: transparent;
    color: var(--um-ink-3);
    cursor: pointer;
    transition:
      background-color var(--um-fast),
      color var(--um-fast);
  }
  .um-icon-button:hover {
    background: var(--um-press);
    color: var(--um-ink);
  }
  .um-link {
    padding: 2px;
    border: 0;
    border-radius: var(--um-radius-s);
    background: none;
    color: var(--um-accent);
    font-weight: 500;
    text-decoration: none;
    cursor: pointer;
  }
  .um-link:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
`;

/** Apart from the rest, because a key frame with "important" in it is ignored (see sign-in/light-form.ts). */
export const turning = css`
  @keyframes um-turn {
    to {
      transform: rotate(1turn);
    }
  }
`;
