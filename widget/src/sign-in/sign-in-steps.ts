// The course of signing in: address and password, then whatever is due, each step loaded when the server names it.
import { html, nothing } from "lit";
import type { Refusal } from "../ask.js";
import { Patience } from "../kit/patience.js";
import { forgetWhoIAm } from "../who-am-i.js";
import { type FormWords, forms } from "../words/en.forms.js";
import { languageOf, wordsFor } from "../words/words.js";
import { CredentialsStep } from "./credentials-step.js";
import type { Steps } from "./form-element.js";
import { adoptFormStyles, formClass } from "./light-form.js";
import { type LinkKind, LinkSteps } from "./link-steps.js";
import type { Failure, SignInCourse, SignInHost, SignInStep, StepPage } from "./sign-in-step.js";
import { lostTrouble, type Trouble, troubleOf } from "./trouble.js";
import "./um-card.js";
import { UserManagerSignedInEvent } from "./user-manager-sign-in.js";

/** The steps, in the language of their element. */
export async function signInSteps(host: SignInHost): Promise<Steps> {
  return new SignInSteps(host, await wordsFor(languageOf(host), forms));
}

const laterSteps: Record<string, (course: SignInCourse) => Promise<SignInStep>> = {
  second_factor: async (course) => (await import("./second-factor-step.js")).secondFactorStep(course),
  new_password: async (course) => new (await import("./new-password-step.js")).NewPasswordStep(course),
  enrol: async (course) => (await import("./enrol-step.js")).enrolStep(course),
  questions: async (course) => (await import("./questions-step.js")).questionsStep(course),
};

/** At a later step both mean the same: the sign-in is over. */
const overCodes = new Set(["unauthenticated", "sign_in_refused"]);

class SignInSteps implements Steps, SignInCourse {
  email = "";
  #step: SignInStep;
  readonly #credentials: CredentialsStep;
  /** A stage that the server has named, and that has not loaded yet. */
  #due: string | undefined;
  #asksForLink = false;
  #isComplete = false;
  #busy = false;
  #trouble: Trouble | undefined;
  #focus: string | undefined;
  readonly #patience: Patience;
  readonly #link: LinkSteps;

  constructor(
    readonly host: SignInHost,
    readonly words: FormWords,
  ) {
    this.#patience = new Patience(host);
    this.#credentials = new CredentialsStep(this);
    this.#step = this.#credentials;
    this.#link = new LinkSteps(host, words, (email, sent) => this.#comeBack(email, sent));
    adoptFormStyles(host);
  }

  frame() {
    if (this.#asksForLink) return this.#link.frame();
    const { welcome, welcomeText } = this.words.signIn;
    const page: StepPage = this.#isComplete ? { heading: welcome, text: welcomeText } : this.#step.page();
    const { heading, note = "", person, text } = page;
    return html`
      <um-card .heading=${heading} .text=${text} .person=${person} .refusal=${this.#trouble} .note=${note}>
        <slot name="form" slot="form"></slot>
      </um-card>
    `;
  }

  form() {
    if (this.#asksForLink) return this.#link.form();
    if (this.#isComplete) return nothing;
    return html`
      <form slot="form" class=${formClass} novalidate @submit=${this.#submit}>
        ${this.#step.fields()}
        <button type="submit" class="um-button um-primary um-wide" aria-busy=${this.#patience.overdue}>
          ${this.#step.act()}
        </button>
        ${this.#step.besides?.() ?? nothing}
      </form>
    `;
  }

  rendered(): void {
    if (this.#asksForLink) this.#link.rendered();
    if (!this.#focus) return;
    const target = this.host.querySelector<HTMLElement>(this.#focus);
    this.#focus = undefined;
    (target ?? this.host.shadowRoot?.querySelector<HTMLElement>("um-card"))?.focus();
    if (target instanceof HTMLInputElement) target.select();
  }

  #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.#busy) return;
    this.#busy = true;
    this.#patience.start();
    this.#trouble = undefined;
    // At the first step another address may have been typed meanwhile: then all begins anew.
    if (this.#step === this.#credentials) this.#due = undefined;
    await (this.#due ? this.enter(this.#due) : this.#step.submit());
    this.#busy = false;
    this.#patience.stop();
    this.host.requestUpdate();
  };

  async enter(stage: string): Promise<void> {
    if (stage === "complete") return this.#complete();
    const load = laterSteps[stage];
    if (!load) {
      this.#trouble = { lead: this.words.signIn.broken, rest: this.words.signIn.brokenText };
      return;
    }
    this.#due = stage;
    try {
      const step = await load(this);
      // What a step learns as it begins may have ended the sign-in.
      if (this.#due !== stage) return;
      this.#due = undefined;
      this.#step = step;
      this.#focus = step.first;
    } catch {
      this.#trouble = lostTrouble(this.words.signIn);
    }
  }

  focusOn(selector: string): void {
    this.#focus = selector;
    this.host.requestUpdate();
  }

  refuse(trouble: Failure | Trouble, focus: string): void {
    const isLater = this.#due !== undefined || this.#step !== this.#credentials;
    const isOver = "reason" in trouble && trouble.reason === "refused" && overCodes.has(trouble.code);
    if (isLater && isOver) this.#endEarly(trouble);
    else {
      this.#trouble = "lead" in trouble ? trouble : troubleOf(trouble, this.words.signIn);
      this.focusOn(focus);
    }
  }

  #endEarly(refusal: Refusal): void {
    const { ended, endedText, overText, refused } = this.words.signIn;
    const { isCounted } = this.#step;
    this.#forget();
    if (refusal.code === "unauthenticated") this.refuse({ lead: ended, rest: endedText }, "#um-password");
    // The password was right, so what is said of a wrong one would mislead.
    else this.refuse(isCounted ? { lead: refused, rest: overText } : refusal, "#um-password");
  }

  startAgain(): void {
    if (this.#busy) return;
    this.#forget();
    this.email = "";
    this.focusOn("#um-email");
  }

  #forget(): void {
    this.#due = undefined;
    this.#trouble = undefined;
    this.#step = this.#credentials;
    this.#credentials.password = "";
  }

  askForLink(kind: LinkKind): void {
    if (this.#busy) return;
    this.#trouble = undefined;
    this.#asksForLink = true;
    this.#link.open(kind, this.email);
  }

  /** A password that a mail is to replace is not kept; after a mere look, it is still there. */
  #comeBack(email: string, sent: boolean): void {
    this.email = email;
    if (sent) this.#credentials.password = "";
    this.#asksForLink = false;
    this.focusOn(email ? "#um-password" : "#um-email");
  }

  #complete(): void {
    this.#isComplete = true;
    this.focusOn("heading");
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
