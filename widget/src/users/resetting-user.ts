// Resetting the sign-in of a user, from the question to the mail.
import { html } from "lit";
import { Patience } from "../kit/patience.js";
import type { Member } from "../server.js";
import { type Failure, isRefused } from "./act-failures.js";
import type { Acting } from "./acting-on-user.js";
import { callsAbout, type MemberCalls } from "./member-calls.js";
import { refocus } from "./refocus.js";
import type { UmResetUserDialog } from "./um-reset-user-dialog.js";
import "./um-reset-user-dialog.js";

export class ResettingUser {
  #refusal: Failure | undefined;
  #isSent = false;
  #isSending = false;
  /** When the first try began whose answer was lost. */
  #lostSince: number | undefined;
  readonly #patience: Patience;

  constructor(
    private readonly acting: Acting,
    private readonly member: Member,
  ) {
    this.#patience = new Patience(acting.host);
  }

  render() {
    const mayEdit = this.member.may.includes("edit");
    return html`
      <um-reset-user-dialog .member=${this.member} .refusal=${this.#refusal} .sent=${this.#isSent} .mayEdit=${mayEdit}
        .busy=${this.#patience.overdue} .sending=${this.#isSending} @um-reset-user=${() => this.#reset()}
        @um-dialog-closed=${() => this.#closed()}></um-reset-user-dialog>
    `;
  }

  async #reset(): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    this.#refusal = undefined;
    this.#patience.start();
    this.acting.host.requestUpdate();
    const calls = callsAbout(this.acting, this.member);
    const began = Date.now();
    const answer = await calls.reset();
    const hasArrived = isRefused(answer, "too_many_requests") && (await this.#hasArrived(calls));
    this.#isSending = false;
    this.#patience.stop();
    if (answer.ok || hasArrived) {
      this.#isSent = true;
      // The row says until when a set-up link works.
      void calls.read().then((fresh) => fresh.ok && this.acting.members.put(fresh.value));
    } else if (isRefused(answer, "not_found")) this.#gone();
    else {
      this.#refusal = answer;
      if (answer.reason === "lost") this.#lostSince ??= began;
    }
    this.acting.host.requestUpdate();
  }

  /** Whether an earlier try, whose answer was lost, has reached the server. A clock may be a minute off. */
  async #hasArrived(calls: MemberCalls): Promise<boolean> {
    const since = this.#lostSince;
    if (since === undefined) return false;
    const fresh = await calls.read();
    return (
      fresh.ok &&
      fresh.value.pending.some(
        ({ purpose, askedAt }) =>
          (purpose === "reset" || purpose === "activate") && Date.parse(askedAt) > since - 60_000,
      )
    );
  }

  #gone(): void {
    const { host, members, say, words } = this.acting;
    say({ text: words.acts.gone(this.member.fullName), tone: "trouble" });
    host.renderRoot.querySelector<UmResetUserDialog>("um-reset-user-dialog")?.close();
    void members.again().then(() => refocus(this.acting, "", "edit"));
  }

  #closed(): void {
    this.acting.closed();
    void refocus(this.acting, this.member.id, "reset");
  }
}
