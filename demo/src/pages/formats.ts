// How the portal writes money, dates and spans of time.

const money = new Intl.NumberFormat("en", { style: "currency", currency: "EUR", maximumFractionDigits: 0 });
const date = new Intl.DateTimeFormat("en", { day: "numeric", month: "short", timeZone: "UTC" });
const monthOfYear = new Intl.DateTimeFormat("en", { month: "long", year: "numeric", timeZone: "UTC" });

// The portal runs on its reader's machine, so that its time zone is theirs.
const dayAndTime = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeStyle: "short" });

export function euros(amount: number): string {
  return money.format(amount);
}

/** Times are UTC milliseconds. */
export function shortDate(time: number): string {
  return date.format(time);
}

export function month(time: number): string {
  return monthOfYear.format(time);
}

export function moment(time: number): string {
  return dayAndTime.format(time);
}
