// Prints one piece of content alone, whatever page and dialog stand around it.
import { css, render } from "lit";

const styles = css`
  body > .um-alone {
    display: none;
  }
  @media print {
    body > :not(.um-alone) {
      display: none !important;
    }
    html,
    body {
      background: #fff !important;
    }
    body > .um-alone,
    .um-alone * {
      all: revert !important;
    }
    body > .um-alone {
      font: 12pt/1.5 sans-serif !important;
      color: #000 !important;
    }
    .um-alone pre {
      font: 13pt/1.8 ui-monospace, monospace !important;
    }
  }
`;

export function printAlone(content: unknown): void {
  const alone = document.createElement("section");
  alone.className = "um-alone";
  render(content, alone);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles.cssText);
  document.body.append(alone);
  document.adoptedStyleSheets.push(sheet);
  const leave = () => {
    alone.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
  };
  window.addEventListener("afterprint", leave, { once: true });
  window.print();
}
