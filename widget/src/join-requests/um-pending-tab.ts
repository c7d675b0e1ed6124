// <um-pending-tab>: whom the organization has asked to join and who has not confirmed yet, and mail that did not arrive.
import { html, nothing, type PropertyValues } from "lit";
import { buttonStyles, turning } from "../kit/buttons.js";
import { centre, centreStyles } from "../kit/centre.js";
import { define } from "../kit/define.js";
import { ground } from "../kit/ground.js";
import { Loader } from "../kit/loader.js";
import { mailCheckIcon } from "../kit/mail-icons.js";
import { troubleBand } from "../kit/trouble-band.js";
import type { Notice } from "../kit/um-notice.js";
import "../kit/um-notice.js";
import { tabFrameStyles } from "../kit/tab-frame.js";
import { AccessLostEvent, endsAccess } from "../overlay/access-lost-event.js";
import type { JoinRequest, Me } from "../server.js";
import { type PendingWords, pending } from "../words/en.pending.js";
import { ShellElement } from "../words/shell-element.js";
import { letterRow } from "./letter-row.js";
import { letterOf, loadPending, otherLetters, type Pending } from "./pending.js";
import { PendingActs } from "./pending-acts.js";
import { pendingCardStyles } from "./pending-card-styles.js";
import { PendingEvent } from "./pending-event.js";
import { pendingStyles } from "./pending-styles.js";
import { requestCells } from "./request-row.js";

class UmPendingTab extends ShellElement {
  static override styles = [
    ground,
    buttonStyles,
    turning,
    centreStyles,
    tabFrameStyles,
    pendingStyles,
    pendingCardStyles,
  ];
  static override properties = { server: {}, organization: { attribute: false }, notice: { state: true } };

  protected override readonly english: PendingWords = pending;
  declare protected words: PendingWords;
  server = "";
  organization: Me["organizations"][number] | undefined;
  private notice: Notice | undefined;

  #loader = new Loader<readonly [string, string], Pending>(this, {
    asked: () => [this.server, this.organization?.id ?? ""],
    load: loadPending,
    came: (known) => this.dispatchEvent(new PendingEvent(known)),
    refused: (code) => {
      if (endsAccess(code)) this.dispatchEvent(new AccessLostEvent(code));
    },
  });

  #acts = new PendingActs(this, {
    place: () => [this.server, this.organization?.id ?? ""],
    words: () => this.words,
    settled: (text) => void this.#settled(text),
    signedOut: () => this.dispatchEvent(new AccessLostEvent("unauthenticated")),
    refused: () => {
      this.notice = undefined;
    },
  });

  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get("organization");
    // What the person may do has changed, and with it what can be sent again.
    if (before && before.id === this.organization?.id) void this.#loader.again();
    this.#loader.watch();
  }

  protected override render() {
    const { known, slow } = this.#loader;
    const words = this.words.requests;
    return html`
      <div class="panel">
        ${troubleBand(this.#loader, {
          locale: this.locale,
          words: this.words,
          staleSince: words.stale,
          nothingYet: words.nothingYet,
          tryNow: () => this.#tryNow(),
        })}
        <div class="thread" role="progressbar" aria-label=${this.words.loading} ?hidden=${!slow}><div class="waiting"></div></div>
        <div class="scroll" tabindex="0" role="region" aria-label=${this.words.overlay.requests}>${known ? this.#body(known) : nothing}</div>
        <div class="foot">
          <output>${known ? words.number(known.requests.length) : ""}</output>
          <um-notice .notice=${this.notice} .dismissLabel=${this.words.users.dismiss} @um-notice-dismissed=${this.#dismissNotice}></um-notice>
        </div>
      </div>
    `;
  }

  #body(known: Pending) {
    const words = this.words.requests;
    const letters = otherLetters(known);
    if (known.requests.length === 0 && letters.length === 0)
      return centre(mailCheckIcon("large"), words.noneTitle, words.noneText);
    return html`
      ${known.requests.length > 0 ? this.#requests(known) : html`<p class="lead">${words.none}</p>`}
      ${letters.length > 0 ? this.#letters(letters) : nothing}
    `;
  }

  // Roles in words, because a table that is laid out as cards loses its own.
  #requests(known: Pending) {
    const words = this.words.requests;
    const { address, profile, askedBy, expires, acts } = words.columns;
    return html`
      <p class="lead">${words.lead}</p>
      <table role="table" aria-label=${this.words.overlay.requests}>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col" class="who">${address}</th>
            <th role="columnheader" scope="col" class="profile">${profile}</th>
            <th role="columnheader" scope="col" class="asked">${askedBy}</th>
            <th role="columnheader" scope="col" class="expires">${expires}</th>
            <th role="columnheader" scope="col" class="acts"><span class="unseen">${acts}</span></th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${known.requests.map(
            (request) =>
              html`<tr role="row" tabindex="-1" id=${request.id} data-state=${request.state}>${this.#cells(request, known)}</tr>`,
          )}
        </tbody>
      </table>
    `;
  }

  #cells(request: JoinRequest, known: Pending) {
    return requestCells({
      ...this.#row,
      request,
      letter: letterOf(known, request),
      sendAgain: () => void this.#acts.sendAgain(request),
      drop: () => void this.#acts.drop(request),
    });
  }

  #letters(letters: ReturnType<typeof otherLetters>) {
    const { title, lead } = this.words.letters;
    return html`
      <section class="letters" aria-labelledby="undelivered">
        <h2 id="undelivered">${title}</h2>
        <p class="lead">${lead}</p>
        <ul>
          ${letters.map(
            (letter) =>
              html`<li tabindex="-1" id=${letter.id}>${letterRow({ ...this.#row, letter, sendAgain: () => void this.#acts.sendLetterAgain(letter) })}</li>`,
          )}
        </ul>
      </section>
    `;
  }

  get #row() {
    const mayAct = this.organization?.capabilities.includes("requests.act") ?? false;
    return { mayAct, busy: this.#acts.shown, refusal: this.#acts.refusal, locale: this.locale, words: this.words };
  }

  /** What was acted on may go with the answer, and then its neighbour gets the focus, but none of its buttons. */
  async #settled(text: string): Promise<void> {
    const rows = () => Array.from(this.renderRoot.querySelectorAll<HTMLElement>("tbody > tr, li"));
    const place = rows().findIndex((row) => row.matches(":focus-within"));
    const id = rows()[place]?.id;
    this.notice = { text };
    await this.#loader.again();
    await this.updateComplete;
    if (id !== undefined && rows()[place]?.id !== id) (rows()[place] ?? rows().at(-1) ?? this.#scroll)?.focus();
  }

  async #tryNow(): Promise<void> {
    await this.#loader.again();
    if (!this.#loader.trouble) this.#scroll?.focus();
  }

  #dismissNotice(): void {
    this.notice = undefined;
    this.#scroll?.focus();
  }

  get #scroll(): HTMLElement | null {
    return this.renderRoot.querySelector(".scroll");
  }
}

define("um-pending-tab", UmPendingTab);
