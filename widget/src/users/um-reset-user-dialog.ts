// <um-reset-user-dialog>: says that nothing changes until the user confirms; then that the mail is on its way.
import { html, nothing } from "lit";
import { boldAddress } from "../kit/bold.js";
import { buttonStyles, turning } from "../kit/buttons.js";
import { define } from "../kit/define.js";
import { dialogFootStyles } from "../kit/dialog-foot.js";
import { ground } from "../kit/ground.js";
import { banIcon, shieldIcon } from "../kit/list-icons.js";
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

export class UmResetUserDialog extends ShellElement {
  static override styles = [ground, buttonStyles, turning, noteStyles, dialogFootStyles, questionStyles];
  static override properties = {
    member: { attribute: false },
    refusal: { attribute: false },
    sent: { type: Boolean },
    mayEdit: { type: Boolean },
    busy: { type: Boolean },
    sending: { type: Boolean },
  };

  protected override readonly english: ActWords = acts;
  declare protected words: ActWords;
  member: Member | undefined;
  refusal: Failure | undefined;
  /** The mail is on its way. */
  sent = false;
  /** Whether what is pending can be looked at under Edit. */
  mayEdit = false;
  busy = false;
  sending = false;

  close(): void {
    this.renderRoot.querySelector<UmDialog>("um-dialog")?.close();
  }

  protected override render() {
    const { member, words } = this;
    if (!member) return nothing;
    const { reset } = words;
    const title = member.status === "invited" ? reset.linkTitle(member.fullName) : reset.title(member.fullName);
    return html`
      <um-dialog size="small" .heading=${this.sent ? reset.sentTitle : title} .closeLabel=${words.close}
        @um-dialog-close-request=${this.#onCloseRequest} @um-dialog-closed=${(event: Event) => this.dispatchEvent(new Event(event.type))}>
        <div class="question" role=${this.sent ? "status" : nothing}>${this.sent ? this.#said(member) : this.#question(member)}</div>
        <div slot="foot" class="foot">${this.sent ? this.#done() : this.#acts(member)}</div>
      </um-dialog>
    `;
  }

  #question({ email, status }: Member) {
    const { reset } = this.words;
    const isInvited = status === "invited";
    const address = boldAddress(email);
    return html`
      ${this.#note()}
      <p>${isInvited ? reset.linkText(address) : reset.text(address)}</p>
      <ul>
        ${consequence(keyIcon(), isInvited ? reset.linkPassword : reset.password)}
        ${isInvited ? nothing : [consequence(leaveIcon(), reset.sessions), consequence(shieldIcon(), reset.factors)]}
        ${status === "deactivated" ? consequence(banIcon(), reset.staysOut) : nothing}
      </ul>
    `;
  }

  #note() {
    if (!this.refusal) return nothing;
    const { lead, rest } = failureOf(this.refusal, this.words);
    return refusalNote(lead, rest);
  }

  #said({ email }: Member) {
    const { reset } = this.words;
    return html`<p>${reset.sent(boldAddress(email))}</p>${this.mayEdit ? quietNote(reset.later) : nothing}`;
  }

  #acts({ status }: Member) {
    const { cancel, reset } = this.words;
    return html`
      <button type="button" class="um-button" @click=${() => this.sending || this.close()}>${cancel}</button>
      <button type="button" class="um-button um-primary" autofocus aria-busy=${this.busy} @click=${this.#send}>
        ${status === "invited" ? reset.linkSubmit : reset.submit}
      </button>
    `;
  }

  #done() {
    return html`<button type="button" class="um-button um-primary" id="done" @click=${this.close}>${this.words.reset.done}</button>`;
  }

  protected override updated(changed: Map<string, unknown>): void {
    if (changed.has("sent") && this.sent) this.renderRoot.querySelector<HTMLElement>("#done")?.focus();
  }

  #send(): void {
    if (!this.sending) this.dispatchEvent(new Event("um-reset-user"));
  }

  #onCloseRequest(event: Event): void {
    if (this.sending) event.preventDefault();
  }
}

define("um-reset-user-dialog", UmResetUserDialog);
