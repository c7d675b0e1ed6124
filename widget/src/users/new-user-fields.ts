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
import type { FirstSignIn, TypedUser } from "./new-user.js";
import type { Errors } from "./new-user-errors.js";
import { twoFactorSwitch } from "./two-factor-switch.js";

/** What the fields show, and what they call. */
export interface NewUserForm {
  user: TypedUser;
  errors: Errors;
  first: FirstSignIn;
  profiles: readonly ProfileSummary[];
  /** What the chosen profile permits, in a sentence. */
  permits: string;
  /** The organization requires two-factor of everyone. */
  byOrganization: boolean;
  rules: readonly PolicyRule[] | undefined;
  shown: boolean;
  words: FormWords;
  set: (change: Partial<TypedUser>) => void;
  choose: (first: FirstSignIn) => void;
  reveal: () => void;
  generate: () => void;
  showTaken: () => void;
  showRequests: () => void;
}

export const fieldsOf = (form: NewUserForm) => html`
  <div class="two">${nameField(form)} ${emailField(form)}</div>
  ${profileField(form)} ${firstSignIn(form)}
  ${twoFactorSwitch({
    on: form.user.twoFactorRequired,
    profile: form.profiles.find(({ id }) => id === form.user.profile),
    byOrganization: form.byOrganization,
    help: "",
    words: form.words.add.twoFactor,
    set: form.set,
  })}
`;

function nameField(form: NewUserForm) {
  const { fullName: error } = form.errors;
  const control = input(form, "fullName", "text", 200, error !== undefined);
  return field({ id: "fullName", label: form.words.add.fullName, control, error: error?.text });
}

function emailField(form: NewUserForm) {
  const { email: error } = form.errors;
  const { showRequest, showTaken } = form.words.add;
  const ways: Record<string, { label: string; go: () => void }> = {
    email_taken: { label: showTaken, go: form.showTaken },
    already_asked: { label: showRequest, go: form.showRequests },
  };
  const way = error && ways[error.code];
  const show = way && html` <button type="button" class="um-link" @click=${way.go}>${way.label}</button>`;
  return field({
    id: "email",
    label: form.words.fields.email,
    control: input(form, "email", "email", 320, error !== undefined),
    help: form.words.add.emailHelp,
    error: error && html`${error.text}${show ?? nothing}`,
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

function firstSignIn(form: NewUserForm) {
  const { firstSignIn, ways } = form.words.add;
  const option = (id: FirstSignIn) => html`
    <label>
      <input type="radio" name="first" id="first-${id}" .checked=${live(form.first === id)} @change=${() => form.choose(id)}
        aria-labelledby="first-${id}-name" aria-describedby="first-${id}-text" />
      <b id="first-${id}-name">${ways[id].name}</b><span id="first-${id}-text">${ways[id].text}</span>
    </label>
  `;
  return html`
    <fieldset>
      <legend class="um-label">${firstSignIn}</legend>
      <div class="choices">
        <div class="choice">${option("link")}</div>
        <div class="choice">${option("password")} ${form.first === "password" ? passwordField(form) : nothing}</div>
      </div>
    </fieldset>
  `;
}

function passwordField(form: NewUserForm) {
  const { password: error } = form.errors;
  const byRules = isSaidByRules(error?.code) && form.rules !== undefined;
  return field({
    id: "password",
    label: form.words.add.password,
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
            describedBy: error ? "password-help rules" : "rules",
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
