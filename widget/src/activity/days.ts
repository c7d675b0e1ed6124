// Events by the reader's local days, and how each day is called.
import type { ActivityEvent } from "../server.js";
import type { ActivityWords } from "../words/en.activity.js";

interface Day {
  /** Its first moment, which serves as its name. */
  start: Date;
  events: ActivityEvent[];
}

/** In the order in which the events come. */
export function byDay(events: readonly ActivityEvent[]): Day[] {
  const days: Day[] = [];
  for (const event of events) {
    const start = dayOf(new Date(event.at));
    const last = days.at(-1);
    if (last?.start.getTime() === start.getTime()) last.events.push(event);
    else days.push({ start, events: [event] });
  }
  return days;
}

/** "Today, Sunday 22 November"; with the year where it is another. */
export function dayName(locale: string, day: Date, words: ActivityWords["activity"], now = new Date()): string {
  const today = dayOf(now);
  const yesterday = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
  const date = new Intl.DateTimeFormat(locale, {
    weekday: "long",
    day: "numeric",
    month: "long",
    ...(day.getFullYear() !== today.getFullYear() && { year: "numeric" }),
  }).format(day);
  if (day.getTime() === today.getTime()) return words.today(date);
  return day.getTime() === yesterday.getTime() ? words.yesterday(date) : date;
}

/** From the oldest of a page to its newest: "20 Nov, 09:12 – 22 Nov, 14:19"; with the year where it is another. */
export function timesShown(locale: string, events: readonly ActivityEvent[], now = new Date()): string {
  const [newest, oldest] = [events.at(0), events.at(-1)];
  if (newest === undefined || oldest === undefined) return "";
  const [from, to] = [new Date(oldest.at), new Date(newest.at)];
  const format = new Intl.DateTimeFormat(locale, {
    ...(from.getFullYear() !== now.getFullYear() && { year: "numeric" }),
    day: "numeric",
    month: "short",
    hour: "numeric",
    minute: "2-digit",
  });
  return format.formatRange(from, to);
}

const dayOf = (time: Date) => new Date(time.getFullYear(), time.getMonth(), time.getDate());

/** The clock says "9:12 AM", which takes more room than "09:12". */
export const hasHalfDays = (locale: string): boolean =>
  new Intl.DateTimeFormat(locale, { timeStyle: "short" }).resolvedOptions().hour12 === true;
