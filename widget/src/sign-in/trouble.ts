// Says why a sign-in or a confirmation did not go through: one sentence whatever the cause, and what to do.
import type { Answer } from "../ask.js";
import type { FormWords } from "../words/en.forms.js";

export interface Trouble {
  lead: string;
  rest: string;
}

export function troubleOf(answer: Exclude<Answer<unknown>, { ok: true }>, words: FormWords["signIn"]): Trouble {
  if (answer.reason === "lost") return lostTrouble(words);
  if (answer.code === "too_many_requests") return { lead: words.slow, rest: words.slowText(answer.retryAfter) };
  if (answer.code === "sign_in_refused") return refusedTrouble(words);
  return { lead: words.broken, rest: words.brokenText };
}

export const refusedTrouble = (words: FormWords["signIn"]): Trouble => ({
  lead: words.refused,
  rest: words.refusedText,
});

export const lostTrouble = (words: FormWords["signIn"]): Trouble => ({ lead: words.lost, rest: words.lostText });
