// How the Profiles tab is laid out: list, editor and consequences side by side; on a phone one below the other, the bar in sight.
import { css } from "lit";

export const profilesTabStyles = css`
  .profiles {
    display: grid;
    grid-template-columns: 264px minmax(0, 1fr) 296px;
    grid-template-rows: minmax(0, 1fr) auto;
    flex: 1;
    min-block-size: 0;
  }
  .profiles > * {
    min-inline-size: 0;
    min-block-size: 0;
  }
  um-profile-list,
  um-profile-editor {
    grid-row: 1 / -1;
    overflow: auto;
    overscroll-behavior: contain;
  }
  um-profile-list {
    border-inline-end: 1px solid var(--um-line);
  }
  um-profile-consequences,
  .bar {
    grid-column: 3;
    border-inline-start: 1px solid var(--um-line);
    background: var(--um-sunken);
  }
  um-profile-consequences {
    overflow: auto;
    overscroll-behavior: contain;
  }
  .bar {
    display: grid;
    gap: 12px;
    padding: 16px 20px;
  }
  .acts {
    display: grid;
    gap: 8px;
  }
  /* It stays, since what is said in it must be heard. */
  .bar[data-empty] {
    gap: 0;
    padding: 0;
  }
  .acts > .um-primary[aria-disabled="true"]:is(:hover, :active) {
    border-color: var(--um-line);
    background: var(--um-sunken);
  }
  .acts > .um-plain[aria-disabled="true"] {
    border-color: transparent;
    background: none;
  }
  .short {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  @container (inline-size < 960px) {
    .profiles {
      grid-template-columns: minmax(0, 1fr) 264px;
      grid-template-rows: auto minmax(0, 1fr) auto;
    }
    um-profile-list {
      grid-area: 1 / 1 / auto / -1;
      border-inline-end: 0;
      border-block-end: 1px solid var(--um-line);
    }
    um-profile-editor {
      grid-area: 2 / 1 / -1 / auto;
    }
    um-profile-consequences,
    .bar {
      grid-column: 2;
    }
  }
  @container (inline-size < 600px) {
    .profiles {
      display: block;
      flex: 1 0 auto;
    }
    um-profile-editor,
    um-profile-consequences {
      overflow: visible;
    }
    um-profile-consequences {
      border-inline-start: 0;
      border-block-start: 1px solid var(--um-line);
    }
    .bar {
      position: sticky;
      inset-block-end: 0;
      z-index: 3;
      gap: 8px;
      padding: 10px 16px;
      border-inline-start: 0;
    }
    .bar:not([data-empty]) {
      border-block-start: 1px solid var(--um-line);
    }
    .bar[data-empty] {
      gap: 0;
      padding: 0;
    }
    .short:not(:empty) {
      position: static;
      inline-size: auto;
      block-size: auto;
      margin: 0;
      clip-path: none;
      font-size: var(--um-text-s);
      color: var(--um-ink-2);
    }
    .acts {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    .acts > .um-button {
      min-block-size: 44px;
      white-space: normal;
    }
    um-notice {
      display: block;
    }
  }
`;
