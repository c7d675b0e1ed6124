// Resetting the sign-in of a user, from the question to the mail.
import { html } from "lit";
import { Patience } from "../kit/patience.js";
import type { Member } from "../server.js";
import { type Failure, isRefused } from "./act-failures.js";
import type { Acting } from "./acting-on-user.js";
import { callsAbout } from "./member-calls.js";
import { refocus } from "./refocus.js";
import type { UmResetUserDialog } from "./um-reset-user-dialog.js";
import "./um-reset-user-dialog.js";

export class ResettingUser {
  #refusal: Failure | undefined;
  #isSent = false;
  #isSending = false;
  readonly #patience: Patience;

  constructor(
    private readonly acting: Acting,
    private readonly member: Member,
  ) {
    this.#patience = new Patience(acting.host);
  }

  render() {
    const mayEdit = this.acting.organization.permissions.includes("users.update");
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
    const answer = await calls.reset();
    this.#isSending = false;
    this.#patience.stop();
    if (answer.ok) {
      this.#isSent = true;
      // The row says until when a set-up link works.
      void calls.read().then((fresh) => fresh.ok && this.acting.members.put(fresh.value));
    } else if (isRefused(answer, "not_found")) this.#gone();
    else this.#refusal = answer;
    this.acting.host.requestUpdate();
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
