// Deleting a user, from the question to the notice.
import { html, type LitElement } from "lit";
import { Patience } from "../kit/patience.js";
import { askWithProof } from "../proof/prove.js";
import type { Member } from "../server.js";
import { type Failure, isRefused } from "./act-failures.js";
import type { Acting } from "./acting-on-user.js";
import { callsAbout, type MemberCalls } from "./member-calls.js";
import { refocus } from "./refocus.js";
import type { UmDeleteUserDialog } from "./um-delete-user-dialog.js";
import "./um-delete-user-dialog.js";
import { type Difference, differencesBetween } from "./user-draft.js";

export class DeletingUser {
  #member: Member;
  #refusal: Failure | undefined;
  #stale: { by: string | null; differences: Difference[] } | undefined;
  /** Deactivating them would be refused, too. */
  #isLastAdministrator = false;
  #isSending = false;
  /** The answer to a try of ours never came. */
  #isLost = false;
  /** Where the focus goes when this row is gone. */
  #next: string | undefined;
  readonly #calls: MemberCalls;
  readonly #patience: Patience;

  constructor(
    private readonly acting: Acting,
    member: Member,
  ) {
    this.#member = member;
    this.#calls = callsAbout(acting, member);
    this.#patience = new Patience(acting.host);
  }

  render() {
    const { organization } = this.acting;
    const mayDeactivate = this.#member.may.includes("deactivate") && !this.#isLastAdministrator;
    return html`
      <um-delete-user-dialog .member=${this.#member} .organization=${organization.name} .refusal=${this.#refusal}
        .stale=${this.#stale} .mayDeactivate=${mayDeactivate} .busy=${this.#patience.overdue} .sending=${this.#isSending}
        @um-delete-user=${() => this.#delete()} @um-deactivate-instead=${() => this.#deactivate()}
        @um-dialog-closed=${() => this.#closed()}></um-delete-user-dialog>
    `;
  }

  async #delete(): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    this.#refusal = undefined;
    this.#patience.start();
    this.acting.host.requestUpdate();
    const { host, server } = this.acting;
    const answer = await askWithProof(host, server, () => this.#calls.remove(this.#member.etag));
    this.#isLastAdministrator = answer !== undefined && isRefused(answer, "last_administrator");
    if (answer?.ok) this.#gone(answer.value.outcome);
    else if (answer && isRefused(answer, "not_found")) this.#gone(this.#wasGone());
    else if (answer && isRefused(answer, "stale_version")) await this.#readAgain();
    else if (answer) this.#fail(answer);
    this.#isSending = false;
    this.#patience.stop();
    this.acting.host.requestUpdate();
  }

  async #readAgain(): Promise<void> {
    const { members, words } = this.acting;
    const fresh = await this.#calls.read();
    if (!fresh.ok) {
      if (isRefused(fresh, "not_found")) this.#gone(this.#wasGone());
      else this.#fail(fresh);
      return;
    }
    const { lastChange } = fresh.value;
    const differences = differencesBetween(this.#member, fresh.value, words);
    this.#stale = { by: lastChange?.by ?? null, differences };
    this.#member = fresh.value;
    members.put(fresh.value);
  }

  #fail(failure: Failure): void {
    this.#refusal = failure;
    this.#isLost ||= failure.reason === "lost";
  }

  /** By an earlier try of ours, if its answer was lost; else by somebody else. */
  #wasGone(): "deleted" | "removed" | "gone" {
    if (!this.#isLost) return "gone";
    return this.#member.alsoElsewhere ? "removed" : "deleted";
  }

  #gone(outcome: "deleted" | "removed" | "gone"): void {
    const { members, organization, say, words } = this.acting;
    const { fullName, id } = this.#member;
    const rows = members.known?.members ?? [];
    const place = rows.findIndex((each) => each.id === id);
    this.#next = (rows[place + 1] ?? rows[place - 1])?.id;
    const text =
      outcome === "removed" ? words.acts.removed(fullName, organization.name) : words.acts[outcome](fullName);
    say({ text });
    this.#dialog?.close();
    members.drop(id);
    void this.#goOn();
  }

  /** To the next row at once; asking for the list again may take it away, too. */
  async #goOn(): Promise<void> {
    const { button, host, members } = this.acting;
    const next = this.#next ?? "";
    await host.updateComplete;
    await host.renderRoot.querySelector<LitElement>("um-members-table")?.updateComplete;
    button(next, "edit")?.focus();
    await members.again();
    await refocus(this.acting, next, "edit");
  }

  #deactivate(): void {
    this.#dialog?.close();
    this.acting.act("deactivate", this.#member);
  }

  get #dialog(): UmDeleteUserDialog | null {
    return this.acting.host.renderRoot.querySelector("um-delete-user-dialog");
  }

  #closed(): void {
    this.acting.closed();
    void refocus(this.acting, this.#next ?? this.#member.id, "delete");
  }
}
