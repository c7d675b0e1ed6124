// <um-edit-user-dialog>: who somebody is and what they may do, beside what is known of them. Facts change at once, the form with Save Changes.
import { html, nothing, type PropertyValues } from "lit";
import { ShowActivityEvent } from "../activity/show-activity-event.js";
import { avatar } from "../kit/avatar.js";
import { define } from "../kit/define.js";
import { DiscardGuard } from "../kit/discard-guard.js";
import { ago } from "../kit/times.js";
import type { UmDialog } from "../kit/um-dialog.js";
import "../kit/um-dialog.js";
import type { Member, MemberAct, MemberDetails, ProfileSummary, ProfilesAnswer } from "../server.js";
import { type ActWords, acts } from "../words/en.acts.js";
import { ShellElement } from "../words/shell-element.js";
import type { Failure } from "./act-failures.js";
import { editNote } from "./edit-note.js";
import { editUserStyles } from "./edit-user-styles.js";
import type { Change } from "./member-calls.js";
import { permits, permittedBy } from "./permitted.js";
import { profileDifference } from "./profile-difference.js";
import type { Stale } from "./stale-note.js";
import { nothingTold, toldOf } from "./told.js";
import { userAside } from "./user-aside.js";
import { changeBetween, type Draft, draftFields, draftOf, rebased } from "./user-draft.js";
import { type DraftErrors, draftErrors } from "./user-errors.js";
import { userFields } from "./user-fields.js";

/** Save this. */
export class SaveUserEvent extends Event {
  constructor(readonly change: Change) {
    super("um-save-user");
  }
}

export class UmEditUserDialog extends ShellElement {
  static override styles = editUserStyles;
  static override properties = {
    mayEdit: { type: Boolean },
    mayShowActivity: { type: Boolean },
    hasNext: { type: Boolean },
    member: { attribute: false },
    details: { attribute: false },
    list: { attribute: false },
    refusal: { attribute: false },
    stale: { attribute: false },
    gone: { type: Boolean },
    detailsLost: { type: Boolean },
    told: { attribute: false },
    busy: { type: Boolean },
    sending: { type: Boolean },
    draft: { state: true },
    errors: { state: true },
    note: { state: true },
    rightsOpen: { state: true },
  };

  protected override readonly english: ActWords = acts;
  declare protected words: ActWords;
  /** Users in general; each may be out of reach all the same. */
  mayEdit = false;
  mayShowActivity = false;
  /** There is somebody below in the list to review next. */
  hasNext = false;
  /** As the row shows them, until the details are there. */
  member: Member | undefined;
  details: MemberDetails | undefined;
  detailsLost = false;
  /** Undefined where the profiles have not come. */
  list: ProfilesAnswer | undefined;
  refusal: Failure | undefined;
  /** What somebody else changed meanwhile. */
  stale: Stale | undefined;
  /** The user was deleted meanwhile. */
  gone = false;
  told = nothingTold;
  busy = false;
  sending = false;
  private draft: Draft = { fullName: "", email: "", profile: "", twoFactorRequired: false };
  private errors: DraftErrors = {};
  /** Of a review, as typed; it would go with the dialog. */
  note = "";
  private rightsOpen = false;
  #base: Draft = this.draft;
  #focusFirstError = false;
  #guard = new DiscardGuard(this, {
    typed: () => !this.gone && (this.#isChanged || this.note.trim() !== ""),
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

  get #isChanged(): boolean {
    return Object.keys(this.#change).length > 0;
  }

  get #readOnly(): boolean {
    return !this.#may("edit");
  }

  #may(act: MemberAct): boolean {
    return !this.gone && (this.member?.may.includes(act) ?? false);
  }

  #profile(id: string | undefined): ProfileSummary | undefined {
    return this.list?.profiles.find((each) => each.id === id);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("member") && this.member) {
      const fresh = draftOf(this.member);
      const isSame = changed.get("member")?.id === this.member.id;
      this.draft = isSame ? rebased(this.draft, this.#base, fresh) : fresh;
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
          <form id="form" novalidate @submit=${this.#submit}>${this.#note(member)} ${this.#fields(member)}</form>
          <aside aria-label=${words.facts.label}>
            ${toldOf("facts", this.told)}
            ${this.#aside(member)}
          </aside>
        </div>
        <div slot="foot" class="foot">${this.#guard.asking ? this.#guard.question(words.add) : this.#foot()}</div>
      </um-dialog>
    `;
  }

  #note(member: Member) {
    const isStronger = this.mayEdit && this.#profile(member.profile.id)?.assignable === false;
    const { errors, gone, refusal, stale, words } = this;
    return editNote({ member, gone, errors, refusal, stale, isStronger, readOnly: this.#readOnly, words });
  }

  #fields(member: Member) {
    const { draft, errors, words } = this;
    const { permissions = [], profiles = [] } = this.list ?? {};
    const chosen = this.#profile(draft.profile);
    return userFields({
      member,
      draft,
      errors,
      profiles,
      words,
      permits: chosen ? permits(permittedBy(chosen, permissions, words), words.add) : "",
      difference: profileDifference({
        before: this.#profile(member.profile.id),
        after: chosen,
        permissions,
        unproven: this.details?.alsoElsewhere === false && this.details.addressConfirmedAt === null,
        words,
      }),
      readOnly: this.#readOnly,
      sending: this.sending,
      set: (change) => this.#set(change),
    });
  }

  #aside(member: Member) {
    const { fullName, userId } = member;
    const show = () => {
      this.close();
      this.dispatchEvent(new ShowActivityEvent({ id: userId, fullName }));
    };
    return userAside({
      member,
      details: this.details,
      detailsLost: this.detailsLost,
      list: this.list,
      note: this.note,
      rightsOpen: this.rightsOpen,
      // What is typed in the form would not come along.
      hasNext: this.hasNext && !this.#isChanged,
      sending: this.sending,
      told: this.told,
      locale: this.locale,
      words: this.words,
      may: (act) => this.#may(act),
      act: (event) => this.dispatchEvent(event),
      load: () => this.dispatchEvent(new Event("um-load-details")),
      set: (change) => Object.assign(this, change),
      showActivity: this.mayShowActivity ? () => this.#guard.leave(show) : undefined,
    });
  }

  #foot() {
    const { details, words } = this;
    const last = details?.lastChange;
    const when = last ? words.edit.lastChanged(ago(this.locale, last.at, words.users.justNow), last.by) : "";
    const review = html`<p class="review">${when}</p>`;
    if (this.#readOnly)
      return html`${review}<button type="button" class="um-button" @click=${this.#guard.onCancel}>${words.close}</button>`;
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
    if (this.#readOnly) return;
    if (this.#isChanged) this.dispatchEvent(new SaveUserEvent(this.#change));
    else this.#guard.onCancel();
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
    if (!this.hasUpdated || (!this.told.text && !this.gone) || this.shadowRoot?.activeElement) return;
    this.renderRoot.querySelector<HTMLElement>(this.gone ? ".foot button" : ".told:not(:empty)")?.focus();
  }
}

define("um-edit-user-dialog", UmEditUserDialog);
