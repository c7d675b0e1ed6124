// <um-add-user-dialog>: who, what they may do, how they sign in, and before the button one sentence that says it all.
import { html, nothing, type PropertyValues } from "lit";
import type { Answer } from "../ask.js";
import { bold } from "../kit/bold.js";
import { buttonStyles, turning } from "../kit/buttons.js";
import { define } from "../kit/define.js";
import { dialogFootStyles } from "../kit/dialog-foot.js";
import { DiscardGuard } from "../kit/discard-guard.js";
import { fieldStyles } from "../kit/fields.js";
import { ground } from "../kit/ground.js";
import { noteStyles, refusalNote } from "../kit/notes.js";
import { switchStyles } from "../kit/switch-field.js";
import type { UmDialog } from "../kit/um-dialog.js";
import "../kit/um-dialog.js";
import { generatePassword } from "../passwords/generate-password.js";
import { PasswordCheck } from "../passwords/password-check.js";
import { passwordRuleStyles } from "../passwords/password-rules.js";
import type { ProfileSummary, ProfilesAnswer } from "../server.js";
import { type FormWords, forms } from "../words/en.forms.js";
import { ShellElement } from "../words/shell-element.js";
import { addUserStyles } from "./add-user-styles.js";
import {
  emptyNewUser,
  type FirstSignIn,
  isFilled,
  isTyped,
  type NewUser,
  newUserFields,
  newUserOf,
  type TypedUser,
} from "./new-user.js";
import { type Errors, errorsOf, noteOf } from "./new-user-errors.js";
import { fieldsOf, type NewUserForm } from "./new-user-fields.js";
import { mayIn, permits, permittedBy } from "./permitted.js";

/** Add this user. */
export class AddUserEvent extends Event {
  constructor(readonly user: NewUser) {
    super("um-add-user");
  }
}

/** The address is taken here already: show who has it. */
export class ShowUserEvent extends Event {
  constructor(readonly email: string) {
    super("um-show-user");
  }
}

/** The person has been asked to join already: lead to where that is seen. */
export class ShowRequestsEvent extends Event {
  constructor() {
    super("um-show-requests", { bubbles: true, composed: true });
  }
}

export class UmAddUserDialog extends ShellElement {
  static override styles = [
    ground,
    buttonStyles,
    turning,
    fieldStyles,
    switchStyles,
    noteStyles,
    passwordRuleStyles,
    dialogFootStyles,
    addUserStyles,
  ];
  static override properties = {
    server: {},
    organization: { attribute: false },
    profiles: { attribute: false },
    permissions: { attribute: false },
    byOrganization: { type: Boolean },
    refusal: { attribute: false },
    busy: { type: Boolean },
    sending: { type: Boolean },
    user: { state: true },
    first: { state: true },
    errors: { state: true },
    shown: { state: true },
  };

  protected override readonly english: FormWords = forms;
  declare protected words: FormWords;
  server = "";
  /** Where they are to be a member: by its policy an initial password is judged. */
  organization = { id: "", name: "" };
  profiles: readonly ProfileSummary[] = [];
  permissions: ProfilesAnswer["permissions"] = [];
  /** The organization requires two-factor of everyone. */
  byOrganization = false;
  refusal: Exclude<Answer<unknown>, { ok: true }> | undefined;
  busy = false;
  /** An answer is awaited: until it comes, closing is not offered. */
  sending = false;
  private user: TypedUser = emptyNewUser;
  private first: FirstSignIn = "link";
  private errors: Errors = {};
  private shown = false;
  #check = new PasswordCheck(this, () => this.server);
  #guard = new DiscardGuard(this, {
    typed: () => isTyped(this.user),
    sending: () => this.sending,
    close: () => this.close(),
  });
  #focusFirstError = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#check.now({ password: "", organization: this.organization.id });
  }

  /** Closes without asking. */
  close(): void {
    this.renderRoot.querySelector<UmDialog>("um-dialog")?.close();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("refusal") || !this.refusal) return;
    this.errors = errorsOf(this.refusal, this.words);
    this.#focusFirstError = true;
    if (this.errors.password) void this.#check.now(this.#checked);
  }

  protected override render() {
    const words = this.words.add;
    const note = noteOf(this.errors, this.refusal, this.words);
    return html`
      <um-dialog .heading=${words.title} .closeLabel=${this.words.close} @um-dialog-close-request=${this.#guard.onCloseRequest}
        @um-dialog-closed=${this.#onClosed}>
        <form id="form" novalidate @submit=${this.#submit}>
          ${note ? refusalNote(note.lead, note.rest) : nothing}
          ${fieldsOf(this.#form)}
        </form>
        <div slot="foot" class="foot">${this.#guard.asking ? this.#guard.question(words) : this.#foot()}</div>
      </um-dialog>
    `;
  }

  get #form(): NewUserForm {
    const { byOrganization, user, errors, first, profiles, shown, words } = this;
    const chosen = this.#chosen;
    return {
      user,
      errors,
      first,
      profiles,
      shown,
      words,
      byOrganization,
      permits: chosen ? permits(permittedBy(chosen, this.permissions, this.words), words.add) : "",
      rules: this.#check.rules,
      set: (change) => this.#set(change),
      choose: (how) => {
        this.first = how;
      },
      reveal: () => {
        this.shown = !this.shown;
      },
      generate: () => this.#generate(),
      showTaken: () => this.dispatchEvent(new ShowUserEvent(this.user.email.trim())),
      showRequests: () => this.dispatchEvent(new ShowRequestsEvent()),
    };
  }

  #foot() {
    const words = this.words.add;
    return html`
      <p class="review" id="review">${this.#review()}</p>
      <button type="button" class="um-button" @click=${this.#guard.onCancel}>${this.words.cancel}</button>
      <button type="submit" form="form" class="um-button um-primary" aria-describedby="review" aria-busy=${this.busy}>${words.submit}</button>
    `;
  }

  #review() {
    const words = this.words.add;
    const { first, user } = this;
    const chosen = this.#chosen;
    if (!chosen || !isFilled(user, first)) return words.reviewLater;
    const may = mayIn(permittedBy(chosen, this.permissions, this.words), words);
    const twoFactor = user.twoFactorRequired || chosen.twoFactorRequired || this.byOrganization;
    return words.review[first](bold(user.fullName.trim()), may, bold(this.organization.name), twoFactor);
  }

  get #chosen(): ProfileSummary | undefined {
    return this.profiles.find(({ id }) => id === this.user.profile);
  }

  get #checked() {
    const { password, fullName, email } = this.user;
    return { password, fullName, email, organization: this.organization.id };
  }

  #set(change: Partial<TypedUser>): void {
    this.user = { ...this.user, ...change };
    this.errors = Object.fromEntries(Object.entries(this.errors).filter(([name]) => !(name in change)));
    if (!("profile" in change || "twoFactorRequired" in change)) this.#check.soon(this.#checked);
  }

  #generate(): void {
    const length = this.#check.rules?.find((rule) => rule.rule === "length");
    this.#set({ password: generatePassword(length?.minimum) });
    this.shown = true;
    void this.#check.now(this.#checked);
  }

  #submit(event: Event): void {
    event.preventDefault();
    this.dispatchEvent(new AddUserEvent(newUserOf(this.user, this.first)));
  }

  protected override updated(): void {
    if (!this.#focusFirstError) return;
    this.#focusFirstError = false;
    const first = newUserFields.find((name) => this.errors[name] !== undefined);
    if (first) this.renderRoot.querySelector<HTMLElement>(`#${first}`)?.focus();
  }

  #onClosed(event: Event): void {
    this.dispatchEvent(new Event(event.type));
  }
}

define("um-add-user-dialog", UmAddUserDialog);
