// The time that the filter asks for, from local days to the moments that the server wants.
import type { ActivityQuestion, Span } from "./activity-question.js";

const daysBack: Partial<Record<Span, number>> = { today: 0, "7d": 6, "30d": 29 };

/** From the start of a local day to the end of one, so that the question stays the same while one turns pages. */
export function momentsOf({ time, from, to }: ActivityQuestion, now = new Date()): { from?: string; to?: string } {
  const [year, month, day] = [now.getFullYear(), now.getMonth(), now.getDate()];
  const back = daysBack[time];
  if (back !== undefined) return { from: new Date(year, month, day - back).toISOString() };
  if (time === "12m") return { from: new Date(year - 1, month, day).toISOString() };
  if (time !== "between") return {};
  const [first, last] = inOrder(from, to);
  const [start, end] = [startOf(first), startOf(last)];
  end?.setDate(end.getDate() + 1);
  return { ...(start && { from: start.toISOString() }), ...(end && { to: end.toISOString() }) };
}

/** Whichever way round the two days were given. */
export const inOrder = (from: string, to: string): [first: string, last: string] =>
  from !== "" && to !== "" && from > to ? [to, from] : [from, to];

/** `day` as a date input has it, such as "2026-11-22". */
export function startOf(day: string): Date | undefined {
  const start = new Date(`${day}T00:00`);
  return Number.isNaN(start.getTime()) ? undefined : start;
}
