// <um-own-password>: when the person's password was changed, and the form that changes it.
import { html, nothing } from "lit";
import { ask } from "../ask.js";
import { define } from "../kit/define.js";
import { field } from "../kit/fields.js";
import { keyIcon } from "../kit/question-icons.js";
import { ago, inFull } from "../kit/times.js";
import { isSaidByRules, PasswordCheck } from "../passwords/password-check.js";
import { passwordInput } from "../passwords/password-input.js";
import { passwordRuleStyles, passwordRules } from "../passwords/password-rules.js";
import { connect } from "../server.js";
import { SecuritySection } from "./security-section.js";

type Name = "current" | "password";

class UmOwnPassword extends SecuritySection {
  static override styles = [...SecuritySection.styles, passwordRuleStyles];

  #values: Record<Name, string> = { current: "", password: "" };
  #shown: Record<Name, boolean> = { current: false, password: false };
  readonly #check = new PasswordCheck(this, () => this.server);

  protected override render() {
    const words = this.words.security.password;
    const changedAt = this.mine?.password.changedAt;
    return this.section({
      icon: keyIcon(),
      title: words.title,
      status: changedAt
        ? html`<p title=${inFull(this.locale, changedAt)}>${words.changed(ago(this.locale, changedAt, this.words.users.justNow))}</p>`
        : html`<p>${words.never}</p>`,
      acts: this.act("change", words.change),
      body: this.doing ? this.#form() : nothing,
    });
  }

  #form() {
    const { security, policy } = this.words;
    const words = security.password;
    const code = this.form.errors.password;
    return html`
      <form novalidate @submit=${this.#submit}>
        ${this.form.note()} ${this.username()}
        ${this.#field("current", words.current, this.#currentError())}
        ${this.#field("password", this.words.fields.newPassword, this.#newError(), passwordRules("rules", this.#check.rules, policy, isSaidByRules(code)))}
        <p class="um-help">${words.ends}</p>
        ${this.foot(words.change)}
      </form>
    `;
  }

  #field(name: Name, label: string, error: string | undefined, rules: unknown = nothing) {
    const describedBy = [error && `${name}-help`, name === "password" && this.#check.rules && "rules"].filter(Boolean);
    return field({
      id: name,
      label,
      error,
      control: passwordInput({
        id: name,
        name,
        value: this.#values[name],
        autocomplete: name === "current" ? "current-password" : "new-password",
        shown: this.#shown[name],
        invalid: this.form.errors[name] !== undefined,
        describedBy: describedBy.join(" ") || undefined,
        words: this.words.fields,
        onInput: (value) => this.#type(name, value),
        onReveal: () => {
          this.#shown[name] = !this.#shown[name];
          this.requestUpdate();
        },
      }),
      after: rules,
    });
  }

  #currentError(): string | undefined {
    const code = this.form.errors.current;
    if (code === "required") return this.words.security.password.refusals.required;
    return code && (this.words.proof.refusals[code] ?? this.words.fields.refusals.invalid);
  }

  /** What a line of the policy says is not said twice. */
  #newError(): string | undefined {
    const code = this.form.errors.password;
    if (code === undefined || (isSaidByRules(code) && this.#check.rules)) return undefined;
    if (code === "required") return this.words.security.password.refusals.newRequired;
    return this.words.fields.refusals[code] ?? this.words.fields.refusals.invalid;
  }

  protected override begin(name: string): void {
    super.begin(name);
    void this.#check.now({ password: "" });
  }

  protected override end(): void {
    super.end();
    this.#values = { current: "", password: "" };
    this.#shown = { current: false, password: false };
  }

  #type(name: Name, value: string): void {
    this.#values[name] = value;
    if (name === "password") this.#check.soon({ password: value });
    this.form.typed(name);
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    // A manager may have filled the fields without a word.
    for (const name of ["current", "password"] as const)
      this.#values[name] = this.renderRoot.querySelector<HTMLInputElement>(`#${name}`)?.value ?? this.#values[name];
    const missing = Object.entries(this.#values).filter(([, value]) => !value);
    if (missing.length > 0) {
      this.form.refuse(Object.fromEntries(missing.map(([name]) => [name, "required"])));
      return;
    }
    const json = { ...this.#values };
    const answer = await this.form.send(() => ask(connect(this.server).me.password.$put({ json })));
    if (answer?.ok) this.done(this.words.security.password.done);
    else if (answer && this.form.errors.password) void this.#check.now({ password: json.password });
  }
}

define("um-own-password", UmOwnPassword);
