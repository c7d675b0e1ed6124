// How the portal writes money, dates and spans of time.

const money = new Intl.NumberFormat("en", { style: "currency", currency: "EUR", maximumFractionDigits: 0 });
const date = new Intl.DateTimeFormat("en", { day: "numeric", month: "short", timeZone: "UTC" });
const monthOfYear = new Intl.DateTimeFormat("en", { month: "long", year: "numeric", timeZone: "UTC" });

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
