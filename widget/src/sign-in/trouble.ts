// Says why a sign-in or a confirmation did not go through: one sentence whatever the cause, and what to do.
import type { Refusal } from "../ask.js";
import type { Words } from "../words/en.js";

export interface Trouble {
  lead: string;
  rest: string;
}

/** Undefined stands for a lost server. */
export function troubleOf(refusal: Refusal | undefined, words: Words["signIn"]): Trouble {
  if (!refusal) return { lead: words.lost, rest: words.lostText };
  if (refusal.code === "too_many_requests") return { lead: words.slow, rest: words.slowText(refusal.retryAfter) };
  if (refusal.code === "internal") return { lead: words.broken, rest: words.brokenText };
  return { lead: words.refused, rest: words.refusedText };
}
