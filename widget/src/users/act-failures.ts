// Says why an act was not done.
import type { Answer } from "../ask.js";
import type { ActWords } from "../words/en.acts.js";

export type Failure = Exclude<Answer<unknown>, { ok: true }>;

/** What happened, and what follows. */
export function failureOf(failure: Failure, words: ActWords): { lead: string; rest: string } {
  const code = failure.reason === "lost" ? "lost" : failure.code;
  if (failure.reason === "refused" && code === "too_many_requests")
    return { lead: words.tooMany, rest: words.signIn.slowText(failure.retryAfter) };
  const [lead, rest] = words.failures[code] ?? words.failures.broken ?? ["", ""];
  return { lead, rest };
}

export const isRefused = (answer: Answer<unknown>, code: string): boolean =>
  !answer.ok && answer.reason === "refused" && answer.code === code;

/** The same from a table of its own, by code: an act's words for what was not done. */
export function failureIn(
  failure: Failure,
  table: Record<string, [lead: string, rest: string]>,
): [lead: string, rest: string] {
  const code = failure.reason === "lost" ? "lost" : failure.code === "too_many_requests" ? "slow" : failure.code;
  return table[code] ?? table.broken ?? ["", ""];
}
