// Times as people say them, in the reader's language: "2 hours ago", "yesterday", "9 November".

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const formats = new Map<string, unknown>();

// Making a format costs far more than using it, and a list uses few.
function kept<Format>(key: string, make: () => Format): Format {
  if (!formats.has(key)) formats.set(key, make());
  return formats.get(key) as Format;
}

const format = (locale: string, options: Intl.DateTimeFormatOptions) =>
  kept(locale + JSON.stringify(options), () => new Intl.DateTimeFormat(locale, options));

const startOfDay = (time: Date) => new Date(time.getFullYear(), time.getMonth(), time.getDate()).getTime();
const daysBetween = (from: Date, to: Date) => Math.round((startOfDay(to) - startOfDay(from)) / day);

/** In full, for a title: "11 November 2026 at 12:12". */
export const inFull = (locale: string, iso: string): string =>
  format(locale, { dateStyle: "long", timeStyle: "short" }).format(new Date(iso));

/** "14:02" */
export const clock = (locale: string, time: Date): string => format(locale, { timeStyle: "short" }).format(time);

/** A time gone by, as inside a sentence: "2 hours ago", "yesterday", "9 November"; `justNow` for less than a minute. */
export function ago(locale: string, iso: string, justNow: string, now = new Date()): string {
  const time = new Date(iso);
  const elapsed = now.getTime() - time.getTime();
  const relative = kept(locale, () => new Intl.RelativeTimeFormat(locale, { numeric: "auto" }));
  const days = daysBetween(time, now);
  if (elapsed < minute) return justNow;
  if (elapsed < hour) return relative.format(-Math.floor(elapsed / minute), "minute");
  if (days === 0) return relative.format(-Math.floor(elapsed / hour), "hour");
  if (days < 7) return relative.format(-days, "day");
  return onDay(locale, time, now);
}

/** A time near now, in either direction: "today 14:02" by `today`, "Wed 09:12" this week, else the day. */
export function about(locale: string, iso: string, today: (time: string) => string, now = new Date()): string {
  const time = new Date(iso);
  const days = Math.abs(daysBetween(time, now));
  if (days === 0) return today(clock(locale, time));
  if (days < 7) return format(locale, { weekday: "short", hour: "numeric", minute: "2-digit" }).format(time);
  return onDay(locale, time, now);
}

/** "9 November", with the year where it is another. */
export function onDay(locale: string, time: Date, now = new Date()): string {
  const sameYear = time.getFullYear() === now.getFullYear();
  return format(locale, { day: "numeric", month: "long", ...(sameYear ? {} : { year: "numeric" }) }).format(time);
}

/** As where it stands alone: "Yesterday". */
export const alone = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
