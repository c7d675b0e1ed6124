// <um-add-user-dialog>: who, what they may do, how they sign in, and before the button one sentence that says it all.
import { html, nothing, type PropertyValues } from "lit";
import { live } from "lit/directives/live.js";
import type { Answer } from "../ask.js";
import { buttonStyles, turning } from "../kit/buttons.js";
import { define } from "../kit/define.js";
import { field, fieldStyles } from "../kit/fields.js";
import { ground } from "../kit/ground.js";
import { chevronDownIcon } from "../kit/icons.js";
import { diceIcon } from "../kit/list-icons.js";
import { noteStyles, refusalNote } from "../kit/notes.js";
import type { UmDialog } from "../kit/um-dialog.js";
import "../kit/um-dialog.js";
import { generatePassword } from "../passwords/generate-password.js";
import { isSaidByRules, PasswordCheck } from "../passwords/password-check.js";
import { passwordInput } from "../passwords/password-input.js";
import { passwordRuleStyles, passwordRules } from "../passwords/password-rules.js";
import type { ProfileSummary, ProfilesList } from "../server.js";
import { type FormWords, forms } from "../words/en.forms.js";
import { ShellElement } from "../words/shell-element.js";
import { addUserStyles } from "./add-user-styles.js";
import { emptyNewUser, missingIn, type NewUser, type NewUserField, newUserFields, permittedBy } from "./new-user.js";
import { type Errors, errorsOf, noteOf } from "./new-user-errors.js";

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

export class UmAddUserDialog extends ShellElement {
  static override styles = [ground, buttonStyles, turning, fieldStyles, noteStyles, passwordRuleStyles, addUserStyles];
  static override properties = {
    server: {},
    organization: {},
    profiles: { attribute: false },
    permissions: { attribute: false },
    refusal: { attribute: false },
    busy: { type: Boolean },
    user: { state: true },
    errors: { state: true },
    shown: { state: true },
    discarding: { state: true },
  };

  protected override readonly english: FormWords = forms;
  protected declare words: FormWords;
  server = "";
  /** The organization's name. */
  organization = "";
  profiles: readonly ProfileSummary[] = [];
  permissions: ProfilesList["permissions"] = [];
  refusal: Exclude<Answer<unknown>, { ok: true }> | undefined;
  busy = false;
  private user: NewUser = emptyNewUser;
  private errors: Errors = {};
  private shown = false;
  private discarding = false;
  #check = new PasswordCheck(this, () => this.server);
  #focusFirstError = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#check.now({ password: "" });
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
      <um-dialog .heading=${words.title} .closeLabel=${this.words.close} @um-dialog-close-request=${this.#onCloseRequest}
        @um-dialog-closed=${this.#onClosed}>
        <form id="form" novalidate @submit=${this.#submit}>
          ${note ? refusalNote(note.lead, note.rest) : nothing}
          <div class="two">${this.#name()} ${this.#email()}</div>
          ${this.#profile()} ${this.#password()}
        </form>
        <div slot="foot" class="foot">${this.discarding ? this.#discard() : this.#foot()}</div>
      </um-dialog>
    `;
  }

  #name() {
    const { fullName: error } = this.errors;
    const control = this.#input("fullName", "text", 200, error !== undefined);
    return field({ id: "fullName", label: this.words.add.fullName, control, error: error?.text });
  }

  #email() {
    const { email: error } = this.errors;
    const taken = error?.code === "email_taken";
    const show = html` <button type="button" class="um-link" @click=${this.#showTaken}>${this.words.add.showTaken}</button>`;
    return field({
      id: "email",
      label: this.words.fields.email,
      control: this.#input("email", "email", 320, error !== undefined),
      help: this.words.add.emailHelp,
      error: error && html`${error.text}${taken ? show : nothing}`,
    });
  }

  #input(name: "fullName" | "email", type: string, maximum: number, invalid: boolean) {
    return html`<input id=${name} class="um-input" type=${type} autocomplete="off" spellcheck="false" maxlength=${maximum}
      ?autofocus=${name === "fullName"} aria-invalid=${invalid} aria-describedby="${name}-help" .value=${live(this.user[name])}
      @input=${(event: InputEvent) => this.#set({ [name]: (event.target as HTMLInputElement).value })} />`;
  }

  #profile() {
    const words = this.words.add;
    const chosen = this.#chosen;
    const { profile: error } = this.errors;
    return field({
      id: "profile",
      label: words.profile,
      help: chosen && this.#permits(chosen),
      error: error?.text,
      control: html`
        <span class="um-select">
          <select id="profile" class="um-input" aria-invalid=${error !== undefined} aria-describedby="profile-help"
            @change=${(event: Event) => this.#set({ profile: (event.target as HTMLSelectElement).value })}>
            <option value="" disabled hidden ?selected=${!chosen}>${words.chooseProfile}</option>
            ${this.profiles
              .filter(({ assignable }) => assignable)
              .map(({ id, name }) => html`<option value=${id} ?selected=${id === chosen?.id}>${name}</option>`)}
          </select>
          ${chevronDownIcon("small")}
        </span>
      `,
    });
  }

  #permits(profile: ProfileSummary): string {
    const words = this.words.add;
    const { everything, labels, more } = permittedBy(profile, this.permissions);
    if (everything) return words.everything;
    return labels.length === 0 ? words.nothing : words.may(labels, more);
  }

  #password() {
    const { password: error } = this.errors;
    const byRules = isSaidByRules(error?.code) && this.#check.rules !== undefined;
    return field({
      id: "password",
      label: this.words.add.password,
      help: this.words.add.passwordHelp,
      error: byRules ? undefined : error?.text,
      control: html`
        <div class="beside">
          ${passwordInput({
            id: "password",
            name: "initial-password",
            value: this.user.password,
            autocomplete: "new-password",
            shown: this.shown,
            invalid: error !== undefined,
            describedBy: "password-help rules",
            words: this.words.fields,
            onInput: (password) => this.#set({ password }),
            onReveal: () => {
              this.shown = !this.shown;
            },
          })}
          <button type="button" class="um-button" @click=${this.#generate}>${diceIcon()}<span>${this.words.add.generate}</span></button>
        </div>
      `,
      after: passwordRules("rules", this.#check.rules, this.words.policy, byRules),
    });
  }

  #foot() {
    const words = this.words.add;
    return html`
      <p class="review" id="review">${this.#review()}</p>
      <button type="button" class="um-button" @click=${this.#cancel}>${this.words.cancel}</button>
      <button type="submit" form="form" class="um-button um-primary" aria-describedby="review" aria-busy=${this.busy}>${words.submit}</button>
    `;
  }

  #review() {
    const words = this.words.add;
    const { user } = this;
    const chosen = this.#chosen;
    if (!chosen || Object.keys(missingIn(user, words)).length > 0) return words.reviewLater;
    const { everything, labels, more } = permittedBy(chosen, this.permissions);
    const may = everything ? words.reviewEverything : labels.length === 0 ? words.reviewNothing : words.reviewMay(labels, more);
    return words.review(bold(user.fullName.trim()), may, bold(this.organization), bold(user.email.trim()));
  }

  #discard() {
    const words = this.words.add;
    return html`
      <p class="review" role="alert"><strong>${words.discardTitle}</strong></p>
      <button type="button" class="um-button" id="keep" @click=${this.#keep}>${words.keepEditing}</button>
      <button type="button" class="um-button um-danger" @click=${this.close}>${words.discard}</button>
    `;
  }

  get #chosen(): ProfileSummary | undefined {
    return this.profiles.find(({ id }) => id === this.user.profile);
  }

  get #checked() {
    const { password, fullName, email } = this.user;
    return { password, fullName, email };
  }

  #set(change: Partial<NewUser>): void {
    this.user = { ...this.user, ...change };
    this.errors = Object.fromEntries(Object.entries(this.errors).filter(([name]) => !(name in change)));
    if (!("profile" in change)) this.#check.soon(this.#checked);
  }

  #generate(): void {
    const length = this.#check.rules?.find((rule) => rule.rule === "length");
    this.#set({ password: generatePassword(length?.rule === "length" ? length.minimum : 0) });
    this.shown = true;
    void this.#check.now(this.#checked);
  }

  #submit(event: Event): void {
    event.preventDefault();
    const missing = missingIn(this.user, this.words.add);
    this.errors = Object.fromEntries(Object.entries(missing).map(([name, text]) => [name, { code: "required", text }]));
    this.#focusFirstError = true;
    if (Object.keys(missing).length > 0) return;
    const { fullName, email, profile, password } = this.user;
    this.dispatchEvent(new AddUserEvent({ fullName: fullName.trim(), email: email.trim(), profile, password }));
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has("discarding") && this.discarding) this.#element("keep")?.focus();
    if (!this.#focusFirstError) return;
    this.#focusFirstError = false;
    const first = newUserFields.find((name: NewUserField) => this.errors[name] !== undefined);
    if (first) this.#element(first)?.focus();
  }

  #element(id: string): HTMLElement | null {
    return this.renderRoot.querySelector(`#${id}`);
  }

  get #typed(): boolean {
    return newUserFields.some((name) => this.user[name] !== "");
  }

  #onCloseRequest(event: Event): void {
    if (!this.#typed || this.discarding) return;
    event.preventDefault();
    this.discarding = true;
  }

  #cancel(): void {
    if (this.#typed) this.discarding = true;
    else this.close();
  }

  async #keep(): Promise<void> {
    this.discarding = false;
    await this.updateComplete;
    this.#element("fullName")?.focus();
  }

  #onClosed(event: Event): void {
    this.dispatchEvent(new Event(event.type));
  }

  #showTaken(): void {
    this.dispatchEvent(new ShowUserEvent(this.user.email.trim()));
  }
}

const bold = (text: string) => html`<strong><bdi>${text}</bdi></strong>`;

define("um-add-user-dialog", UmAddUserDialog);
