// A form about the person's own sign-in: one call at a time; a refusal stands at its field, anything else above, with a way out.
import { html, type LitElement, nothing } from "lit";
import { type Answer, ask } from "../ask.js";
import { refusalNote } from "../kit/notes.js";
import { Patience } from "../kit/patience.js";
import { quietNote } from "../kit/quiet-note.js";
import { connect } from "../server.js";
import { whoAmI } from "../who-am-i.js";
import type { ProofWords } from "../words/en.proof.js";

type Failure = Exclude<Answer<unknown>, { ok: true }>;

export class OwnForm {
  /** By field: the code of what was refused there. */
  errors: Readonly<Record<string, string>> = {};
  /** An answer is awaited. */
  isSending = false;
  #failure: Failure | undefined;
  /** Where an unlock link was sent to. */
  #linkSentTo = "";
  #isLink = false;
  readonly #patience: Patience;

  constructor(
    private readonly host: LitElement & { readonly server: string },
    private readonly words: () => ProofWords,
  ) {
    this.#patience = new Patience(host);
  }

  /** The form's own button shows that it is at work. */
  get isBusy(): boolean {
    return this.isSending && !this.#isLink && this.#patience.overdue;
  }

  /** Undefined while another call is under way, and when the person called it off. */
  async send<Value>(call: () => Promise<Answer<Value> | undefined>): Promise<Answer<Value> | undefined> {
    if (this.isSending) return undefined;
    this.clear();
    this.isSending = true;
    this.#patience.start();
    const answer = await call();
    this.isSending = false;
    this.#patience.stop();
    if (answer && !answer.ok) this.#refused(answer);
    this.host.requestUpdate();
    return answer;
  }

  /** What can be told without asking the server. */
  refuse(errors: Readonly<Record<string, string>>): void {
    this.clear();
    this.errors = errors;
    void this.toError();
  }

  clear(): void {
    this.errors = {};
    this.#failure = undefined;
    this.#linkSentTo = "";
    this.host.requestUpdate();
  }

  /** Something was typed: what was said about it is out of date. */
  typed(...fields: string[]): void {
    this.errors = Object.fromEntries(Object.entries(this.errors).filter(([field]) => !fields.includes(field)));
    this.host.requestUpdate();
  }

  /** What stands above the fields, or beside what can be done where there are none. */
  note(hasFields = true) {
    const { proof, signIn } = this.words();
    const lost = hasFields ? ([signIn.lost, signIn.lostText] as const) : proof.acts.lost;
    const broken = hasFields ? ([signIn.broken, signIn.brokenText] as const) : proof.acts.broken;
    const failure = this.#failure;
    if (this.#linkSentTo) return html`<div role="status">${quietNote(proof.linkSent(this.#linkSentTo))}</div>`;
    if (!failure) return nothing;
    if (failure.reason === "lost") return refusalNote(...lost);
    if (failure.code === "too_many_requests") return refusalNote(signIn.slow, signIn.slowText(failure.retryAfter));
    const [lead, rest] = proof.failures[failure.code] ?? broken;
    return html`${refusalNote(lead, rest)} ${failure.code === "sign_in_locked" ? this.#unlock() : nothing}`;
  }

  #unlock() {
    const isBusy = this.#isLink && this.#patience.overdue;
    return html`
      <div>
        <button type="button" class="um-button" aria-busy=${isBusy} @click=${() => this.#sendLink()}>${this.words().proof.sendLink}</button>
      </div>
    `;
  }

  async #sendLink(): Promise<void> {
    if (this.isSending) return;
    const before = this.#failure;
    this.isSending = true;
    this.#isLink = true;
    this.#patience.start();
    const { server } = this.host;
    const me = await whoAmI(server);
    const email = me.ok ? me.value.user.email : "";
    const answer = me.ok ? await ask(connect(server)["unlock-link"].$post({ json: { email } })) : me;
    this.isSending = false;
    this.#isLink = false;
    this.#patience.stop();
    this.#failure = answer.ok ? before : answer;
    this.#linkSentTo = answer.ok ? email : "";
    await this.#update();
    this.host.renderRoot.querySelector<HTMLElement>(".um-input")?.focus();
  }

  #refused(failure: Failure): void {
    if (failure.reason === "refused" && Object.keys(failure.fields).length > 0) {
      this.errors = failure.fields;
      void this.toError();
    } else this.#failure = failure;
  }

  /** Selected, because what was wrong is to be typed over. */
  async toError(): Promise<void> {
    await this.#update();
    const field = this.host.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]');
    field?.focus();
    if (field instanceof HTMLInputElement) field.select();
    // Focusing shows the field, and not what is said below it.
    field?.closest(".um-field")?.scrollIntoView({ block: "nearest" });
  }

  async #update(): Promise<void> {
    this.host.requestUpdate();
    await this.host.updateComplete;
  }
}
