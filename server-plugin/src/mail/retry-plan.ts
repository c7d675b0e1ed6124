// When a letter that could not be delivered is tried again.
import { day, hour, second } from "../platform/clock.js";

const first = 30 * second;
const longest = 1 * hour;
const mostAttempts = 12;
const longestLife = 1 * day;

/**
 * How many of the twelve tries are used. One that found no mail server counts only until the waits have grown to their
 * longest, so that an outage of hours uses up none of the rest.
 */
export function countAttempts(attempts: number, outage: boolean): number {
  return outage ? Math.min(attempts, 1 + Math.ceil(Math.log2(longest / first))) : attempts;
}

/** UTC milliseconds of the next try, or null when it is given up. `random` is from 0 up to 1. */
export function nextAttempt(
  letter: { attempts: number; createdAt: number },
  now: number,
  random: number,
): number | null {
  if (letter.attempts >= mostAttempts || now - letter.createdAt >= longestLife) return null;
  const wait = Math.min(longest, first * 2 ** (letter.attempts - 1));
  return now + Math.round(wait * (0.8 + 0.4 * random));
}
