// <um-proof-dialog>: asks for the person's own password, because what follows is not for whoever finds a page left open.
import { css, html, nothing, type PropertyValues } from "lit";
import { type Answer, ask, type Refusal } from "../ask.js";
import { buttonStyles, turning } from "../kit/buttons.js";
import { define } from "../kit/define.js";
import { dialogFootStyles } from "../kit/dialog-foot.js";
import { field, fieldStyles } from "../kit/fields.js";
import { ground } from "../kit/ground.js";
import { noteStyles, refusalNote } from "../kit/notes.js";
import { Patience } from "../kit/patience.js";
import { quietNote } from "../kit/quiet-note.js";
import type { UmDialog } from "../kit/um-dialog.js";
import "../kit/um-dialog.js";
import { passwordInput } from "../passwords/password-input.js";
import { connect } from "../server.js";
import { whoAmI } from "../who-am-i.js";
import { type ProofWords, proof } from "../words/en.proof.js";
import { ShellElement } from "../words/shell-element.js";

type Failure = Exclude<Answer<unknown>, { ok: true }>;

export class UmProofDialog extends ShellElement {
  static override styles = [
    ground,
    buttonStyles,
    turning,
    fieldStyles,
    noteStyles,
    dialogFootStyles,
    css`
      form {
        display: grid;
        gap: 14px;
        overflow-wrap: anywhere;
        text-wrap: pretty;
      }
    `,
  ];
  static override properties = {
    server: {},
    email: { state: true },
    failure: { state: true },
    linkSent: { state: true },
  };

  protected override readonly english: ProofWords = proof;
  declare protected words: ProofWords;
  server = "";
  /** The server believes the person now. */
  isProven = false;
  /** Of the person, for password managers and for an unlock link. */
  private email = "";
  private failure: Failure | undefined;
  private linkSent = false;
  #password = "";
  #shown = false;
  /** What is to be said at the field, until something is typed. */
  #error = "";
  #sending: "proof" | "link" | undefined;
  readonly #patience = new Patience(this);

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#tellClosed();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("server")) void this.#findAddress();
  }

  protected override render() {
    const { cancel, close, proof: said } = this.words;
    return html`
      <um-dialog size="small" .heading=${said.title} .closeLabel=${close}
        @um-dialog-close-request=${this.#onCloseRequest} @um-dialog-closed=${this.#tellClosed}>
        <form id="form" novalidate @submit=${this.#submit}>
          ${this.#note()}
          <p>${said.text}</p>
          <input class="unseen" type="email" name="username" autocomplete="username" .value=${this.email} readonly
            tabindex="-1" aria-hidden="true" />
          ${this.#field()}
        </form>
        <div slot="foot" class="foot">
          <button type="button" class="um-button" @click=${this.#cancel}>${cancel}</button>
          <button type="submit" form="form" class="um-button um-primary" aria-busy=${this.#isBusy("proof")}>${said.submit}</button>
        </div>
      </um-dialog>
    `;
  }

  #field() {
    const { fields } = this.words;
    return field({
      id: "password",
      label: this.words.proof.password,
      error: this.#error || undefined,
      control: passwordInput({
        id: "password",
        name: "password",
        value: this.#password,
        autocomplete: "current-password",
        shown: this.#shown,
        invalid: this.#error !== "",
        describedBy: this.#error ? "password-help" : undefined,
        words: fields,
        onInput: (value) => this.#type(value),
        onReveal: () => {
          this.#shown = !this.#shown;
          this.requestUpdate();
        },
      }),
    });
  }

  #note() {
    const { failure, linkSent, words } = this;
    const { proof: said, signIn } = words;
    if (linkSent) return html`<div role="status">${quietNote(said.linkSent(this.email))}</div>`;
    if (!failure) return nothing;
    if (failure.reason === "lost") return refusalNote(signIn.lost, signIn.lostText);
    if (failure.code === "too_many_requests") return refusalNote(signIn.slow, signIn.slowText(failure.retryAfter));
    if (failure.code === "unauthenticated") return refusalNote(said.ended, said.endedText);
    if (failure.code !== "sign_in_locked") return refusalNote(signIn.broken, signIn.brokenText);
    return html`
      ${refusalNote(said.locked, said.lockedText)}
      <div>
        <button type="button" class="um-button" aria-busy=${this.#isBusy("link")} @click=${this.#sendLink}>${said.sendLink}</button>
      </div>
    `;
  }

  protected override async firstUpdated(): Promise<void> {
    await this.#dialog?.updateComplete;
    this.#input?.focus();
  }

  get #dialog(): UmDialog | null {
    return this.renderRoot.querySelector("um-dialog");
  }

  get #input(): HTMLInputElement | null {
    return this.renderRoot.querySelector("#password");
  }

  #isBusy(what: "proof" | "link"): boolean {
    return this.#sending === what && this.#patience.overdue;
  }

  async #findAddress(): Promise<void> {
    const me = await whoAmI(this.server);
    if (me.ok) this.email = me.value.user.email;
  }

  #type(value: string): void {
    this.#password = value;
    this.#error = "";
    this.requestUpdate();
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    // A manager may have filled the field without a word.
    this.#password = this.#input?.value ?? this.#password;
    if (!this.#password) {
      await this.#blame(this.words.signIn.enterPassword);
      return;
    }
    const answer = await this.#send("proof", () =>
      ask(connect(this.server).me.proof.$post({ json: { password: this.#password } })),
    );
    if (answer?.ok) {
      this.isProven = true;
      this.#dialog?.close();
    } else if (answer && isWrong(answer)) await this.#blame(this.words.proof.wrong);
    else if (answer) this.failure = answer;
  }

  async #sendLink(): Promise<void> {
    const answer = await this.#send("link", () =>
      ask(connect(this.server)["unlock-link"].$post({ json: { email: this.email } })),
    );
    if (answer?.ok) this.linkSent = true;
    else if (answer) this.failure = answer;
    this.#input?.focus();
  }

  /** One at a time; undefined while another is under way. */
  async #send<Value>(what: "proof" | "link", call: () => Promise<Answer<Value>>): Promise<Answer<Value> | undefined> {
    if (this.#sending) return undefined;
    this.#sending = what;
    this.#error = "";
    this.#patience.start();
    this.requestUpdate();
    const answer = await call();
    this.#sending = undefined;
    this.#patience.stop();
    this.failure = undefined;
    this.linkSent = false;
    this.requestUpdate();
    return answer;
  }

  async #blame(error: string): Promise<void> {
    this.#error = error;
    this.requestUpdate();
    await this.updateComplete;
    this.#input?.focus();
    this.#input?.select();
  }

  #cancel(): void {
    if (!this.#sending) this.#dialog?.close();
  }

  #onCloseRequest(event: Event): void {
    if (this.#sending) event.preventDefault();
  }

  #tellClosed(): void {
    this.dispatchEvent(new Event("um-proof-closed"));
  }
}

const isWrong = (answer: Failure): answer is Refusal =>
  answer.reason === "refused" && (answer.code === "password_refused" || answer.fields.password !== undefined);

/** Whether the person has proven who they are. */
export function askForProof(host: HTMLElement, server: string): Promise<boolean> {
  const dialog = document.createElement("um-proof-dialog") as UmProofDialog;
  dialog.server = server;
  return new Promise((resolve) => {
    const finish = () => {
      resolve(dialog.isProven);
      dialog.remove();
    };
    dialog.addEventListener("um-proof-closed", finish, { once: true });
    // Inside the host it has its language and its colours; what Lit renders there stands after it, and is left alone.
    (host.shadowRoot ?? host).prepend(dialog);
  });
}

define("um-proof-dialog", UmProofDialog);
