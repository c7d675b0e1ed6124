// <um-delete-profile-dialog>: names the profile that is to be deleted, and lets its holders get another one in the same act.
import { css, html, nothing, type PropertyValues } from "lit";
import { buttonStyles, turning } from "../kit/buttons.js";
import { define } from "../kit/define.js";
import { dialogFootStyles } from "../kit/dialog-foot.js";
import { field, fieldStyles } from "../kit/fields.js";
import { ground } from "../kit/ground.js";
import { chevronDownIcon } from "../kit/icons.js";
import { mailIcon, personIcon } from "../kit/mail-icons.js";
import { noteStyles, refusalNote } from "../kit/notes.js";
import { historyIcon } from "../kit/question-icons.js";
import { quietNote } from "../kit/quiet-note.js";
import type { UmDialog } from "../kit/um-dialog.js";
import "../kit/um-dialog.js";
import type { ProfileDetails, ProfileSummary } from "../server.js";
import { type Failure, failureIn } from "../users/act-failures.js";
import { type ProfileWords, profiles } from "../words/en.profiles.js";
import { ShellElement } from "../words/shell-element.js";
import { consequence, consequenceList, consequenceStyles } from "./consequence-list.js";
import { consequencesOf } from "./consequences.js";
import { staleNote, staleStyles } from "./editor-notes.js";
import type { ListedPermission } from "./permission-words.js";
import { type Stale, shiftBetween } from "./profile-draft.js";

/** Delete it; its holders get the profile `moveTo`, which is empty when nobody holds it. */
export class DeleteProfileEvent extends Event {
  constructor(readonly moveTo: string) {
    super("um-retire-profile");
  }
}

export class UmDeleteProfileDialog extends ShellElement {
  static override styles = [
    ground,
    buttonStyles,
    turning,
    fieldStyles,
    noteStyles,
    staleStyles,
    dialogFootStyles,
    consequenceStyles,
    css`
      .question {
        display: grid;
        gap: 16px;
        overflow-wrap: anywhere;
      }
      @media (width < 640px) {
        .um-input {
          block-size: 44px;
          font-size: 16px;
        }
      }
    `,
  ];
  static override properties = {
    profile: { attribute: false },
    details: { attribute: false },
    others: { attribute: false },
    permissions: { attribute: false },
    failure: { attribute: false },
    stale: { attribute: false },
    inUse: { type: Boolean },
    busy: { type: Boolean },
    sending: { type: Boolean },
    moveTo: { state: true },
    needed: { state: true },
  };

  protected override readonly english: ProfileWords = profiles;
  declare protected words: ProfileWords;
  profile: ProfileSummary | undefined;
  details: ProfileDetails | undefined;
  /** What its holders may get instead. */
  others: readonly ProfileSummary[] = [];
  permissions: readonly ListedPermission[] = [];
  failure: Failure | undefined;
  /** Somebody else changed it while the dialog was open. */
  stale: Stale | undefined;
  /** Somebody was given it while the dialog was open. */
  inUse = false;
  busy = false;
  sending = false;
  private moveTo = "";
  private needed = false;

  close(): void {
    this.renderRoot.querySelector<UmDialog>("um-dialog")?.close();
  }

  get #error(): string {
    const { needMoveTo, moveToBeyond, moveToGone } = this.words.profiles.remove;
    const code = this.failure?.reason === "refused" ? this.failure.fields.moveTo : undefined;
    if (code === undefined) return this.needed ? needMoveTo : "";
    return code === "beyond_own_permissions" ? moveToBeyond : moveToGone;
  }

  protected override render() {
    const { profile, words } = this;
    if (!profile) return nothing;
    const said = words.profiles.remove;
    const { members } = profile;
    const requests = this.details?.openRequests ?? 0;
    return html`
      <um-dialog size="small" .heading=${said.title(profile.name)} .closeLabel=${words.close}
        @um-dialog-close-request=${this.#onCloseRequest} @um-dialog-closed=${(event: Event) => this.dispatchEvent(new Event(event.type))}>
        <div class="question">
          ${this.#note()} ${members > 0 ? this.#move(profile) : nothing}
          <ul class="consequences">
            ${members === 0 ? consequence("", personIcon(), said.nobody) : nothing}
            ${requests > 0 ? consequence("", mailIcon(), said.requests(requests)) : nothing}
            ${consequence("", historyIcon(), said.recordStays)}
          </ul>
        </div>
        <div slot="foot" class="foot">
          <button type="button" class="um-button" autofocus @click=${() => this.sending || this.close()}>${words.cancel}</button>
          <button type="button" class="um-button um-danger" aria-busy=${this.busy} @click=${() => this.#ask(members)}>
            ${members > 0 ? said.submitMoving(members) : said.submit}
          </button>
        </div>
      </um-dialog>
    `;
  }

  #note() {
    const { failure, inUse, stale, words } = this;
    const { askAgain, changedBy, failures, inUse: used } = words.profiles.remove;
    if (failure && !this.#error) return refusalNote(...failureIn(failure, failures));
    if (stale) return staleNote(stale, this.permissions, words, [changedBy(stale.by), askAgain]);
    return inUse ? refusalNote(used, askAgain) : nothing;
  }

  #move(profile: ProfileSummary) {
    const { others, words } = this;
    const said = words.profiles.remove;
    if (others.length === 0) return quietNote(`${said.holders(profile.members)} ${said.noneToGive}`);
    const error = this.#error;
    const chosen = others.find(({ id }) => id === this.moveTo);
    return html`
      <p>${said.holders(profile.members)}</p>
      ${field({
        id: "move",
        label: said.moveTo,
        error,
        control: html`
          <span class="um-select">
            <select id="move" class="um-input" aria-invalid=${error !== ""} aria-describedby="move-help" ?disabled=${this.sending} @change=${this.#choose}>
              <option value="" .selected=${!chosen}>${said.choose}</option>
              ${others.map(({ id, name }) => html`<option value=${id} .selected=${id === chosen?.id}>${name}</option>`)}
            </select>
            ${chevronDownIcon("small")}
          </span>
        `,
      })}
      <div role="status">${chosen ? this.#means(profile, chosen) : nothing}</div>
    `;
  }

  #means(from: ProfileSummary, to: ProfileSummary) {
    const shift = shiftBetween(from.permissions, to.permissions);
    const twoFactor = from.twoFactorRequired === to.twoFactorRequired ? undefined : to.twoFactorRequired;
    if (shift.gained.length + shift.lost.length === 0 && twoFactor === undefined)
      return html`<p>${this.words.profiles.remove.same}</p>`;
    const change = consequencesOf(from.members, shift, this.permissions, this.details, twoFactor);
    return consequenceList(change, this.words, false);
  }

  #choose({ target }: Event): void {
    this.moveTo = (target as HTMLSelectElement).value;
    this.needed = false;
    this.failure = undefined;
  }

  #ask(members: number): void {
    if (this.sending) return;
    const isChosen = this.others.some(({ id }) => id === this.moveTo);
    this.needed = members > 0 && !isChosen;
    if (this.needed) this.renderRoot.querySelector<HTMLElement>("#move")?.focus();
    else this.dispatchEvent(new DeleteProfileEvent(members > 0 ? this.moveTo : ""));
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("failure") && this.failure && this.#error)
      this.renderRoot.querySelector<HTMLElement>("#move")?.focus();
  }

  /** What is on its way cannot be taken back. */
  #onCloseRequest(event: Event): void {
    if (this.sending) event.preventDefault();
  }
}

define("um-delete-profile-dialog", UmDeleteProfileDialog);
