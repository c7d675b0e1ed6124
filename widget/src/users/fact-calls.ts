// Which call an act beside the form of Edit User is, and what is said of it.
import type { Answer } from "../ask.js";
import type { ActWords } from "../words/en.acts.js";
import { type Failure, failureOf, isRefused } from "./act-failures.js";
import type { MemberCalls } from "./member-calls.js";
import type { FactEvent } from "./user-facts.js";

type CalledAct = Exclude<FactEvent["act"], "switch_off">;

export function callFor(calls: MemberCalls, etag: string, { pending, letter, note }: FactEvent) {
  const asking: Record<CalledAct, () => Promise<Answer<unknown>>> = {
    unlock: () => calls.unlock(etag),
    reset: () => calls.reset(),
    change_email: () => calls.change(etag, { email: pending?.email ?? "" }),
    withdraw: () => calls.withdraw(pending?.purpose ?? "reset"),
    letter: () => calls.resend(letter ?? ""),
    review: () => calls.review(etag, note),
  };
  return asking;
}

/** `value`: as it was answered. */
export function doneText(act: CalledAct, value: unknown, name: string, { acts, facts }: ActWords): string {
  const { outcome } = (value ?? {}) as { outcome?: string };
  if (outcome === "unlocked") return acts.unlocked(name);
  if (outcome === "link_sent") return acts.unlockLinkSent(name);
  return act === "withdraw" ? facts.cancelled : facts.resent;
}

/** A link that is open no more was used, or withdrawn by somebody, perhaps by a press whose answer was lost. */
export function notDoneText(failure: Failure, words: ActWords): string {
  const wrongNote = failure.reason === "refused" ? words.reviews.notes[failure.fields.note ?? ""] : undefined;
  const { lead, rest } = failureOf(failure, words);
  return wrongNote ?? (isRefused(failure, "not_found") ? words.facts.notOpen : `${lead} ${rest}`);
}
