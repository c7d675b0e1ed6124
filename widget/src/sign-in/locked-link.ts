// What a reset link shows while sign-in is locked: no answer can be tried, and a mail brings the link that unlocks.
import { html } from "lit";
import { ask } from "../ask.js";
import { boldAddress } from "../kit/bold.js";
import { Patience } from "../kit/patience.js";
import { connect } from "../server.js";
import type { FormWords } from "../words/en.forms.js";
import { type QuestionWords, questions } from "../words/en.questions.js";
import { languageOf, wordsFor } from "../words/words.js";
import type { FormHost, Steps } from "./form-element.js";
import { formClass } from "./light-form.js";
import { type Trouble, troubleOf } from "./trouble.js";

interface Locked {
  host: FormHost;
  words: FormWords;
  person: { fullName: string; email: string };
  /** Looks whether the link works again. */
  lookAgain: () => Promise<void>;
}

/** The page, in the language of its element. */
export async function lockedLink(locked: Locked): Promise<LockedLink> {
  return new LockedLink(locked, (await wordsFor(languageOf(locked.host), questions)).securityQuestions.asked);
}

export class LockedLink implements Steps {
  #isSent = false;
  #isBusy = false;
  #trouble: Trouble | undefined;
  #focus = false;
  readonly #patience: Patience;

  constructor(
    private readonly locked: Locked,
    private readonly words: QuestionWords["securityQuestions"]["asked"],
  ) {
    this.#patience = new Patience(locked.host);
  }

  frame() {
    const { lockedText, lockedTitle, sentText, sentTitle } = this.words;
    const [heading, text] = this.#isSent
      ? [sentTitle, sentText(boldAddress(this.locked.person.email))]
      : [lockedTitle, lockedText];
    return html`<um-card .heading=${heading} .text=${text} .person=${this.#isSent ? undefined : this.locked.person} .refusal=${this.#trouble}>
      <slot name="form" slot="form"></slot>
    </um-card>`;
  }

  form() {
    const { goOn, unlock } = this.words;
    return html`
      <form slot="form" class=${formClass} @submit=${this.#submit}>
        <button type="submit" class="um-button um-primary um-wide" aria-busy=${this.#patience.overdue}>
          ${this.#isSent ? goOn : unlock}
        </button>
        ${this.#isSent ? html`<button type="button" class="um-button um-plain um-wide" @click=${this.#sendAgain}>${this.locked.words.link.again}</button>` : html`<button type="button" class="um-button um-plain um-wide" @click=${this.#lookAgain}>${goOn}</button>`}
      </form>
    `;
  }

  rendered(): void {
    if (!this.#focus) return;
    this.#focus = false;
    this.locked.host.shadowRoot?.querySelector<HTMLElement>("um-card")?.focus();
  }

  /** The link was looked at once more, and is no better. */
  stillLocked(): void {
    this.#trouble = { lead: this.words.still, rest: this.words.stillText };
  }

  #submit = (event: Event): void => {
    event.preventDefault();
    void (this.#isSent ? this.#lookAgain() : this.#send());
  };

  #sendAgain = (): void => void this.#send();

  #lookAgain = (): Promise<void> => this.#while(this.locked.lookAgain);

  #send = (): Promise<void> =>
    this.#while(async () => {
      const { host, person, words } = this.locked;
      const answer = await ask(connect(host.server)["unlock-link"].$post({ json: { email: person.email } }));
      if (answer.ok) this.#isSent = true;
      else this.#trouble = troubleOf(answer, words.signIn);
      this.#focus = answer.ok;
    });

  async #while(act: () => Promise<void>): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    this.#trouble = undefined;
    this.#patience.start();
    await act();
    this.#isBusy = false;
    this.#patience.stop();
    this.locked.host.requestUpdate();
  }
}
