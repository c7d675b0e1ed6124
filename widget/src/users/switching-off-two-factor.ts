// Switching off somebody's two-factor, from the question above Edit User to what became of it.
import { html } from "lit";
import { Patience } from "../kit/patience.js";
import { askWithProof } from "../proof/prove.js";
import type { Member, MemberDetails } from "../server.js";
import { type Failure, isRefused } from "./act-failures.js";
import type { Acting } from "./acting-on-user.js";
import { callsAbout } from "./member-calls.js";
import type { Stale } from "./stale-note.js";
import type { UmSwitchOffDialog } from "./um-switch-off-dialog.js";
import "./um-switch-off-dialog.js";
import { differencesBetween } from "./user-draft.js";

/** What the dialog below hears of it. */
interface Heard {
  /** It is off now: what is to be said. */
  off: (text: string) => void;
  /** Somebody else was first: so they are now. */
  changed: (fresh: MemberDetails) => void;
  gone: () => void;
  closed: () => void;
}

export class SwitchingOffTwoFactor {
  #refusal: Failure | undefined;
  #stale: Stale | undefined;
  #isSending = false;
  readonly #patience: Patience;

  constructor(
    private readonly acting: Acting,
    private member: Member,
    private readonly heard: Heard,
  ) {
    this.#patience = new Patience(acting.host);
  }

  render() {
    return html`
      <um-switch-off-dialog .member=${this.member} .refusal=${this.#refusal} .stale=${this.#stale} .busy=${this.#patience.overdue}
        .sending=${this.#isSending} @um-switch-off=${() => this.#switchOff()} @um-dialog-closed=${this.heard.closed}></um-switch-off-dialog>
    `;
  }

  async #switchOff(): Promise<void> {
    if (this.#isSending) return;
    const { host, server, words } = this.acting;
    const { fullName, etag } = this.member;
    this.#isSending = true;
    this.#refusal = undefined;
    this.#patience.start();
    host.requestUpdate();
    const calls = callsAbout(this.acting, this.member);
    const answer = await askWithProof(host, server, () => calls.switchOffTwoFactor(etag));
    if (answer?.ok) this.#off(words.twoFactor.switchedOff(fullName));
    // By an earlier try whose answer was lost, or by somebody else.
    else if (answer && isRefused(answer, "two_factor_off")) this.#off(words.twoFactor.isOff(fullName));
    else if (answer && isRefused(answer, "stale_version")) await this.#readAgain();
    else if (answer) this.#fail(answer);
    this.#isSending = false;
    this.#patience.stop();
    host.requestUpdate();
  }

  async #readAgain(): Promise<void> {
    const { words } = this.acting;
    const fresh = await callsAbout(this.acting, this.member).read();
    if (!fresh.ok) {
      this.#fail(fresh);
      return;
    }
    const { fullName, lastChange, twoFactor } = fresh.value;
    const differences = differencesBetween(this.member, fresh.value, words);
    this.#stale = { by: lastChange?.by ?? null, differences, rest: words.twoFactor.question.askAgain };
    this.member = fresh.value;
    this.heard.changed(fresh.value);
    if (!twoFactor.on) this.#off(words.twoFactor.isOff(fullName));
  }

  #fail(failure: Failure): void {
    if (isRefused(failure, "not_found")) {
      this.#close();
      this.heard.gone();
    } else this.#refusal = failure;
  }

  #off(text: string): void {
    this.#close();
    this.heard.off(text);
  }

  #close(): void {
    this.acting.host.renderRoot.querySelector<UmSwitchOffDialog>("um-switch-off-dialog")?.close();
  }
}
