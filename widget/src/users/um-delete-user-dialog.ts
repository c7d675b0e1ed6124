// <um-delete-user-dialog>: names who is to be deleted, what will be lost and what stays, and offers the milder act.
import { html, nothing } from "lit";
import { buttonStyles, turning } from "../kit/buttons.js";
import { define } from "../kit/define.js";
import { dialogFootStyles } from "../kit/dialog-foot.js";
import { ground } from "../kit/ground.js";
import { noteStyles, refusalNote } from "../kit/notes.js";
import { historyIcon, keyIcon, leaveIcon, personGoneIcon } from "../kit/question-icons.js";
import { quietNote } from "../kit/quiet-note.js";
import type { UmDialog } from "../kit/um-dialog.js";
import "../kit/um-dialog.js";
import type { Member } from "../server.js";
import { type ActWords, acts } from "../words/en.acts.js";
import { ShellElement } from "../words/shell-element.js";
import { type Failure, failureOf } from "./act-failures.js";
import { consequence, questionStyles } from "./question-styles.js";
import { staleNote, staleNoteStyles } from "./stale-note.js";
import type { Difference } from "./user-draft.js";

export class UmDeleteUserDialog extends ShellElement {
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
    organization: {},
    refusal: { attribute: false },
    stale: { attribute: false },
    mayDeactivate: { type: Boolean },
    busy: { type: Boolean },
    sending: { type: Boolean },
  };

  protected override readonly english: ActWords = acts;
  declare protected words: ActWords;
  member: Member | undefined;
  /** The organization's name. */
  organization = "";
  refusal: Failure | undefined;
  stale: { by: string | null; differences: readonly Difference[] } | undefined;
  mayDeactivate = false;
  busy = false;
  sending = false;

  close(): void {
    this.renderRoot.querySelector<UmDialog>("um-dialog")?.close();
  }

  protected override render() {
    const { member, organization, words } = this;
    if (!member) return nothing;
    const { remove } = words;
    const elsewhere = member.alsoElsewhere;
    return html`
      <um-dialog size="small" .heading=${remove.title(member.fullName)} .closeLabel=${words.close}
        @um-dialog-close-request=${this.#onCloseRequest} @um-dialog-closed=${(event: Event) => this.dispatchEvent(new Event(event.type))}>
        <p slot="sub"><bdi>${member.email}</bdi></p>
        <div class="question">
          ${this.#note()}
          <ul>
            ${consequence(leaveIcon(), remove.accessEnds(organization), elsewhere ? "" : remove.sessionsEnd)}
            ${elsewhere ? consequence(keyIcon(), remove.staysElsewhere, remove.staysElsewhereText(organization)) : consequence(personGoneIcon(), remove.userEnds, remove.userEndsText)}
            ${consequence(historyIcon(), remove.recordStays)}
          </ul>
          ${this.mayDeactivate ? quietNote(remove.milder) : nothing}
        </div>
        <div slot="foot" class="foot">
          ${this.mayDeactivate ? html`<button type="button" class="um-button apart" @click=${() => this.#ask("um-deactivate-instead")}>${remove.instead}</button>` : nothing}
          <button type="button" class="um-button" autofocus @click=${() => this.sending || this.close()}>${words.cancel}</button>
          <button type="button" class="um-button um-danger" aria-busy=${this.busy} @click=${() => this.#ask("um-delete-user")}>
            ${elsewhere ? remove.submitElsewhere : remove.submit}
          </button>
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
    return stale
      ? staleNote(words.remove.changedBy(stale.by), stale.differences, words.remove.askAgain, words)
      : nothing;
  }

  #ask(what: "um-delete-user" | "um-deactivate-instead"): void {
    if (!this.sending) this.dispatchEvent(new Event(what));
  }

  /** What is on its way cannot be taken back. */
  #onCloseRequest(event: Event): void {
    if (this.sending) event.preventDefault();
  }
}

define("um-delete-user-dialog", UmDeleteUserDialog);
