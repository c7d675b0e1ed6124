// The overlay's place over the page, and what little it shows when its content cannot be loaded.
import { css } from "lit";

export const overlayStyles = css`
  :host {
    display: contents;
  }
  dialog {
    inline-size: min(var(--um-width, 1240px), 100vw - 48px);
    block-size: min(920px, 100dvh - 48px);
    max-inline-size: none;
    max-block-size: none;
    margin: auto;
    padding: 0;
    border: 0;
    border-radius: var(--um-radius-xl);
    background: var(--um-surface);
    box-shadow: var(--um-shadow-3);
    /* Not hidden: what is hidden can still be scrolled to, and the head with its button would be gone. */
    overflow: clip;
    color-scheme: inherit;
    outline: none;
  }
  dialog::backdrop {
    background: var(--um-scrim);
  }
  .ground {
    block-size: 100%;
  }
  .lost {
    display: grid;
    gap: 12px;
    place-content: center;
    justify-items: center;
    block-size: 100%;
    padding: 24px;
    text-align: center;
  }
  .lost button {
    min-block-size: 36px;
    padding-inline: 12px;
    cursor: pointer;
  }
  @media (width < 640px) {
    dialog {
      inline-size: 100vw;
      block-size: 100dvh;
      border-radius: 0;
      box-shadow: none;
    }
  }
  @media (forced-colors: active) {
    dialog {
      border: 1px solid CanvasText;
    }
  }
`;
