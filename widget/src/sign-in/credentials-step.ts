// The first step: address and password, and the two ways out for who cannot sign in.
import { html } from "lit";
import { ask } from "../ask.js";
import { field } from "../kit/fields.js";
import { passwordInput } from "../passwords/password-input.js";
import { connect } from "../server.js";
import { addressField, typedIn } from "./address-field.js";
import type { SignInCourse, SignInStep } from "./sign-in-step.js";
import { refusedTrouble } from "./trouble.js";

export class CredentialsStep implements SignInStep {
  readonly first = "#um-password";
  password = "";
  #shown = false;
  #missing: { email?: string; password?: string } = {};

  constructor(private readonly course: SignInCourse) {}

  page() {
    const { host, words } = this.course;
    const { signIn } = words;
    const note = html`${signIn.note}
      <button type="button" class="um-link" @click=${() => this.#askForLink("unlock")}>${signIn.unlockLink}</button>`;
    return { heading: signIn.title, text: host.portalName && signIn.to(host.portalName), note };
  }

  act = (): string => this.course.words.signIn.submit;

  fields() {
    const { fields: words, signIn } = this.course.words;
    return html`
      ${addressField({
        value: this.course.email,
        error: this.#missing.email,
        words,
        onInput: (value) => this.#type("email", value),
      })}
      ${field({
        id: "um-password",
        label: words.password,
        error: this.#missing.password,
        beside: html`<button type="button" class="um-link" @click=${() => this.#askForLink("reset")}>${signIn.forgot}</button>`,
        control: passwordInput({
          id: "um-password",
          name: "password",
          value: this.password,
          autocomplete: "current-password",
          shown: this.#shown,
          invalid: this.#missing.password !== undefined,
          describedBy: "um-password-help",
          words,
          onInput: (value) => this.#type("password", value),
          onReveal: () => this.#reveal(),
        }),
      })}
    `;
  }

  async submit(): Promise<void> {
    const { course } = this;
    const { signIn } = course.words;
    this.read();
    this.#missing = {
      ...(course.email.trim() ? {} : { email: signIn.enterEmail }),
      ...(this.password ? {} : { password: signIn.enterPassword }),
    };
    if (this.#missing.email || this.#missing.password) {
      return course.focusOn(this.#missing.email ? "#um-email" : "#um-password");
    }
    const json = { email: course.email.trim(), password: this.password };
    const answer = await ask(connect(course.host.server)["sign-in"].$post({ json }));
    if (answer.ok) return course.enter(answer.value.stage);
    // What cannot even be an address or a password is answered by the same sentence.
    const isMalformed = answer.reason === "refused" && answer.code === "invalid_input";
    course.refuse(isMalformed ? refusedTrouble(signIn) : answer, "#um-password");
  }

  read(): void {
    this.course.email = typedIn(this.course.host, "um-email") ?? this.course.email;
    this.password = typedIn(this.course.host, "um-password") ?? this.password;
  }

  #askForLink(kind: "reset" | "unlock"): void {
    this.read();
    this.#missing = {};
    this.course.askForLink(kind);
  }

  #type(name: "email" | "password", value: string): void {
    if (name === "email") this.course.email = value;
    else this.password = value;
    delete this.#missing[name];
    this.course.host.requestUpdate();
  }

  #reveal(): void {
    this.#shown = !this.#shown;
    this.course.host.requestUpdate();
  }
}
