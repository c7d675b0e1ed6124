// Says why a sign-in or a confirmation did not go through: one sentence whatever the cause, and what to do.
import type { Answer } from "../ask.js";
import type { FormWords } from "../words/en.forms.js";

export interface Trouble {
  lead: string;
  rest: string;
}

export function troubleOf(answer: Exclude<Answer<unknown>, { ok: true }>, words: FormWords["signIn"]): Trouble {
  if (answer.reason === "lost") return { lead: words.lost, rest: words.lostText };
  if (answer.code === "too_many_requests") return { lead: words.slow, rest: words.slowText(answer.retryAfter) };
  // What cannot even be an address or a password is answered by the same sentence.
  const isRefused = answer.code === "sign_in_refused" || answer.code === "invalid_input";
  return isRefused ? { lead: words.refused, rest: words.refusedText } : { lead: words.broken, rest: words.brokenText };
}
