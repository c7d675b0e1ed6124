// The frame of My security: its head and the notices stand still, the sections scroll between.
import { css } from "lit";

export const securityStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    block-size: 100%;
  }
  .head {
    display: flex;
    align-items: center;
    gap: 12px;
    flex: none;
    min-block-size: 52px;
    padding-inline: var(--um-gutter) 12px;
    border-block-end: 1px solid var(--um-line);
  }
  .title {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 12px;
    min-inline-size: 0;
    padding-block: 8px;
    overflow-wrap: anywhere;
    color: var(--um-ink-2);
  }
  h1 {
    font-size: var(--um-text-l);
    font-weight: 600;
    letter-spacing: -0.01em;
    color: var(--um-ink);
  }
  .sections {
    padding: 4px var(--um-gutter) 16px;
  }
  .sections > :not(:first-child) {
    border-block-start: 1px solid var(--um-line);
  }
  .lane {
    flex: none;
    padding-inline: var(--um-gutter);
  }
  .said {
    padding-block: 8px 12px;
  }
  @container (inline-size < 600px) {
    /* Unlike in a tab, the head and the notices stay in sight. */
    .scroll {
      flex: 1;
      overflow: auto;
    }
    .head {
      padding-inline: 16px 6px;
    }
    .head > .um-icon-button {
      inline-size: 44px;
      block-size: 44px;
    }
    .title {
      flex-direction: column;
    }
    .title > bdi {
      font-size: var(--um-text-s);
    }
    .sections,
    .lane {
      padding-inline: 16px;
    }
  }
`;
