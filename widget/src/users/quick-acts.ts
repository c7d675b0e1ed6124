// The acts that happen at once: deactivate, reactivate, unlock, mark as reviewed. A notice says what became of them.
import type { Answer } from "../ask.js";
import type { Member } from "../server.js";
import { type Failure, failureOf, isRefused } from "./act-failures.js";
import type { Acting } from "./acting-on-user.js";
import { callsAbout } from "./member-calls.js";
import { refocus } from "./refocus.js";

type QuickAct = "deactivate" | "reactivate" | "unlock" | "review";
type Done = { outcome?: "unlocked" | "link_sent"; member: Member };

const opposite = { deactivate: "reactivate", reactivate: "deactivate", unlock: undefined, review: undefined } as const;

/** Whether somebody is already as the act would make them. */
const isDone = (act: QuickAct, { status }: Member): boolean =>
  act !== "review" && (act === "unlock" ? status !== "locked" : (status === "deactivated") === (act === "deactivate"));

export class QuickActs {
  /** Those whose answer is awaited: a second press does nothing. */
  readonly #underWay = new Set<string>();

  constructor(private readonly acting: Acting) {}

  /** What is done to undo is not undone again: whoever presses twice means once. */
  async run(act: QuickAct, member: Member, isUndo = false): Promise<void> {
    if (this.#underWay.has(member.id) || isDone(act, member)) return;
    this.#underWay.add(member.id);
    const { patience } = this.acting;
    patience.start();
    const calls = callsAbout(this.acting, member);
    const answer: Answer<Done> = await calls[act](member.etag);
    if (answer.ok) this.#done(act, answer.value, isUndo);
    else if (isRefused(answer, "stale_version")) this.#stale(act, member, await calls.read());
    else this.#failed(member, answer);
    this.#underWay.delete(member.id);
    if (this.#underWay.size === 0) patience.stop();
    await refocus(this.acting, member.id, opposite[act] ?? "edit");
  }

  #done(act: QuickAct, { outcome, member }: Done, isUndo = false): void {
    const { members, say, words } = this.acting;
    members.put(member);
    const name = member.fullName;
    const text =
      act === "unlock"
        ? outcome === "link_sent"
          ? words.acts.unlockLinkSent(name)
          : words.acts.unlocked(name)
        : act === "review"
          ? words.reviews.marked(name)
          : words.acts[`${act}d`](name);
    const back = isUndo ? undefined : opposite[act];
    say({ text, act: back && { label: words.acts.undo, run: () => void this.run(back, member, true) } });
  }

  /** Somebody else was first, or an earlier answer was lost on its way. */
  #stale(act: QuickAct, before: Member, fresh: Answer<Member>): void {
    const { members, say, words } = this.acting;
    if (!fresh.ok) {
      this.#failed(before, fresh);
      return;
    }
    if (isDone(act, fresh.value)) this.#done(act, { outcome: "unlocked", member: fresh.value });
    else {
      members.put(fresh.value);
      say({ text: words.acts.changedMeanwhile(fresh.value.fullName), tone: "trouble" });
    }
  }

  #failed(member: Member, failure: Failure): void {
    const { members, say, words } = this.acting;
    const name = member.fullName;
    const code = failure.reason === "lost" ? "lost" : failure.code;
    const { lead, rest } = failureOf(failure, words);
    const text =
      code === "not_found"
        ? words.acts.gone(name)
        : code === "last_administrator"
          ? words.acts.lastAdministrator(name)
          : code === "not_locked"
            ? words.acts.notLocked(name)
            : `${name}: ${lead} ${rest}`;
    say({ text, tone: "trouble" });
    // Asking for the list again shows what is so, and finds out whether the person may still be here at all.
    if (code === "lost" || code === "too_many_requests") return;
    void members.again().then(() => refocus(this.acting, member.id, "edit"));
  }
}
