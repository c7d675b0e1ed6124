// The steps behind a mailed link: look what it is for, choose a password, done; or one calm page when it no longer works.
import { html, nothing } from "lit";
import { ask } from "../ask.js";
import { Patience } from "../kit/patience.js";
import { connect } from "../server.js";
import { type FormWords, forms } from "../words/en.forms.js";
import { languageOf, wordsFor } from "../words/words.js";
import type { FormHost, Steps } from "./form-element.js";
import { adoptFormStyles, formClass } from "./light-form.js";
import { NewPassword } from "./new-password.js";
import { type Trouble, troubleOf } from "./trouble.js";
import "./um-card.js";

interface ConfirmationHost extends FormHost {
  readonly home: string;
}

interface Preview {
  fullName: string;
  email: string;
  organization: { name: string };
  expiresAt: string;
}

/** The steps, in the language of their element. */
export async function confirmationSteps(host: ConfirmationHost, secret: string): Promise<Steps> {
  return new ConfirmationSteps(host, await wordsFor(languageOf(host), forms), secret);
}

class ConfirmationSteps implements Steps {
  #stage: "looking" | "lost" | "choose" | "done" | "expired" = "looking";
  #preview: Preview | undefined;
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
    this.#patience.start();
    const answer = this.secret
      ? await ask(connect(this.host.server).confirmations.preview.$post({ json: { secret: this.secret } }))
      : undefined;
    this.#patience.stop();
    if (answer?.ok) {
      this.#preview = answer.value;
      this.#newPassword.begin();
      this.#go("choose", undefined);
    } else if (answer && (answer.reason === "lost" || isPassing(answer.code))) this.#go("lost", undefined);
    else this.#go("expired", undefined);
  };

  #go(stage: "lost" | "choose" | "done" | "expired", focus: "password" | "heading" | undefined): void {
    this.#stage = stage;
    this.#focus = focus;
    this.host.requestUpdate();
  }

  frame() {
    const words = this.words.confirmation;
    const preview = this.#preview;
    if (this.#stage === "looking" && !this.#patience.overdue) return nothing;
    const [heading, text] = {
      looking: [this.words.loading, ""],
      lost: [words.lostTitle, words.lostText],
      choose: [words.title, preview && words.text(bold(preview.fullName), bold(preview.organization.name))],
      done: [words.doneTitle, words.doneText],
      expired: [words.expiredTitle, words.expiredText],
    }[this.#stage];
    const until = this.#stage === "choose" && preview ? words.until(this.#time(preview.expiresAt)) : "";
    return html`
      <um-card .heading=${heading} .text=${text} .refusal=${this.#trouble} .note=${until}><slot name="form" slot="form"></slot></um-card>
    `;
  }

  form() {
    const words = this.words.confirmation;
    if (this.#stage === "looking") return nothing;
    if (this.#stage === "lost") {
      return html`<form slot="form" class=${formClass} @submit=${this.#tryAgain}>
        <button type="submit" class="um-button um-wide">${this.words.tryAgain}</button>
      </form>`;
    }
    if (this.#stage !== "choose") {
      if (!this.host.home) return nothing;
      return html`<form slot="form" class=${formClass}>
        <a class="um-button um-wide ${this.#stage === "done" ? "um-primary" : ""}" href=${this.host.home}>${words.signIn}</a>
      </form>`;
    }
    return html`
      <form slot="form" class=${formClass} novalidate @submit=${this.#save}>
        ${this.#newPassword.fields(this.#preview?.email ?? "")}
        <button type="submit" class="um-button um-primary um-wide" aria-busy=${this.#patience.overdue}>${words.submit}</button>
      </form>
    `;
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

  #save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.#busy) return;
    this.#focus = "password";
    this.#trouble = undefined;
    if (!this.#newPassword.ready()) return this.host.requestUpdate();
    this.#busy = true;
    this.#patience.start();
    const json = { secret: this.secret, password: this.#newPassword.value };
    const answer = await ask(connect(this.host.server).activate.$post({ json }));
    this.#busy = false;
    this.#patience.stop();
    if (answer.ok) return this.#go("done", "heading");
    if (answer.reason === "refused") {
      if (answer.code === "confirmation_invalid") return this.#go("expired", "heading");
      if (this.#newPassword.refused(answer)) return this.#go("choose", "password");
    }
    this.#trouble = troubleOf(answer.reason === "refused" ? answer : undefined, this.words.signIn);
    this.#go("choose", "password");
  };

  #time(iso: string): string {
    return new Intl.DateTimeFormat(this.host.locale, { dateStyle: "long", timeStyle: "short" }).format(new Date(iso));
  }
}

const bold = (text: string) => html`<strong><bdi>${text}</bdi></strong>`;

const isPassing = (code: string): boolean => code === "too_many_requests" || code === "internal";
