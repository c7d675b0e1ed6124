// <um-switch-off-dialog>: says what happens to somebody whose two-factor is switched off for them, before it is.
import { html, nothing } from "lit";
import { buttonStyles, turning } from "../kit/buttons.js";
import { define } from "../kit/define.js";
import { dialogFootStyles } from "../kit/dialog-foot.js";
import { ground } from "../kit/ground.js";
import { shieldIcon } from "../kit/list-icons.js";
import { mailIcon } from "../kit/mail-icons.js";
import { noteStyles, refusalNote } from "../kit/notes.js";
import { keyIcon, leaveIcon } from "../kit/question-icons.js";
import { quietNote } from "../kit/quiet-note.js";
import type { UmDialog } from "../kit/um-dialog.js";
import "../kit/um-dialog.js";
import type { Member } from "../server.js";
import { type ActWords, acts } from "../words/en.acts.js";
import { ShellElement } from "../words/shell-element.js";
import { type Failure, failureOf } from "./act-failures.js";
import { consequence, questionStyles } from "./question-styles.js";
import { type Stale, staleNote, staleNoteStyles } from "./stale-note.js";

export class UmSwitchOffDialog extends ShellElement {
  static override styles = [
    ground,
    buttonStyles,
    turning,
    noteStyles,
    dialogFootStyles,
    staleNoteStyles,
    questionStyles,
  ];
  static override properties = {
    member: { attribute: false },
    refusal: { attribute: false },
    stale: { attribute: false },
    busy: { type: Boolean },
    sending: { type: Boolean },
  };

  protected override readonly english: ActWords = acts;
  declare protected words: ActWords;
  member: Member | undefined;
  refusal: Failure | undefined;
  /** What somebody else changed while the dialog was open. */
  stale: Stale | undefined;
  busy = false;
  sending = false;

  close(): void {
    this.renderRoot.querySelector<UmDialog>("um-dialog")?.close();
  }

  protected override render() {
    const { member, words } = this;
    if (!member) return nothing;
    const { question } = words.twoFactor;
    return html`
      <um-dialog size="small" .heading=${question.title(member.fullName)} .closeLabel=${words.close}
        @um-dialog-close-request=${this.#onCloseRequest} @um-dialog-closed=${(event: Event) => this.dispatchEvent(new Event(event.type))}>
        <div class="question">
          ${this.#note()}
          <ul>
            ${consequence(leaveIcon(), question.signedOut)}
            ${consequence(keyIcon(), question.passwordAlone, question.codesToo)}
            ${consequence(mailIcon(), question.mail)}
            ${member.twoFactor.required ? consequence(shieldIcon(), question.anew) : nothing}
          </ul>
          ${quietNote(question.sure)}
        </div>
        <div slot="foot" class="foot">
          <button type="button" class="um-button" autofocus @click=${() => this.sending || this.close()}>${words.cancel}</button>
          <button type="button" class="um-button um-danger" aria-busy=${this.busy} @click=${this.#switchOff}>${question.submit}</button>
        </div>
      </um-dialog>
    `;
  }

  #note() {
    const { refusal, stale, words } = this;
    if (refusal) {
      const { lead, rest } = failureOf(refusal, words);
      return refusalNote(lead, rest);
    }
    return stale ? staleNote(words.remove.changedBy(stale.by), stale.differences, stale.rest, words) : nothing;
  }

  #switchOff(): void {
    if (!this.sending) this.dispatchEvent(new Event("um-switch-off"));
  }

  /** What is on its way cannot be taken back. */
  #onCloseRequest(event: Event): void {
    if (this.sending) event.preventDefault();
  }
}

define("um-switch-off-dialog", UmSwitchOffDialog);
