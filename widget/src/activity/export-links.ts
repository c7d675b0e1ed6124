// The same events as a file: two links that a browser follows by itself, so that it streams what comes to the disk.
import { css, html } from "lit";
import { chevronDownIcon } from "../kit/icons.js";
import type { ActivityWords } from "../words/en.activity.js";
import { downloadIcon } from "./activity-icons.js";
import { type ActivityQuestion, toFilters } from "./activity-question.js";

export function exportLinks(
  server: string,
  organization: string,
  question: ActivityQuestion,
  words: ActivityWords["activity"],
) {
  const link = (format: "csv" | "jsonl", name: string, text: string) => {
    const query = new URLSearchParams({ format, ...toFilters(question) });
    const href = `${server}/organizations/${encodeURIComponent(organization)}/audit/export?${query}`;
    return html`<a href=${href} download @click=${close}><b>${name}</b><small>${text}</small></a>`;
  };
  return html`
    <button type="button" class="um-button export" popovertarget="export">
      ${downloadIcon("small")}<span>${words.export}</span>${chevronDownIcon("small")}
    </button>
    <div id="export" popover role="group" aria-label=${words.exportTitle} @beforetoggle=${place} @keydown=${leave}>
      <p aria-hidden="true">${words.exportTitle}</p>
      ${link("csv", words.csv, words.csvText)} ${link("jsonl", words.jsonLines, words.jsonLinesText)}
    </div>
  `;
}

const popoverOf = (event: Event) => (event.currentTarget as HTMLElement).closest<HTMLElement>("[popover]");

const buttonOf = (event: Event) => popoverOf(event)?.parentElement?.querySelector<HTMLElement>(".export");

// What is closed takes the focus with it, unless the button has it by then.
function close(event: Event): void {
  buttonOf(event)?.focus();
  popoverOf(event)?.hidePopover();
}

function leave(event: KeyboardEvent): void {
  if (event.key === "Escape") buttonOf(event)?.focus();
}

/** Below the end of its button, before it is seen. Set through the object model, which a strict style-src permits. */
function place(event: Event): void {
  const popover = popoverOf(event);
  const button = buttonOf(event);
  if (!popover || !button) return;
  const { bottom, left, right } = button.getBoundingClientRect();
  const { clientWidth } = document.documentElement;
  const end = getComputedStyle(button).direction === "rtl" ? left : clientWidth - right;
  popover.style.insetBlockStart = `${bottom + 4}px`;
  popover.style.insetInlineEnd = `${Math.max(8, end)}px`;
}

export const exportLinksStyles = css`
  #export {
    position: fixed;
    inset: auto;
    inline-size: 260px;
    max-inline-size: calc(100vw - 16px);
    margin: 0;
    padding: 6px;
    border: 0;
    border-radius: var(--um-radius-xl);
    background: var(--um-raised);
    box-shadow: var(--um-shadow-2);
    color: var(--um-ink);
  }
  #export > p {
    padding: 6px 10px;
    font-size: var(--um-text-xs);
    color: var(--um-ink-2);
  }
  #export > a {
    display: grid;
    align-content: center;
    min-block-size: 44px;
    padding: 6px 10px;
    border-radius: var(--um-radius);
    color: inherit;
    text-decoration: none;
  }
  #export > a:is(:hover, :focus-visible) {
    background: var(--um-hover);
  }
  #export > a:focus-visible {
    outline-offset: -2px;
  }
  #export b {
    font-weight: 500;
    line-height: 18px;
  }
  #export small {
    font-size: var(--um-text-xs);
    line-height: 16px;
    color: var(--um-ink-2);
  }
  @media (forced-colors: active) {
    #export {
      border: 1px solid CanvasText;
    }
  }
`;
