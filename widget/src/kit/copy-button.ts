// A button that copies a text, and says whether it did, to eyes and to ears.
import { html, type ReactiveControllerHost, svg } from "lit";
import { checkIcon, draw } from "./icons.js";

const copyIcon = draw(
  svg`<rect width="14" height="14" x="8" y="8" rx="2"/><path d="M4 16a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2h10a2 2 0 0 1 2 2"/>`,
);

export class CopyButton {
  #state: "rest" | "copied" | "byHand" = "rest";

  constructor(
    private readonly host: Pick<ReactiveControllerHost, "requestUpdate">,
    private readonly words: Record<"rest" | "copied" | "byHand", string>,
  ) {}

  button(text: string) {
    const words = this.words[this.#state];
    return html`
      <button type="button" class="um-button" @click=${() => this.#copy(text)}>
        ${this.#state === "copied" ? checkIcon("small") : copyIcon("small")}<span>${words}</span>
      </button>
      <span class="unseen" role="status">${this.#state === "rest" ? "" : words}</span>
    `;
  }

  async #copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.#state = "copied";
    } catch {
      // A page that came without TLS has no clipboard, and a browser may refuse it.
      this.#state = "byHand";
    }
    this.host.requestUpdate();
  }
}
