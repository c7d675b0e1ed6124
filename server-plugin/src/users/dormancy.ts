// When a sign-in that is not used falls asleep.
import { day } from "../platform/clock.js";

const monthsUntilDormant = 6;

/** How long before that the owner is warned. */
export const warnedBefore = 14 * day;

/** The same day and time six calendar months later, in UTC; the last day of a month that is shorter. */
export function dormantAfter(at: number): number {
  const date = new Date(at);
  const target = new Date(at);
  target.setUTCDate(1);
  target.setUTCMonth(target.getUTCMonth() + monthsUntilDormant);
  const lastDay = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  target.setUTCDate(Math.min(date.getUTCDate(), lastDay));
  return target.getTime();
}
