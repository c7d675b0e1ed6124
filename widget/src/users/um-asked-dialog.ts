// <um-asked-dialog>: says that somebody who signs in elsewhere already was asked to join, and where that request waits.
import { css, html, nothing } from "lit";
import { boldAddress } from "../kit/bold.js";
import { buttonStyles } from "../kit/buttons.js";
import { define } from "../kit/define.js";
import { dialogFootStyles } from "../kit/dialog-foot.js";
import { ground } from "../kit/ground.js";
import { shieldIcon } from "../kit/list-icons.js";
import { clockIcon, mailCheckIcon, personIcon } from "../kit/mail-icons.js";
import type { UmDialog } from "../kit/um-dialog.js";
import "../kit/um-dialog.js";
import { type FormWords, forms } from "../words/en.forms.js";
import { ShellElement } from "../words/shell-element.js";
import { ShowRequestsEvent } from "./um-add-user-dialog.js";

export class UmAskedDialog extends ShellElement {
  static override styles = [
    ground,
    buttonStyles,
    dialogFootStyles,
    css`
      p,
      li {
        overflow-wrap: anywhere;
        text-wrap: pretty;
      }
      ul {
        display: grid;
        gap: 10px;
        margin-block-start: 14px;
      }
      li {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 10px;
        color: var(--um-ink-2);
      }
      li > .icon {
        margin-block-start: 2px;
      }
    `,
  ];
  static override properties = { email: {}, organization: {}, twoFactor: { type: Boolean } };

  protected override readonly english: FormWords = forms;
  declare protected words: FormWords;
  email = "";
  /** The organization's name. */
  organization = "";
  /** Two-factor was to be required of them. */
  twoFactor = false;

  close(): void {
    this.renderRoot.querySelector<UmDialog>("um-dialog")?.close();
  }

  protected override render() {
    const words = this.words.asked;
    return html`
      <um-dialog size="small" .heading=${words.title} .closeLabel=${this.words.close} @um-dialog-closed=${this.#onClosed}>
        <p>${words.text(boldAddress(this.email))}</p>
        <ul>
          <li>${mailCheckIcon()}<span>${words.appears}</span></li>
          <li>${clockIcon()}<span>${words.waits}</span></li>
          <li>${personIcon()}<span>${words.stays}</span></li>
          ${this.twoFactor ? html`<li>${shieldIcon()}<span>${words.twoFactor}</span></li>` : nothing}
        </ul>
        <div slot="foot" class="foot">
          <button type="button" class="um-button" @click=${() => this.dispatchEvent(new ShowRequestsEvent())}>${words.show}</button>
          <button type="button" class="um-button um-primary" autofocus @click=${this.close}>${words.done}</button>
        </div>
      </um-dialog>
    `;
  }

  #onClosed(event: Event): void {
    this.dispatchEvent(new Event(event.type));
  }
}

define("um-asked-dialog", UmAskedDialog);
