// Style for a form in light DOM: it must look like ours whatever the page's own style sheets say about inputs and buttons.
import { type CSSResult, css } from "lit";
import { buttonStyles, turning } from "../kit/buttons.js";
import { fieldStyles } from "../kit/fields.js";
import { passwordRuleStyles } from "../passwords/password-rules.js";

const base = css`
  *:not(svg, svg *) {
    all: revert;
    box-sizing: border-box;
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  p,
  ul {
    margin: 0;
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
  /* In the label's line, though it follows the input for the keyboard. */
  .um-field:has(> .um-beside) > .um-label,
  .um-beside {
    grid-area: 1 / 1;
    align-self: center;
    justify-self: start;
  }
  .um-beside {
    justify-self: end;
  }
  .um-link {
    min-block-size: 24px;
    font-size: var(--um-text-s);
  }
  .um-wide {
    white-space: normal;
    text-wrap: balance;
    overflow-wrap: anywhere;
    padding-block: 6px;
    text-align: center;
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
  .um-input {
    block-size: 40px;
  }
  @media (width < 640px) {
    .um-input {
      block-size: 44px;
      font-size: 16px;
    }
    .um-button {
      min-block-size: 44px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      animation-duration: 0.01ms;
      transition-duration: 0.01ms;
    }
  }
`;

/** The class every such form carries. */
export const formClass = "um-form";

const common = css`
  ${buttonStyles} ${fieldStyles} ${passwordRuleStyles} ${base}
`;

// Every declaration becomes important, under a selector that outranks ids: only a page that tries hard gets through.
function hardened(part: CSSResult): CSSStyleSheet {
  const important = part.cssText
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/([^{};\s][^{};]*)(?:;|(?=}))/g, "$1 !important;");
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`form.${formClass}:not(#um#um) { ${important} } ${turning.cssText}`);
  return sheet;
}

const sheets = new Map<CSSResult, CSSStyleSheet>();

/** Lets the tree in which `element` stands (the document, or a host's shadow root) adopt the sheets, each once. */
export function adoptFormStyles(element: Element, ...further: CSSResult[]): void {
  const root = element.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return;
  for (const part of [common, ...further]) {
    const sheet = sheets.get(part) ?? hardened(part);
    sheets.set(part, sheet);
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  }
}
