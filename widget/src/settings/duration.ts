// A number of minutes as people say it: "24 hours", "1 hour, 30 minutes".

const hour = 60;

export function durationText(locale: string, minutes: number): string {
  const parts = [
    { unit: "hour", number: Math.floor(minutes / hour) },
    { unit: "minute", number: minutes % hour },
  ];
  const said = parts
    .filter(({ number, unit }) => number > 0 || (unit === "minute" && minutes === 0))
    .map(({ number, unit }) =>
      new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(number),
    );
  return new Intl.ListFormat(locale, { type: "unit" }).format(said);
}
