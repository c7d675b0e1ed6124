// The steps of signing in: address and password, a new password where one is due, complete.
import { html, nothing } from "lit";
import { type Answer, ask } from "../ask.js";
import { field } from "../kit/fields.js";
import { Patience } from "../kit/patience.js";
import { passwordInput } from "../passwords/password-input.js";
import { connect } from "../server.js";
import { forgetWhoIAm } from "../who-am-i.js";
import { type FormWords, forms } from "../words/en.forms.js";
import { languageOf, wordsFor } from "../words/words.js";
import { addressField, typedIn } from "./address-field.js";
import type { FormHost, Steps } from "./form-element.js";
import { adoptFormStyles, formClass } from "./light-form.js";
import { type LinkKind, LinkSteps } from "./link-steps.js";
import { NewPassword } from "./new-password.js";
import { type Trouble, troubleOf } from "./trouble.js";
import "./um-card.js";
import { UserManagerSignedInEvent } from "./user-manager-sign-in.js";

interface SignInHost extends FormHost {
  readonly portalName: string;
  readonly next: string;
}

/** The steps, in the language of their element. */
export async function signInSteps(host: SignInHost): Promise<Steps> {
  return new SignInSteps(host, await wordsFor(languageOf(host), forms));
}

class SignInSteps implements Steps {
  #stage: "credentials" | "link" | "new_password" | "complete" = "credentials";
  #email = "";
  #password = "";
  #shown = false;
  #busy = false;
  #missing: { email?: string; password?: string } = {};
  #trouble: Trouble | undefined;
  #focus: string | undefined;
  readonly #patience: Patience;
  readonly #newPassword: NewPassword;
  readonly #link: LinkSteps;

  constructor(
    private readonly host: SignInHost,
    private readonly words: FormWords,
  ) {
    this.#patience = new Patience(host);
    this.#newPassword = new NewPassword(host, words, () => ({ email: this.#email }));
    this.#link = new LinkSteps(host, words, (email, sent) => this.#comeBack(email, sent));
    adoptFormStyles(host);
  }

  frame() {
    if (this.#stage === "link") return this.#link.frame();
    const { signIn } = this.words;
    const [heading, text] = {
      credentials: [signIn.title, this.host.portalName && signIn.to(this.host.portalName)],
      new_password: [signIn.newTitle, signIn.newText],
      complete: [signIn.welcome, signIn.welcomeText],
    }[this.#stage];
    return html`
      <um-card .heading=${heading ?? ""} .text=${text} .refusal=${this.#trouble}
        .note=${this.#stage === "credentials" ? this.#note() : ""}><slot name="form" slot="form"></slot></um-card>
    `;
  }

  #note() {
    const { signIn } = this.words;
    return html`${signIn.note}
      <button type="button" class="um-link" @click=${() => this.#askForLink("unlock")}>${signIn.unlockLink}</button>`;
  }

  form() {
    if (this.#stage === "link") return this.#link.form();
    if (this.#stage === "complete") return nothing;
    const { signIn } = this.words;
    const first = this.#stage === "credentials";
    return html`
      <form slot="form" class=${formClass} novalidate @submit=${this.#submit}>
        ${first ? this.#credentials() : this.#newPassword.fields(this.#email)}
        <button type="submit" class="um-button um-primary um-wide" aria-busy=${this.#patience.overdue}>
          ${first ? signIn.submit : signIn.newSubmit}
        </button>
      </form>
    `;
  }

  #credentials() {
    const words = this.words.fields;
    return html`
      ${addressField({
        value: this.#email,
        error: this.#missing.email,
        words,
        onInput: (value) => this.#type("email", value),
      })}
      ${field({
        id: "um-password",
        label: words.password,
        error: this.#missing.password,
        beside: html`<button type="button" class="um-link" @click=${() => this.#askForLink("reset")}>${this.words.signIn.forgot}</button>`,
        control: passwordInput({
          id: "um-password",
          name: "password",
          value: this.#password,
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

  rendered(): void {
    if (this.#stage === "link") this.#link.rendered();
    if (!this.#focus) return;
    const target = this.host.querySelector<HTMLInputElement>(this.#focus);
    this.#focus = undefined;
    if (target) {
      target.focus();
      target.select();
    } else this.host.shadowRoot?.querySelector<HTMLElement>("um-card")?.focus();
  }

  #type(name: "email" | "password", value: string): void {
    if (name === "email") this.#email = value;
    else this.#password = value;
    delete this.#missing[name];
    this.host.requestUpdate();
  }

  #reveal(): void {
    this.#shown = !this.#shown;
    this.host.requestUpdate();
  }

  #askForLink(kind: LinkKind): void {
    if (this.#busy) return;
    this.#readFields();
    this.#missing = {};
    this.#trouble = undefined;
    this.#stage = "link";
    this.#link.open(kind, this.#email);
  }

  /** A password that a mail is to replace is not kept; after a mere look, it is still there. */
  #comeBack(email: string, sent: boolean): void {
    this.#email = email;
    if (sent) this.#password = "";
    this.#stage = "credentials";
    this.#focus = email ? "#um-password" : "#um-email";
    this.host.requestUpdate();
  }

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.#busy) return;
    this.#busy = true;
    this.#patience.start();
    this.#trouble = undefined;
    await (this.#stage === "credentials" ? this.#signIn() : this.#saveNewPassword());
    this.#busy = false;
    this.#patience.stop();
    this.host.requestUpdate();
  };

  async #signIn(): Promise<void> {
    this.#readFields();
    const { signIn } = this.words;
    this.#missing = {
      ...(this.#email.trim() ? {} : { email: signIn.enterEmail }),
      ...(this.#password ? {} : { password: signIn.enterPassword }),
    };
    if (this.#missing.email || this.#missing.password) {
      this.#focus = this.#missing.email ? "#um-email" : "#um-password";
      return;
    }
    const json = { email: this.#email.trim(), password: this.#password };
    const answer = await ask(connect(this.host.server)["sign-in"].$post({ json }));
    if (answer.ok) this.#enter(answer.value.stage);
    else this.#refuse(answer, "#um-password");
  }

  #readFields(): void {
    this.#email = typedIn(this.host, "um-email") ?? this.#email;
    this.#password = typedIn(this.host, "um-password") ?? this.#password;
  }

  async #saveNewPassword(): Promise<void> {
    this.#focus = "#um-new-password";
    if (!this.#newPassword.ready()) return;
    const json = { password: this.#newPassword.value };
    const answer = await ask(connect(this.host.server)["sign-in"]["new-password"].$post({ json }));
    if (answer.ok) return this.#enter(answer.value.stage);
    if (answer.reason === "refused" && this.#newPassword.refused(answer)) return;
    if (answer.reason === "refused" && answer.code === "unauthenticated") this.#startAgain();
    else this.#refuse(answer, "#um-new-password");
  }

  #startAgain(): void {
    this.#stage = "credentials";
    this.#password = "";
    this.#trouble = { lead: this.words.signIn.ended, rest: this.words.signIn.endedText };
    this.#focus = "#um-password";
  }

  #refuse(answer: Exclude<Answer<unknown>, { ok: true }>, focus: string): void {
    this.#trouble = troubleOf(answer, this.words.signIn);
    this.#focus = focus;
  }

  #enter(stage: string): void {
    if (stage !== "complete" && stage !== "new_password") {
      this.#trouble = { lead: this.words.signIn.broken, rest: this.words.signIn.brokenText };
      return;
    }
    this.#stage = stage;
    this.#focus = "#um-new-password";
    if (stage === "new_password") {
      this.#newPassword.begin();
      return;
    }
    forgetWhoIAm(this.host.server);
    if (!this.host.dispatchEvent(new UserManagerSignedInEvent())) return;
    const next = sameOrigin(this.host.next);
    if (next) location.assign(next);
    else location.reload();
  }
}

/** An address given by whoever wrote the link must not lead away from the portal. */
function sameOrigin(next: string): string | undefined {
  if (!next || !URL.canParse(next, location.href)) return undefined;
  const url = new URL(next, location.href);
  return url.origin === location.origin ? url.href : undefined;
}
