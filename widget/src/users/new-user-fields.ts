// The fields of the Add New User form: who, what they may do, how they sign in.
import { html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { field } from "../kit/fields.js";
import { diceIcon } from "../kit/form-icons.js";
import { chevronDownIcon } from "../kit/icons.js";
import { isSaidByRules } from "../passwords/password-check.js";
import { passwordInput } from "../passwords/password-input.js";
import { passwordRules } from "../passwords/password-rules.js";
import type { PolicyRule, ProfileSummary } from "../server.js";
import type { FormWords } from "../words/en.forms.js";
import type { NewUser } from "./new-user.js";
import type { Errors } from "./new-user-errors.js";

/** What the fields show, and what they call. */
export interface NewUserForm {
  user: NewUser;
  errors: Errors;
  profiles: readonly ProfileSummary[];
  /** What the chosen profile permits, in a sentence. */
  permits: string;
  rules: readonly PolicyRule[] | undefined;
  shown: boolean;
  words: FormWords;
  set: (change: Partial<NewUser>) => void;
  reveal: () => void;
  generate: () => void;
  showTaken: () => void;
}

export const fieldsOf = (form: NewUserForm) => html`
  <div class="two">${nameField(form)} ${emailField(form)}</div>
  ${profileField(form)} ${passwordField(form)}
`;

function nameField(form: NewUserForm) {
  const { fullName: error } = form.errors;
  const control = input(form, "fullName", "text", 200, error !== undefined);
  return field({ id: "fullName", label: form.words.add.fullName, control, error: error?.text });
}

function emailField(form: NewUserForm) {
  const { email: error } = form.errors;
  const taken = error?.code === "email_taken";
  const show = html` <button type="button" class="um-link" @click=${form.showTaken}>${form.words.add.showTaken}</button>`;
  return field({
    id: "email",
    label: form.words.fields.email,
    control: input(form, "email", "email", 320, error !== undefined),
    help: form.words.add.emailHelp,
    error: error && html`${error.text}${taken ? show : nothing}`,
  });
}

function input(form: NewUserForm, name: "fullName" | "email", type: string, maximum: number, invalid: boolean) {
  return html`<input id=${name} class="um-input" type=${type} autocomplete="off" spellcheck="false" maxlength=${maximum}
      ?autofocus=${name === "fullName"} aria-invalid=${invalid} aria-describedby="${name}-help" .value=${live(form.user[name])}
      @input=${(event: InputEvent) => form.set({ [name]: (event.target as HTMLInputElement).value })} />`;
}

function profileField(form: NewUserForm) {
  const words = form.words.add;
  const { profile: error } = form.errors;
  return field({
    id: "profile",
    label: words.profile,
    help: form.permits,
    error: error?.text,
    control: html`
        <span class="um-select">
          <select id="profile" class="um-input" aria-invalid=${error !== undefined} aria-describedby="profile-help"
            @change=${(event: Event) => form.set({ profile: (event.target as HTMLSelectElement).value })}>
            <option value="" disabled hidden ?selected=${form.user.profile === ""}>${words.chooseProfile}</option>
            ${form.profiles
              .filter(({ assignable }) => assignable)
              .map(({ id, name }) => html`<option value=${id} ?selected=${id === form.user.profile}>${name}</option>`)}
          </select>
          ${chevronDownIcon("small")}
        </span>
      `,
  });
}

function passwordField(form: NewUserForm) {
  const { password: error } = form.errors;
  const byRules = isSaidByRules(error?.code) && form.rules !== undefined;
  return field({
    id: "password",
    label: form.words.add.password,
    help: form.words.add.passwordHelp,
    error: byRules ? undefined : error?.text,
    control: html`
        <div class="beside">
          ${passwordInput({
            id: "password",
            name: "initial-password",
            value: form.user.password,
            autocomplete: "new-password",
            shown: form.shown,
            invalid: error !== undefined,
            describedBy: "password-help rules",
            words: form.words.fields,
            onInput: (password) => form.set({ password }),
            onReveal: form.reveal,
          })}
          <button type="button" class="um-button" @click=${form.generate}>${diceIcon()}<span>${form.words.add.generate}</span></button>
        </div>
      `,
    after: passwordRules("rules", form.rules, form.words.policy, byRules),
  });
}
