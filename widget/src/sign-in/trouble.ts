// Says why a sign-in or a confirmation did not go through: one sentence whatever the cause, and what to do.
import type { Refusal } from "../ask.js";
import type { FormWords } from "../words/en.forms.js";

export interface Trouble {
  lead: string;
  rest: string;
}

/** Undefined stands for a lost server. */
export function troubleOf(refusal: Refusal | undefined, words: FormWords["signIn"]): Trouble {
  if (!refusal) return { lead: words.lost, rest: words.lostText };
  if (refusal.code === "too_many_requests") return { lead: words.slow, rest: words.slowText(refusal.retryAfter) };
  if (refusal.code === "internal") return { lead: words.broken, rest: words.brokenText };
  return { lead: words.refused, rest: words.refusedText };
}
