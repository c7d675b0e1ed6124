// Editing a user, from the open dialog to the notice: asks the server, and finds its way when somebody else was first.
import { html } from "lit";
import { Patience } from "../kit/patience.js";
import { askWithProof } from "../proof/prove.js";
import type { Member, MemberDetails } from "../server.js";
import { type Failure, isRefused } from "./act-failures.js";
import type { Acting } from "./acting-on-user.js";
import { callFor, doneText, notDoneText } from "./fact-calls.js";
import { type Change, callsAbout, type MemberCalls } from "./member-calls.js";
import { refocus } from "./refocus.js";
import type { Stale } from "./stale-note.js";
import { SwitchingOffTwoFactor } from "./switching-off-two-factor.js";
import { nothingTold } from "./told.js";
import type { SaveUserEvent, UmEditUserDialog } from "./um-edit-user-dialog.js";
import { differencesBetween, hasArrived } from "./user-draft.js";
import type { FactEvent } from "./user-facts.js";
import "./um-edit-user-dialog.js";

export class EditingUser {
  #member: Member;
  #details: MemberDetails | undefined;
  #refusal: Failure | undefined;
  /** What somebody else changed while the dialog was open. */
  #stale: Stale | undefined;
  #isGone = false;
  #isSending = false;
  #areDetailsLost = false;
  #told = nothingTold;
  #hasReviewed = false;
  /** Another user is shown than the one it was opened for. */
  #hasMoved = false;
  /** The question that stands above, whether to switch off their two-factor. */
  #switchingOff: SwitchingOffTwoFactor | undefined;
  #calls: MemberCalls;
  readonly #patience: Patience;

  constructor(
    private readonly acting: Acting,
    member: Member,
  ) {
    this.#member = member;
    this.#calls = callsAbout(acting, member);
    this.#patience = new Patience(acting.host);
    void this.#load();
  }

  render() {
    const { acting } = this;
    return html`
      <um-edit-user-dialog .mayEdit=${acting.organization.permissions.includes("users.update")} .mayShowActivity=${acting.organization.capabilities.includes("activity.list")} .hasNext=${this.#next !== undefined}
        .member=${this.#member} .details=${this.#details} .list=${acting.list()} .refusal=${this.#refusal} .stale=${this.#stale}
        .gone=${this.#isGone} .busy=${this.#patience.overdue} .sending=${this.#isSending} .told=${this.#told} .detailsLost=${this.#areDetailsLost}
        @um-save-user=${(event: SaveUserEvent) => this.#save(event.change)}
        @um-fact=${(event: FactEvent) => this.#actOnFact(event)} @um-load-details=${() => this.#load()}
        @um-dialog-closed=${() => this.#closed()}></um-edit-user-dialog>
      ${this.#switchingOff?.render()}
    `;
  }

  /** The one below in the list who can be reviewed. */
  get #next(): Member | undefined {
    const members = this.acting.members.known?.members ?? [];
    const place = members.findIndex(({ id }) => id === this.#member.id);
    return members.slice(place + 1).find(({ may }) => may.includes("review"));
  }

  async #load(): Promise<void> {
    const calls = this.#calls;
    const answer = await calls.read();
    if (calls !== this.#calls) return;
    this.#areDetailsLost = !answer.ok;
    if (answer.ok) this.#take(answer.value);
    else if (isRefused(answer, "not_found")) this.#isGone = true;
    this.acting.host.requestUpdate();
  }

  /** What is so now; the row shows it too. */
  #take(details: MemberDetails): void {
    this.#details = details;
    this.#member = details;
    this.acting.members.put(details);
  }

  async #save(change: Change): Promise<void> {
    if (this.#isSending) return;
    const { host, server } = this.acting;
    const answer = await this.#send(() =>
      askWithProof(host, server, () => this.#calls.change(this.#member.etag, change)),
    );
    if (answer === undefined) return;
    if (answer.ok) this.#saved(answer.value.member, answer.value.confirmationSentTo);
    else await this.#refused(change, answer);
    this.acting.host.requestUpdate();
  }

  async #refused(change: Change, failure: Failure): Promise<void> {
    const isStale = isRefused(failure, "stale_version");
    // Asked again too soon: perhaps the first asking has arrived, and only its answer was lost.
    if (isStale || isRefused(failure, "too_many_requests")) {
      const fresh = await this.#send(() => this.#calls.read());
      if (fresh.ok && hasArrived(change, fresh.value)) {
        this.#take(fresh.value);
        this.#saved(
          fresh.value,
          change.email !== undefined && change.email !== fresh.value.email ? change.email : null,
        );
        return;
      }
      if (isStale) {
        if (fresh.ok) this.#showStale(fresh.value);
        else this.#fail(fresh);
        return;
      }
    }
    this.#fail(failure);
  }

  #fail(failure: Failure): void {
    if (isRefused(failure, "not_found")) this.#isGone = true;
    else this.#refusal = failure;
  }

  #showStale(fresh: MemberDetails, rest = this.acting.words.edit.keptYours): void {
    const { words } = this.acting;
    const before = this.#details?.lastChange?.at;
    const by = fresh.lastChange && fresh.lastChange.at !== before ? fresh.lastChange.by : null;
    this.#stale = { by, differences: differencesBetween(this.#member, fresh, words), rest };
    this.#refusal = undefined;
    this.#take(fresh);
  }

  #saved(member: Member, sentTo: string | null): void {
    const { members, say, words } = this.acting;
    members.put(member);
    const name = member.fullName;
    const text = sentTo === null ? words.acts.changed(name) : words.acts.confirmationSent(name, sentTo);
    if (this.#dialog?.note.trim()) {
      this.#member = member;
      this.#stale = undefined;
      this.#told = { ...nothingTold, text };
      void this.#load();
    } else {
      say({ text });
      this.#dialog?.close();
    }
  }

  /** Facts change at once and on their own; what is typed in the form is not touched. */
  async #actOnFact(event: FactEvent): Promise<void> {
    if (this.#isSending) return;
    const { act, next } = event;
    if (act === "switch_off") return this.#askToSwitchOff();
    const calls = this.#calls;
    const { words } = this.acting;
    this.#told = { ...nothingTold, of: act === "review" ? "review" : "facts" };
    const answer = await this.#send(callFor(calls, this.#member.etag, event)[act]);
    const tell = (text: string) => {
      this.#told = { ...this.#told, text, failed: !answer.ok };
    };
    if (answer.ok && act === "review") {
      await this.#reviewed((answer.value as { member: Member }).member, next);
    } else if (answer.ok) {
      tell(doneText(act, answer.value, this.#member.fullName, words));
      await this.#load();
    } else if (isRefused(answer, "stale_version")) {
      const fresh = await calls.read();
      if (fresh.ok) this.#showStale(fresh.value, act === "review" ? words.reviews.lookAgain : undefined);
      else this.#fail(fresh);
    } else {
      tell(notDoneText(answer, words));
      // A link that is open no more, or a lock that is gone: the facts say what is so.
      if (isRefused(answer, "not_found") || isRefused(answer, "not_locked")) await this.#load();
    }
    this.acting.host.requestUpdate();
  }

  #askToSwitchOff(): void {
    const { host } = this.acting;
    this.#told = nothingTold;
    this.#switchingOff = new SwitchingOffTwoFactor(this.acting, this.#member, {
      off: (text) => {
        this.#told = { ...nothingTold, text };
        void this.#load();
      },
      changed: (fresh) => this.#take(fresh),
      gone: () => {
        this.#isGone = true;
      },
      closed: () => {
        this.#switchingOff = undefined;
        host.requestUpdate();
      },
    });
    host.requestUpdate();
  }

  /** Whoever reviews many goes on to the next without closing. */
  async #reviewed(member: Member, goOn: boolean): Promise<void> {
    const { members, words } = this.acting;
    const next = goOn ? this.#next : undefined;
    const { fullName } = member;
    this.#hasReviewed = true;
    if (this.#dialog) this.#dialog.note = "";
    members.put(member);
    const text = next ? words.reviews.markedNext(fullName, next.fullName) : words.reviews.marked(fullName);
    this.#told = { text, failed: false, of: "review" };
    this.#stale = undefined;
    this.#member = next ?? member;
    if (next) {
      this.#hasMoved = true;
      this.#details = undefined;
      this.#calls = callsAbout(this.acting, next);
    }
    await this.#load();
  }

  async #send<Value>(call: () => Promise<Value>): Promise<Value> {
    this.#isSending = true;
    this.#refusal = undefined;
    this.#patience.start();
    this.acting.host.requestUpdate();
    const answer = await call();
    this.#isSending = false;
    this.#patience.stop();
    this.acting.host.requestUpdate();
    return answer;
  }

  get #dialog(): UmEditUserDialog | null {
    return this.acting.host.renderRoot.querySelector("um-edit-user-dialog");
  }

  async #closed(): Promise<void> {
    const { acting } = this;
    const id = this.#member.id;
    acting.closed();
    await acting.host.updateComplete;
    // The platform gives the focus back to where one began.
    if (this.#hasMoved) acting.button(id, "edit")?.focus();
    await refocus(acting, id, "edit");
    // Those who were reviewed may be in the list no more.
    if (!this.#isGone && !(this.#hasReviewed && acting.members.question?.attention)) return;
    await acting.members.again();
    await refocus(acting, id, "edit");
  }
}
