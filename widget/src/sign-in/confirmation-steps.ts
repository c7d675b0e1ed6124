// The steps behind a mailed link: look what it is for, press the one button, done; or one calm page when it no longer works.
import { html, nothing } from "lit";
import { type Answer, ask } from "../ask.js";
import { bold, boldAddress } from "../kit/bold.js";
import { Patience } from "../kit/patience.js";
import { type ConfirmationPreview, connect } from "../server.js";
import { type FormWords, forms } from "../words/en.forms.js";
import { languageOf, wordsFor } from "../words/words.js";
import { confirmLink } from "./confirm-link.js";
import { type ConfirmationPage, pageOf, type Stage } from "./confirmation-page.js";
import type { FormHost, Steps } from "./form-element.js";
import { adoptFormStyles, formClass } from "./light-form.js";
import { NewPassword } from "./new-password.js";
import { type Trouble, troubleOf } from "./trouble.js";
import "./um-card.js";

interface ConfirmationHost extends FormHost {
  readonly home: string;
  readonly portalName: string;
}

type Failure = Exclude<Answer<unknown>, { ok: true }>;

/** The steps, in the language of their element. */
export async function confirmationSteps(host: ConfirmationHost, secret: string): Promise<Steps> {
  return new ConfirmationSteps(host, await wordsFor(languageOf(host), forms), secret);
}

class ConfirmationSteps implements Steps {
  #stage: Stage = "looking";
  #preview: ConfirmationPreview | undefined;
  /** The address that signs in, once the link is used. */
  #email: string | undefined;
  #failure: Failure | undefined;
  #wasLost = false;
  #busy = false;
  #trouble: Trouble | undefined;
  #focus: "password" | "heading" | undefined;
  readonly #patience: Patience;
  readonly #newPassword: NewPassword;

  constructor(
    private readonly host: ConfirmationHost,
    private readonly words: FormWords,
    private readonly secret: string,
  ) {
    this.#patience = new Patience(host);
    this.#newPassword = new NewPassword(host, words, () => ({
      fullName: this.#preview?.fullName ?? "",
      email: this.#preview?.email ?? "",
    }));
    adoptFormStyles(host);
    void this.#look();
  }

  #look = async (): Promise<void> => {
    if (this.#busy) return;
    if (!this.secret) return this.#go("expired", undefined);
    this.#busy = true;
    this.#patience.start();
    const answer = await ask(connect(this.host.server).confirmations.preview.$post({ json: { secret: this.secret } }));
    this.#busy = false;
    this.#patience.stop();
    if (answer.ok) {
      this.#preview = answer.value;
      if (answer.value.choosesPassword) this.#newPassword.begin();
      this.#go("choose", this.#failure ? "heading" : undefined);
    } else if (isPassing(answer)) {
      this.#go("stalled", this.#failure ? "heading" : undefined);
      this.#failure = answer;
    } else this.#go("expired", undefined);
  };

  #go(stage: Stage, focus: "password" | "heading" | undefined): void {
    this.#stage = stage;
    this.#focus = focus;
    this.host.requestUpdate();
  }

  frame() {
    if (this.#stage === "looking" && !this.#patience.overdue) return nothing;
    const page = this.#page;
    return html`
      <um-card .heading=${page.heading} .text=${page.text} .points=${page.points} .person=${page.person}
        .refusal=${this.#trouble} .note=${page.note}><slot name="form" slot="form"></slot></um-card>
    `;
  }

  get #page(): ConfirmationPage {
    return pageOf(this.#stage, {
      words: this.words,
      preview: this.#preview,
      email: this.#email,
      failure: this.#failure,
      wasLost: this.#wasLost,
      portal: this.host.portalName,
      locale: this.host.locale,
      bold,
      boldAddress,
    });
  }

  form() {
    if (this.#stage === "looking") return nothing;
    if (this.#stage === "stalled") {
      return html`<form slot="form" class=${formClass} @submit=${this.#tryAgain}>
        <button type="submit" class="um-button um-wide" aria-busy=${this.#patience.overdue}>${this.words.tryAgain}</button>
      </form>`;
    }
    const preview = this.#preview;
    if (this.#stage !== "choose" || !preview) return this.#wayOn();
    const { choosesPassword, email, organization, purpose } = preview;
    return html`
      <form slot="form" class=${formClass} novalidate @submit=${this.#confirm}>
        ${choosesPassword ? this.#newPassword.fields(email) : nothing}
        <button type="submit" class="um-button um-primary um-wide" aria-busy=${this.#patience.overdue}>
          ${this.words.confirmation[purpose].submit(choosesPassword, organization?.name ?? this.host.portalName)}
        </button>
      </form>
    `;
  }

  #wayOn() {
    if (!this.host.home) return nothing;
    const words = this.words.confirmation;
    const done = this.#stage === "done";
    const joined = done && this.#preview?.purpose === "join";
    return html`<form slot="form" class=${formClass}>
      <a class="um-button um-wide ${done ? "um-primary" : ""}" href=${this.host.home}>
        ${joined ? words.goOn(this.host.portalName) : words.signIn}
      </a>
    </form>`;
  }

  rendered(): void {
    const focus = this.#focus;
    this.#focus = undefined;
    if (focus === "password") this.host.querySelector<HTMLElement>("#um-new-password")?.focus();
    if (focus === "heading") this.host.shadowRoot?.querySelector<HTMLElement>("um-card")?.focus();
  }

  #tryAgain = (event: Event): void => {
    event.preventDefault();
    void this.#look();
  };

  #confirm = async (event: Event): Promise<void> => {
    event.preventDefault();
    const preview = this.#preview;
    if (this.#busy || !preview) return;
    this.#focus = "password";
    this.#trouble = undefined;
    if (preview.choosesPassword && !this.#newPassword.ready()) return this.host.requestUpdate();
    this.#busy = true;
    this.#patience.start();
    const password = preview.choosesPassword ? this.#newPassword.value : undefined;
    const answer = await confirmLink(this.host.server, preview.purpose, this.secret, password);
    this.#busy = false;
    this.#patience.stop();
    if (!answer.ok) return this.#refused(answer);
    this.#email = answer.value.email;
    this.#go(answer.value.outcome === "lapsed" ? "lapsed" : "done", "heading");
  };

  #refused(answer: Failure): void {
    const code = answer.reason === "refused" ? answer.code : undefined;
    if (answer.reason === "lost") this.#wasLost = true;
    if (code === "confirmation_invalid") this.#go("expired", "heading");
    else if (code === "person_exists") this.#go("taken", "heading");
    else {
      const beside = answer.reason === "refused" && this.#newPassword.refused(answer);
      this.#trouble = beside ? undefined : troubleOf(answer, this.words.signIn);
      this.#go("choose", "password");
    }
  }
}

/** The link may well work in a while; any other refusal says that it does not. */
const isPassing = (answer: Failure): boolean =>
  answer.reason === "lost" || ["too_many_requests", "internal", "busy"].includes(answer.code);
