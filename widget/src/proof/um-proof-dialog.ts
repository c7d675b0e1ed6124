// <um-proof-dialog>: asks for the person's own password, because what follows is not for whoever finds a page left open.
import { css, html, type PropertyValues } from "lit";
import { ask } from "../ask.js";
import { buttonStyles, turning } from "../kit/buttons.js";
import { define } from "../kit/define.js";
import { dialogFootStyles } from "../kit/dialog-foot.js";
import { field, fieldStyles } from "../kit/fields.js";
import { ground } from "../kit/ground.js";
import { noteStyles } from "../kit/notes.js";
import type { UmDialog } from "../kit/um-dialog.js";
import "../kit/um-dialog.js";
import { passwordInput } from "../passwords/password-input.js";
import { connect } from "../server.js";
import { whoAmI } from "../who-am-i.js";
import { type ProofWords, proof } from "../words/en.proof.js";
import { ShellElement } from "../words/shell-element.js";
import { OwnForm } from "./own-form.js";

class UmProofDialog extends ShellElement {
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
  static override properties = { server: {}, email: { state: true } };

  protected override readonly english: ProofWords = proof;
  declare protected words: ProofWords;
  server = "";
  /** The server believes the person now. */
  isProven = false;
  /** Of the person, for password managers. */
  private email = "";
  #password = "";
  #isShown = false;
  readonly #form = new OwnForm(this, () => this.words);

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
        @um-dialog-shown=${stop} @um-dialog-gone=${stop}
        @um-dialog-close-request=${this.#onCloseRequest} @um-dialog-closed=${this.#tellClosed}>
        <form id="form" novalidate @submit=${this.#submit}>
          ${this.#form.note()}
          <p>${said.text}</p>
          <input class="unseen" type="email" name="username" autocomplete="username" .value=${this.email} readonly
            tabindex="-1" aria-hidden="true" />
          ${this.#field()}
        </form>
        <div slot="foot" class="foot">
          <button type="button" class="um-button" @click=${this.#cancel}>${cancel}</button>
          <button type="submit" form="form" class="um-button um-primary" aria-busy=${this.#form.isBusy}>${said.submit}</button>
        </div>
      </um-dialog>
    `;
  }

  #field() {
    const { fields, proof: said } = this.words;
    const code = this.#form.errors.password;
    return field({
      id: "password",
      label: said.password,
      error: code && (said.refusals[code] ?? fields.refusals.invalid),
      control: passwordInput({
        id: "password",
        name: "password",
        value: this.#password,
        autocomplete: "current-password",
        shown: this.#isShown,
        invalid: code !== undefined,
        describedBy: code && "password-help",
        words: fields,
        onInput: (value) => {
          this.#password = value;
          this.#form.typed("password");
        },
        onReveal: () => {
          this.#isShown = !this.#isShown;
          this.requestUpdate();
        },
      }),
    });
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

  async #findAddress(): Promise<void> {
    const me = await whoAmI(this.server);
    if (me.ok) this.email = me.value.user.email;
  }

  async #submit(event: Event): Promise<void> {
    event.preventDefault();
    // A manager may have filled the field without a word.
    const password = this.#input?.value ?? "";
    this.#password = password;
    if (!password) {
      this.#form.refuse({ password: "required" });
      return;
    }
    const answer = await this.#form.send(() => ask(connect(this.server).me.proof.$post({ json: { password } })));
    if (!answer?.ok) return;
    this.isProven = true;
    this.#dialog?.close();
  }

  #cancel(): void {
    if (!this.#form.isSending) this.#dialog?.close();
  }

  /** What is on its way cannot be taken back. */
  #onCloseRequest(event: Event): void {
    if (this.#form.isSending) event.preventDefault();
  }

  #tellClosed(): void {
    this.dispatchEvent(new Event("um-proof-closed"));
  }
}

/** Whoever counts open dialogs counts the one below this: it is still open when this has gone. */
const stop = (event: Event): void => event.stopPropagation();

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
