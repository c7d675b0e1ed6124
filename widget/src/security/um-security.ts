// <um-security>: what stands in the open My security: title, close, its sections, and the notice of what was done.
import { html, nothing } from "lit";
import { buttonStyles } from "../kit/buttons.js";
import { centre, centreStyles } from "../kit/centre.js";
import { UmCloseEvent } from "../kit/close-event.js";
import { define } from "../kit/define.js";
import { alertIcon } from "../kit/form-icons.js";
import { ground } from "../kit/ground.js";
import { closeIcon } from "../kit/icons.js";
import { lockIcon } from "../kit/list-icons.js";
import { Loader } from "../kit/loader.js";
import { tabFrameStyles } from "../kit/tab-frame.js";
import { troubleBand } from "../kit/trouble-band.js";
import type { Notice } from "../kit/um-notice.js";
import "../kit/um-notice.js";
import { type SecurityWords, security } from "../words/en.security.js";
import { ShellElement } from "../words/shell-element.js";
import { askForMine, type Mine } from "./ask-for-mine.js";
import type { SecurityToldEvent } from "./security-section.js";
import { securityStyles } from "./security-styles.js";
import "./um-own-activity.js";
import "./um-own-password.js";
import "./um-own-questions.js";
import "./um-own-sessions.js";
import type { UmOwnTwoFactor } from "./um-own-two-factor.js";
import "./um-own-two-factor.js";

export class UmSecurity extends ShellElement {
  static override styles = [ground, buttonStyles, centreStyles, tabFrameStyles, securityStyles];
  static override properties = { server: {}, refused: { state: true }, notice: { state: true } };

  protected override readonly english: SecurityWords = security;
  declare protected words: SecurityWords;
  server = "";
  /** The code of a refusal that waiting does not heal. */
  private refused = "";
  private notice: Notice | undefined;
  readonly #mine = new Loader<readonly [string], Mine>(this, {
    asked: () => [this.server],
    load: askForMine,
    came: () => {
      this.refused = "";
    },
    refused: (code) => {
      this.refused = code;
    },
  });

  /** What this stands in, which closes by the platform's own ways, too. */
  #around: HTMLDialogElement | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#around = this.closest("dialog");
    this.#around?.addEventListener("keydown", this.#onKey);
    this.#around?.addEventListener("cancel", this.#onCancel);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#around?.removeEventListener("keydown", this.#onKey);
    this.#around?.removeEventListener("cancel", this.#onCancel);
  }

  protected override render() {
    const mine = this.#mine.known;
    return html`
      <div class="head">
        <div class="title">
          <h1>${this.words.menu.security}</h1>
          ${mine ? html`<bdi>${mine.email}</bdi>` : nothing}
        </div>
        <button type="button" class="um-icon-button" aria-label=${this.words.close} @click=${this.#close}>${closeIcon()}</button>
      </div>
      <div class="thread">${this.#mine.slow ? html`<div class="waiting" role="progressbar" aria-label=${this.words.loading}></div>` : nothing}</div>
      ${this.#band()}
      <div class="scroll" @um-security-told=${this.#onTold} @um-security-changed=${this.#onChanged} @um-security-begun=${this.#forget}>
        ${mine ? this.#sections(mine) : this.refused ? this.#whyNot() : nothing}
      </div>
      <um-notice class="lane ${this.notice ? "said" : ""}" .notice=${this.notice} .dismissLabel=${this.words.users.dismiss}
        @um-notice-dismissed=${this.#forget}></um-notice>
    `;
  }

  #band() {
    const { known, trouble } = this.#mine;
    const { security: said, proof } = this.words;
    if (known && this.refused) {
      const [lead, rest] = proof.failures[this.refused] ?? [said.brokenTitle, said.brokenText];
      return html`<div class="band">${alertIcon("large")}<div><p role="alert"><b>${lead}</b> ${rest}</p></div></div>`;
    }
    if (!trouble) return nothing;
    return troubleBand(this.#mine, {
      locale: this.locale,
      words: this.words,
      staleSince: said.staleSince,
      nothingYet: said.notLoaded,
      tryNow: () => void this.#mine.again(),
    });
  }

  #whyNot() {
    const { security: said } = this.words;
    return this.refused === "unauthenticated"
      ? centre(lockIcon("large"), said.signedOutTitle, said.signedOutText)
      : centre(alertIcon("large"), said.brokenTitle, said.brokenText);
  }

  #sections(mine: Mine) {
    const { server } = this;
    return html`
      <div class="sections">
        <um-own-password .server=${server} .mine=${mine}></um-own-password>
        <um-own-two-factor .server=${server} .mine=${mine}></um-own-two-factor>
        ${mine.securityQuestions.policy === "off" ? nothing : html`<um-own-questions .server=${server} .mine=${mine}></um-own-questions>`}
        <um-own-sessions .server=${server} .mine=${mine}></um-own-sessions>
        <um-own-activity .server=${server} .mine=${mine}></um-own-activity>
      </div>
    `;
  }

  protected override updated(): void {
    this.#mine.watch();
  }

  #onTold({ text }: SecurityToldEvent): void {
    this.notice = { text };
    this.#onChanged();
  }

  #onChanged(): void {
    void this.#mine.again();
  }

  #forget(): void {
    this.notice = undefined;
  }

  /** False where something would be lost, which is then said. */
  get #mayClose(): boolean {
    return this.renderRoot.querySelector<UmOwnTwoFactor>("um-own-two-factor")?.mayClose() ?? true;
  }

  // A browser lets a page refuse only one close request in a row; a key can always be refused.
  #onKey = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && !this.#mayClose) event.preventDefault();
  };

  #onCancel = (event: Event): void => {
    if (event.target === this.#around && !this.#mayClose) event.preventDefault();
  };

  #close(): void {
    if (this.#mayClose) this.dispatchEvent(new UmCloseEvent());
  }
}

define("um-security", UmSecurity);
