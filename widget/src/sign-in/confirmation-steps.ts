// The steps behind a mailed link: look what it is for, press the one button, done; or one calm page when it no longer works.
import { html, nothing } from "lit";
import type { Answer } from "../ask.js";
import { bold, boldAddress } from "../kit/bold.js";
import { Patience } from "../kit/patience.js";
import type { ConfirmationPreview } from "../server.js";
import { type FormWords, forms } from "../words/en.forms.js";
import { languageOf, wordsFor } from "../words/words.js";
import { confirmLink, type Given } from "./confirm-link.js";
import { type ConfirmationPage, pageOf, type Stage } from "./confirmation-page.js";
import { type FormHost, firstInvalid, type Steps } from "./form-element.js";
import { adoptFormStyles, formClass } from "./light-form.js";
import type { LinkQuestions } from "./link-questions.js";
import type { LockedLink } from "./locked-link.js";
import { lookAtLink } from "./look-at-link.js";
import { NewPassword } from "./new-password.js";
import { lostTrouble, type Trouble, troubleOf } from "./trouble.js";
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
  /** A selector in the form, or the card's heading. */
  #focus: string | undefined;
  /** Where the link takes answers. */
  #questions: LinkQuestions | undefined;
  /** In place of everything else, while sign-in is locked. */
  #locked: LockedLink | undefined;
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
      secret: this.secret,
    }));
    adoptFormStyles(host);
    void this.#look();
  }

  #look = async (): Promise<void> => {
    if (this.#busy) return;
    if (!this.secret) return this.#go("expired", undefined);
    const focus = this.#failure || this.#locked ? "heading" : undefined;
    this.#busy = true;
    this.#patience.start();
    const answer = await lookAtLink(this.host, this.secret);
    if (answer.ok) {
      this.#preview = answer.value.preview;
      // What was typed before sign-in was locked is still there.
      this.#questions ??= answer.value.questions;
      await this.#lockOrUnlock(answer.value.preview);
      if (answer.value.preview.choosesPassword) this.#newPassword.begin();
      this.#go("choose", focus);
    } else {
      this.#locked = undefined;
      const passes = isPassing(answer);
      if (passes) this.#failure = answer;
      this.#go(passes ? "stalled" : "expired", passes ? focus : undefined);
    }
    this.#busy = false;
    this.#patience.stop();
  };

  async #lockOrUnlock(person: ConfirmationPreview, locked = person.locked): Promise<void> {
    if (!locked) this.#locked = undefined;
    else if (this.#locked) this.#locked.stillLocked();
    else {
      const { host, words } = this;
      const module = await import("./locked-link.js").catch(() => undefined);
      this.#locked = await module?.lockedLink({ host, words, person, lookAgain: this.#look });
      if (!module) this.#trouble = lostTrouble(words.signIn);
    }
  }

  #go(stage: Stage, focus: string | undefined): void {
    this.#stage = stage;
    this.#focus = focus;
    this.host.requestUpdate();
  }

  frame() {
    if (this.#locked) return this.#locked.frame();
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
    if (this.#locked) return this.#locked.form();
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
        ${this.#questions?.above() ?? nothing}
        ${choosesPassword ? this.#newPassword.fields(email) : nothing}
        ${this.#questions?.below() ?? nothing}
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
    const onward = this.#preview?.purpose === "join" ? words.goOn(this.host.portalName) : words.signIn;
    return html`<form slot="form" class=${formClass}>
      <a class="um-button um-wide ${done ? "um-primary" : ""}" href=${this.host.home}>
        ${done ? onward : words.toSignIn}
      </a>
    </form>`;
  }

  rendered(): void {
    this.#locked?.rendered();
    const focus = this.#focus;
    this.#focus = undefined;
    if (focus === "heading") this.host.shadowRoot?.querySelector<HTMLElement>("um-card")?.focus();
    else if (focus) this.host.querySelector<HTMLElement>(focus)?.focus();
  }

  #tryAgain = (event: Event): void => {
    event.preventDefault();
    void this.#look();
  };

  #confirm = async (event: Event): Promise<void> => {
    event.preventDefault();
    const preview = this.#preview;
    if (this.#busy || !preview) return;
    this.#trouble = undefined;
    if (!this.#isFilled(preview)) return this.#go("choose", firstInvalid);
    this.#busy = true;
    this.#patience.start();
    const given: Given = {
      ...(preview.choosesPassword && { password: this.#newPassword.value }),
      ...this.#questions?.given,
    };
    const answer = await confirmLink(this.host.server, preview.purpose, this.secret, given);
    if (answer.ok) {
      this.#email = answer.value.email;
      this.#go(answer.value.outcome === "lapsed" ? "lapsed" : "done", "heading");
    } else await this.#refused(answer, preview);
    this.#busy = false;
    this.#patience.stop();
  };

  /** False, with an error beside each field that is missing. */
  #isFilled({ choosesPassword }: ConfirmationPreview): boolean {
    const isAnswered = this.#questions?.ready() ?? true;
    const isChosen = !choosesPassword || this.#newPassword.ready();
    return isAnswered && isChosen;
  }

  async #refused(answer: Failure, preview: ConfirmationPreview): Promise<void> {
    const code = answer.reason === "refused" ? answer.code : undefined;
    if (answer.reason === "lost") this.#wasLost = true;
    if (code === "confirmation_invalid") this.#go("expired", "heading");
    else if (code === "person_exists") this.#go("taken", "heading");
    else if (code === "sign_in_locked") {
      await this.#lockOrUnlock(preview, true);
      this.#go("choose", "heading");
    } else {
      const beside =
        answer.reason === "refused" &&
        [this.#newPassword.refused(answer), this.#questions?.refused(answer)].includes(true);
      this.#trouble = beside ? undefined : troubleOf(answer, this.words.signIn);
      this.#go("choose", beside ? firstInvalid : "#um-new-password");
    }
  }
}

/** The link may well work in a while; any other refusal says that it does not. */
const isPassing = (answer: Failure): boolean =>
  answer.reason === "lost" || ["too_many_requests", "internal", "busy"].includes(answer.code);
