// <um-edit-user-dialog>: who somebody is and what they may do, beside what is known of them. Facts change at once, the form with Save Changes.
import { html, nothing, type PropertyValues } from "lit";
import { avatar, avatarStyles } from "../kit/avatar.js";
import { buttonStyles, turning } from "../kit/buttons.js";
import { define } from "../kit/define.js";
import { dialogFootStyles } from "../kit/dialog-foot.js";
import { DiscardGuard } from "../kit/discard-guard.js";
import { fieldStyles } from "../kit/fields.js";
import { ground } from "../kit/ground.js";
import { noteStyles, refusalNote } from "../kit/notes.js";
import { quietNote } from "../kit/quiet-note.js";
import { ago } from "../kit/times.js";
import type { UmDialog } from "../kit/um-dialog.js";
import "../kit/um-dialog.js";
import type { Member, MemberDetails, ProfileSummary, ProfilesAnswer } from "../server.js";
import { type ActWords, acts } from "../words/en.acts.js";
import { ShellElement } from "../words/shell-element.js";
import { type Failure, failureOf } from "./act-failures.js";
import { editUserStyles } from "./edit-user-styles.js";
import type { Change } from "./member-calls.js";
import { permits, permittedBy } from "./permitted.js";
import { staleNote, staleNoteStyles } from "./stale-note.js";
import { changeBetween, type Difference, type Draft, draftFields, draftOf, rebased } from "./user-draft.js";
import { type DraftErrors, draftErrors } from "./user-errors.js";
import { factsOf } from "./user-facts.js";
import { userFields } from "./user-fields.js";

/** Save this; empty when nothing was changed. */
export class SaveUserEvent extends Event {
  constructor(readonly change: Change) {
    super("um-save-user");
  }
}

export class UmEditUserDialog extends ShellElement {
  static override styles = [
    ground,
    avatarStyles,
    buttonStyles,
    turning,
    fieldStyles,
    noteStyles,
    dialogFootStyles,
    staleNoteStyles,
    editUserStyles,
  ];
  static override properties = {
    permitted: { attribute: false },
    member: { attribute: false },
    details: { attribute: false },
    profiles: { attribute: false },
    permissions: { attribute: false },
    refusal: { attribute: false },
    stale: { attribute: false },
    gone: { type: Boolean },
    detailsLost: { type: Boolean },
    said: {},
    failed: { type: Boolean },
    busy: { type: Boolean },
    sending: { type: Boolean },
    draft: { state: true },
    errors: { state: true },
  };

  protected override readonly english: ActWords = acts;
  declare protected words: ActWords;
  /** What the person at the screen may do. */
  permitted: readonly string[] = [];
  /** As the row shows them, until the details are there. */
  member: Member | undefined;
  details: MemberDetails | undefined;
  detailsLost = false;
  profiles: readonly ProfileSummary[] = [];
  permissions: ProfilesAnswer["permissions"] = [];
  refusal: Failure | undefined;
  /** What somebody else changed meanwhile. */
  stale: { by: string | null; differences: readonly Difference[] } | undefined;
  /** The user was deleted meanwhile. */
  gone = false;
  /** What became of an act among the facts. */
  said = "";
  /** And whether it was not done. */
  failed = false;
  busy = false;
  sending = false;
  private draft: Draft = { fullName: "", email: "", profile: "" };
  private errors: DraftErrors = {};
  #base: Draft = this.draft;
  #focusFirstError = false;
  #guard = new DiscardGuard(this, {
    typed: () => !this.gone && Object.keys(this.#change).length > 0,
    sending: () => this.sending,
    close: () => this.close(),
  });

  /** Closes without asking. */
  close(): void {
    this.renderRoot.querySelector<UmDialog>("um-dialog")?.close();
  }

  get #change(): Change {
    return changeBetween(this.#base, this.draft);
  }

  get #isStronger(): boolean {
    return this.profiles.some(({ id, assignable }) => id === this.member?.profile.id && !assignable);
  }

  get #readOnly(): boolean {
    return this.gone || this.#isStronger || !this.permitted.includes("users.update");
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("member") && this.member) {
      const fresh = draftOf(this.member);
      this.draft = changed.get("member") ? rebased(this.draft, this.#base, fresh) : fresh;
      this.#base = fresh;
    }
    if (!changed.has("refusal")) return;
    this.errors = draftErrors(this.refusal, this.words);
    this.#focusFirstError = Object.keys(this.errors).length > 0;
  }

  protected override render() {
    const { member, words } = this;
    if (!member) return nothing;
    const heading = this.#readOnly && !this.gone ? words.edit.lookTitle : words.edit.title;
    return html`
      <um-dialog size="large" .heading=${heading} .closeLabel=${words.close} @um-dialog-close-request=${this.#guard.onCloseRequest}
        @um-dialog-closed=${(event: Event) => this.dispatchEvent(new Event(event.type))}>
        <span slot="mark">${avatar(member.fullName, "large")}</span>
        <p slot="sub"><bdi>${member.fullName}</bdi>, <bdi>${member.profile.name}</bdi></p>
        <div class="split">
          <form id="form" novalidate @submit=${this.#submit}>${this.#note()} ${this.#fields(member)}</form>
          <aside aria-label=${words.facts.label}>
            <p class="told ${this.failed ? "failed" : ""}" role="status" tabindex="-1">${this.said}</p>
            ${this.#facts(member)}
          </aside>
        </div>
        <div slot="foot" class="foot">${this.#guard.asking ? this.#guard.question(words.add) : this.#foot()}</div>
      </um-dialog>
    `;
  }

  #note() {
    const { stale, words } = this;
    const { edit } = words;
    if (this.gone) return refusalNote(edit.gone, edit.goneText);
    const many = Object.keys(this.errors).length;
    if (many > 1) return refusalNote(edit.several(many), "");
    if (many === 0 && this.refusal) {
      const { lead, rest } = failureOf(this.refusal, words);
      return refusalNote(lead, rest);
    }
    if (stale) return staleNote(edit.changedBy(stale.by), stale.differences, edit.keptYours, words);
    if (!this.#readOnly) return nothing;
    return quietNote(this.#isStronger ? edit.stronger : edit.lookOnly);
  }

  #fields(member: Member) {
    const { draft, errors, profiles, words } = this;
    const chosen = profiles.find(({ id }) => id === draft.profile);
    return userFields({
      member,
      draft,
      errors,
      profiles,
      words,
      permits: chosen ? permits(permittedBy(chosen, this.permissions), words.add) : "",
      readOnly: this.#readOnly,
      sending: this.sending,
      set: (change) => this.#set(change),
    });
  }

  #facts(member: Member) {
    const { details, detailsLost, locale, words } = this;
    const mayAct = !member.self && !this.#isStronger && !this.gone;
    return factsOf({
      member,
      details,
      detailsLost,
      locale,
      words,
      may: (right) => mayAct && this.permitted.includes(`users.${right}`),
      act: (event) => this.dispatchEvent(event),
      load: () => this.dispatchEvent(new Event("um-load-details")),
    });
  }

  #foot() {
    const { details, words } = this;
    const last = details?.lastChange;
    const when = last ? words.edit.lastChanged(ago(this.locale, last.at, words.users.justNow), last.by) : "";
    const review = html`<p class="review">${when}</p>`;
    if (this.#readOnly)
      return html`${review}<button type="button" class="um-button" @click=${this.close}>${words.close}</button>`;
    return html`
      ${review}
      <button type="button" class="um-button" @click=${this.#guard.onCancel}>${words.cancel}</button>
      <button type="submit" form="form" class="um-button um-primary" aria-busy=${this.busy}>${words.edit.save}</button>
    `;
  }

  #set(change: Partial<Draft>): void {
    this.draft = { ...this.draft, ...change };
    this.errors = Object.fromEntries(Object.entries(this.errors).filter(([name]) => !(name in change)));
  }

  #submit(event: Event): void {
    event.preventDefault();
    if (!this.#readOnly) this.dispatchEvent(new SaveUserEvent(this.#change));
  }

  protected override updated(changed: PropertyValues<this>): void {
    const isTold = changed.has("refusal") || changed.has("stale") || changed.has("gone");
    // On a small screen the note may stand far above the button that was pressed.
    if (isTold) this.renderRoot.querySelector(".um-note")?.scrollIntoView({ block: "nearest" });
    this.#keepFocus();
    if (!this.#focusFirstError) return;
    this.#focusFirstError = false;
    const first = draftFields.find((name) => this.errors[name] !== undefined);
    if (first) this.renderRoot.querySelector<HTMLElement>(`#${first}`)?.focus();
  }

  /** The button that was pressed may have gone with what it was about. */
  #keepFocus(): void {
    if (!this.hasUpdated || (!this.said && !this.gone) || this.shadowRoot?.activeElement) return;
    this.renderRoot.querySelector<HTMLElement>(this.gone ? ".foot button" : ".told")?.focus();
  }
}

define("um-edit-user-dialog", UmEditUserDialog);
