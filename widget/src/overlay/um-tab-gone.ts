// <um-tab-gone>: says above the tab that is shown now that the one before it is closed to the person.
import { css, html } from "lit";
import { buttonStyles } from "../kit/buttons.js";
import { define } from "../kit/define.js";
import { ground } from "../kit/ground.js";
import { closeIcon } from "../kit/icons.js";
import { noteStyles } from "../kit/notes.js";
import { quietNote } from "../kit/quiet-note.js";
import { type AccessWords, access } from "../words/en.access.js";
import { ShellElement } from "../words/shell-element.js";

class UmTabGone extends ShellElement {
  static override styles = [
    ground,
    buttonStyles,
    noteStyles,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: center;
        gap: 8px;
        padding: 8px var(--um-gutter) 0;
      }
    `,
  ];
  static override properties = { tab: {} };

  protected override readonly english: AccessWords = access;
  declare protected words: AccessWords;
  /** Its id. */
  tab = "";

  protected override render() {
    const { activity, profiles, requests, settings, tabGone } = this.words.overlay;
    const names: Record<string, string> = { requests, profiles, activity, settings };
    return html`
      <div role="status">${quietNote(tabGone(names[this.tab] ?? ""))}</div>
      <button type="button" class="um-icon-button" aria-label=${this.words.close} @click=${() => this.dispatchEvent(new Event("um-seen"))}>${closeIcon("small")}</button>
    `;
  }
}

define("um-tab-gone", UmTabGone);
