// A time to come, as inside a sentence: "in 5 hours", "in 6 days".

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** To the nearest day, so that what was asked a moment ago lasts its full days; the last day is rounded down. */
export function ahead(locale: string, iso: string, now = Date.now()): string {
  const left = Math.max(0, new Date(iso).getTime() - now);
  const format = new Intl.RelativeTimeFormat(locale, { numeric: "always" });
  if (left < hour) return format.format(Math.floor(left / minute), "minute");
  if (left < day) return format.format(Math.floor(left / hour), "hour");
  return format.format(Math.round(left / day), "day");
}

/** Less than a day is left. */
export const isSoon = (iso: string, now = Date.now()): boolean => new Date(iso).getTime() - now < day;
