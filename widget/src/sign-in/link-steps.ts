// The two ways out for who cannot sign in: an address, and then one calm page, the same for every address.
import { html } from "lit";
import { ask } from "../ask.js";
import { boldAddress } from "../kit/bold.js";
import { Patience } from "../kit/patience.js";
import { connect } from "../server.js";
import type { FormWords } from "../words/en.forms.js";
import { addressField, typedIn } from "./address-field.js";
import type { FormHost, Steps } from "./form-element.js";
import { formClass } from "./light-form.js";
import { type Trouble, troubleOf } from "./trouble.js";

/** A link to choose a new password, or one that lifts a lock. */
export type LinkKind = "reset" | "unlock";

export class LinkSteps implements Steps {
  #kind: LinkKind = "reset";
  #stage: "asking" | "sent" = "asking";
  #email = "";
  #error: string | undefined;
  #trouble: Trouble | undefined;
  #busy = false;
  #focus: "address" | "heading" | undefined;
  readonly #patience: Patience;

  constructor(
    private readonly host: FormHost,
    private readonly words: FormWords,
    /** Back to the sign-in, with the address as it stands now. */
    private readonly back: (email: string, sent: boolean) => void,
  ) {
    this.#patience = new Patience(host);
  }

  open(kind: LinkKind, email: string): void {
    this.#kind = kind;
    this.#email = email;
    this.#error = undefined;
    this.#trouble = undefined;
    this.#go("asking", "address");
  }

  #go(stage: "asking" | "sent", focus: "address" | "heading"): void {
    this.#stage = stage;
    this.#focus = focus;
    this.host.requestUpdate();
  }

  frame() {
    const { link } = this.words;
    const words = link[this.#kind];
    const sent = this.#stage === "sent";
    const again = html`${link.nothingThere}
      <button type="button" class="um-link" @click=${() => this.#go("asking", "address")}>${link.again}</button>`;
    return html`
      <um-card .heading=${sent ? link.sentTitle : words.title} .text=${sent ? words.sent(boldAddress(this.#email)) : words.text}
        .refusal=${this.#trouble} .note=${sent ? again : ""}><slot name="form" slot="form"></slot></um-card>
    `;
  }

  form() {
    const { fields, link } = this.words;
    if (this.#stage === "sent") {
      return html`<form slot="form" class=${formClass} @submit=${this.#leave}>
        <button type="submit" class="um-button um-wide">${link.back}</button>
      </form>`;
    }
    return html`
      <form slot="form" class=${formClass} novalidate @submit=${this.#send}>
        ${addressField({
          value: this.#email,
          error: this.#error,
          words: fields,
          onInput: (value) => {
            this.#email = value;
            this.#error = undefined;
            this.host.requestUpdate();
          },
        })}
        <button type="submit" class="um-button um-primary um-wide" aria-busy=${this.#patience.overdue}>
          ${link[this.#kind].submit}
        </button>
        <button type="button" class="um-button um-plain um-wide" @click=${this.#leave}>${link.back}</button>
      </form>
    `;
  }

  rendered(): void {
    const focus = this.#focus;
    this.#focus = undefined;
    if (focus === "address") this.host.querySelector<HTMLElement>("#um-email")?.focus();
    if (focus === "heading") this.host.shadowRoot?.querySelector<HTMLElement>("um-card")?.focus();
  }

  #leave = (event: Event): void => {
    event.preventDefault();
    if (!this.#busy) this.back(typedIn(this.host, "um-email") ?? this.#email, this.#stage === "sent");
  };

  #send = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.#busy) return;
    this.#email = (typedIn(this.host, "um-email") ?? this.#email).trim();
    this.#trouble = undefined;
    this.#error = this.#missing;
    if (this.#error) return this.#go("asking", "address");
    this.#busy = true;
    this.#patience.start();
    const route = connect(this.host.server)[this.#kind === "reset" ? "forgot-password" : "unlock-link"];
    const answer = await ask(route.$post({ json: { email: this.#email } }));
    this.#busy = false;
    this.#patience.stop();
    if (answer.ok) return this.#go("sent", "heading");
    const { refusals } = this.words.fields;
    const code = answer.reason === "refused" ? answer.fields.email : undefined;
    if (code) this.#error = refusals[code] ?? refusals.invalid;
    else this.#trouble = troubleOf(answer, this.words.signIn);
    this.#go("asking", "address");
  };

  /** Said here, because the server answers every address alike: nobody should wait for a mail to half an address. */
  get #missing(): string | undefined {
    if (!this.#email) return this.words.signIn.enterEmail;
    return /^\S+@\S+$/.test(this.#email) ? undefined : this.words.fields.refusals.email_invalid;
  }
}
