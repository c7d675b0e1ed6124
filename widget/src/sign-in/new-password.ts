// The fields with which a person chooses their own password: policy lines that tick, and a name for the password manager.
import { html, type ReactiveControllerHost } from "lit";
import type { Refusal } from "../ask.js";
import { field } from "../kit/fields.js";
import { isSaidByRules, PasswordCheck, type PasswordInput } from "../passwords/password-check.js";
import { passwordInput } from "../passwords/password-input.js";
import { passwordRules } from "../passwords/password-rules.js";
import type { FormWords } from "../words/en.forms.js";
import type { FormHost } from "./form-element.js";

export class NewPassword {
  value = "";
  #shown = false;
  /** The field's code of the last refusal, until something is typed. */
  #code: string | undefined;
  readonly #check: PasswordCheck;

  constructor(
    private readonly host: FormHost & ReactiveControllerHost,
    private readonly words: FormWords,
    private readonly person: () => Omit<PasswordInput, "password">,
  ) {
    this.#check = new PasswordCheck(host, () => host.server);
  }

  /** Shows the policy before anything is typed, or how what was typed meets it. */
  begin(): void {
    void this.#check.now({ ...this.person(), password: this.value });
  }

  /** False, with an error beside the field, when there is nothing to send. */
  ready(): boolean {
    this.value = this.host.querySelector<HTMLInputElement>("#um-new-password")?.value ?? this.value;
    if (!this.value) this.#code = "required";
    return this.value !== "";
  }

  /** True when the refusal is about the password, and is now said beside it. */
  refused(refusal: Refusal): boolean {
    const code = refusal.fields.password ?? (refusal.code === "password_weak" ? "invalid" : undefined);
    this.#code = code;
    if (code) void this.#check.now({ ...this.person(), password: this.value });
    return code !== undefined;
  }

  fields(username: string) {
    const words = this.words;
    const code = this.#code;
    const bySentence = code !== undefined && !(isSaidByRules(code) && this.#check.rules);
    return html`
      <input class="unseen" type="email" name="username" autocomplete="username" .value=${username} readonly tabindex="-1"
        aria-hidden="true" />
      ${field({
        id: "um-new-password",
        label: words.fields.newPassword,
        error: bySentence ? (words.fields.refusals[code] ?? words.fields.refusals.invalid) : undefined,
        control: passwordInput({
          id: "um-new-password",
          name: "new-password",
          value: this.value,
          autocomplete: "new-password",
          shown: this.#shown,
          invalid: code !== undefined,
          describedBy: bySentence ? "um-new-password-help um-new-rules" : "um-new-rules",
          words: words.fields,
          onInput: (value) => this.#type(value),
          onReveal: () => this.#reveal(),
        }),
        after: passwordRules("um-new-rules", this.#check.rules, words.policy, isSaidByRules(code)),
      })}
    `;
  }

  #type(value: string): void {
    this.value = value;
    this.#code = undefined;
    this.#check.soon({ ...this.person(), password: value });
    this.host.requestUpdate();
  }

  #reveal(): void {
    this.#shown = !this.#shown;
    this.host.requestUpdate();
  }
}
