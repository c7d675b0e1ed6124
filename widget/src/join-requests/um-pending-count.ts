// <um-pending-count>: in the tab's label, how many requests there are, and a mark where mail could not be delivered.
import { Task } from "@lit/task";
import { css, html, nothing } from "lit";
import { define } from "../kit/define.js";
import { ground } from "../kit/ground.js";
import { mailWarningIcon } from "../kit/mail-icons.js";
import { type PendingWords, pending } from "../words/en.pending.js";
import { ShellElement } from "../words/shell-element.js";
import { loadPending, type Pending } from "./pending.js";
import type { PendingEvent } from "./pending-event.js";

class UmPendingCount extends ShellElement {
  static override styles = [
    ground,
    css`
      span {
        display: inline-grid;
        place-items: center;
        min-inline-size: 18px;
        block-size: 18px;
        margin-inline-start: 7px;
        padding: 0 5px;
        border-radius: 9px;
        background: var(--um-press);
        color: var(--um-ink-2);
        font-size: 11px;
        font-weight: 600;
        line-height: 1;
        font-variant-numeric: tabular-nums;
      }
      .mark {
        padding: 0;
        background: none;
        color: var(--um-warn);
        vertical-align: -4px;
        margin-inline-start: 6px;
      }
      @media (forced-colors: active) {
        span:not(.mark) {
          border: 1px solid currentColor;
        }
      }
    `,
  ];
  static override properties = { server: {}, organization: {}, known: { state: true } };

  protected override readonly english: PendingWords = pending;
  declare protected words: PendingWords;
  server = "";
  /** The organization's id. */
  organization = "";
  /** Undefined until it is known: then nothing is counted. */
  private known: Pending | undefined;
  #root: Node | undefined;

  #load = new Task(this, {
    task: async ([server, organization]) => {
      // The list in the tab asks first: people came for that.
      await new Promise((resolve) => setTimeout(resolve));
      return loadPending(server, organization);
    },
    args: () => [this.server, this.organization] as const,
    onComplete: (answer) => {
      this.known = answer.ok ? answer.value : undefined;
    },
  });

  readonly #onPending = (event: Event): void => {
    const { known } = event as PendingEvent;
    if (known) this.known = known;
    else void this.#load.run();
  };

  // Whatever changes requests says so from a tab beside this label.
  override connectedCallback(): void {
    super.connectedCallback();
    this.#root = this.getRootNode();
    this.#root.addEventListener("um-pending", this.#onPending);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#root?.removeEventListener("um-pending", this.#onPending);
  }

  protected override render() {
    const { requests, letters } = this.known ?? { requests: [], letters: [] };
    return html`
      ${requests.length > 0 ? html`<span>${requests.length.toLocaleString(this.locale)}</span>` : nothing}
      ${
        letters.length > 0
          ? html`<span class="mark" role="img" aria-label=${this.words.requests.undeliveredMark}>${mailWarningIcon()}</span>`
          : nothing
      }
    `;
  }
}

define("um-pending-count", UmPendingCount);
