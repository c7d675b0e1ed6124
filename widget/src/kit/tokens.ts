// The look as custom properties: a host sets a handful of them, everything else follows from those, in both schemes.
import { css } from "lit";

export const tokens = css`
  :host {
    /* Whatever accent a host gives, its lightness is held where text on it and in it keeps 4.5:1. */
    --um-accent: light-dark(
      oklch(from var(--user-manager-accent, #0a6171) min(l, 0.49) c h),
      oklch(from var(--user-manager-accent, #62bfd0) max(l, 0.75) c h)
    );
    --um-on-accent: light-dark(#ffffff, #061f26);
    --um-accent-strong: color-mix(in oklab, var(--um-accent), light-dark(#000000, #ffffff) 16%);
    --um-accent-soft: light-dark(
      oklch(from var(--um-accent) 0.96 calc(c * 0.2) h),
      oklch(from var(--um-accent) 0.3 calc(c * 0.36) h)
    );
    --um-base: var(--user-manager-font-size, 14px);
    --um-radius: var(--user-manager-radius, 6px);
    --um-row: var(--user-manager-row-height, 48px);

    --um-sunken: light-dark(#f4f7f8, #101518);
    --um-surface: light-dark(#ffffff, #161b1f);
    --um-raised: light-dark(#ffffff, #1c2226);
    --um-hover: light-dark(#f1f5f6, #222a2e);
    --um-press: light-dark(#e6ecee, #2b3439);
    --um-row-hover: light-dark(#f7fafa, #1b2125);
    --um-inverse: light-dark(#1a2429, #e6edef);
    --um-on-inverse: light-dark(#f3f7f8, #141a1d);
    --um-inverse-link: light-dark(oklch(from var(--um-accent) 0.84 c h), oklch(from var(--um-accent) 0.42 c h));

    --um-line: light-dark(#e2e8ea, #2a3237);
    --um-line-strong: light-dark(#cdd6da, #3b464c);
    --um-line-control: light-dark(#7a888f, #717f86);
    --um-ink: light-dark(#121a1e, #e8eef0);
    --um-ink-2: light-dark(#4d5b63, #a7b4ba);
    --um-ink-3: light-dark(#637179, #8d9ba2);

    --um-good: light-dark(#15703f, #63d197);
    --um-good-mark: light-dark(#1f9254, #4cc285);
    --um-warn: light-dark(#7f4f00, #eebd62);
    --um-bad: light-dark(#b3251c, #ff9388);
    --um-bad-soft: light-dark(#fdeeec, #351c1b);
    --um-bad-line: light-dark(#f1c6c1, #63302d);

    --um-text-xs: calc(var(--um-base) * 0.857);
    --um-text-s: calc(var(--um-base) * 0.929);
    --um-text-l: calc(var(--um-base) * 1.143);
    --um-text-xl: calc(var(--um-base) * 1.571);
    --um-control: 32px;
    --um-field: 36px;
    --um-gutter: 24px;
    --um-radius-s: calc(var(--um-radius) - 2px);
    --um-radius-l: calc(var(--um-radius) + 4px);
    --um-radius-xl: calc(var(--um-radius) + 8px);
    --um-shadow-1: 0 1px 2px light-dark(rgb(18 38 46 / 0.07), rgb(0 0 0 / 0.3));
    --um-shadow-2:
      0 0 0 1px light-dark(rgb(18 38 46 / 0.09), #343e44), 0 4px 8px light-dark(rgb(18 38 46 / 0.05), rgb(0 0 0 / 0.3)),
      0 12px 32px light-dark(rgb(18 38 46 / 0.14), rgb(0 0 0 / 0.45));
    --um-shadow-3:
      0 0 0 1px light-dark(rgb(18 38 46 / 0.1), #343e44),
      0 24px 72px light-dark(rgb(12 28 36 / 0.3), rgb(0 0 0 / 0.6));
    --um-scrim: light-dark(rgb(14 30 38 / 0.44), rgb(2 6 8 / 0.66));
    --um-fast: 120ms cubic-bezier(0.2, 0, 0, 1);
  }
`;
