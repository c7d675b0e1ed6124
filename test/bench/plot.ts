// Draws the curve of cost against users.
import type { Measured } from "./measure.js";

const width = 760;
const height = 420;
const left = 70;
const right = 210;
const top = 30;
const bottom = 50;
const colours = ["#1d4ed8", "#b45309", "#047857", "#be185d", "#6d28d9", "#475569"];

interface Curve {
  name: string;
  points: { users: number; milliseconds: number }[];
}

/** Both axes are logarithmic; `names` are those of the lines to draw. */
export function plot(measured: Measured[], names: Record<string, string>): string {
  const curves: Curve[] = Object.entries(names).map(([name, label]) => ({
    name: label,
    points: measured
      .filter((one) => one.name === name)
      .map(({ users, p50 }) => ({ users, milliseconds: p50 }))
      .sort((one, other) => one.users - other.users),
  }));
  const all = curves.flatMap(({ points }) => points);
  const users = [...new Set(all.map((point) => point.users))].sort((one, other) => one - other);
  const decades = (values: number[]) => [
    Math.floor(Math.log10(Math.min(...values))),
    Math.ceil(Math.log10(Math.max(...values))),
  ];
  const [lowest = 0, highest = 1] = decades(all.map((point) => point.milliseconds));
  const [fewest = 3, most = 6] = decades(users);
  const x = (value: number) => left + ((Math.log10(value) - fewest) / (most - fewest)) * (width - left - right);
  const y = (value: number) =>
    height - bottom - ((Math.log10(value) - lowest) / (highest - lowest)) * (height - top - bottom);

  const grid = Array.from({ length: highest - lowest + 1 }, (_, index) => {
    const value = 10 ** (lowest + index);
    return `<path d="M${left} ${y(value)}H${width - right}" stroke="#cbd5e1"/><text x="${left - 8}" y="${y(value) + 4}" text-anchor="end">${value} ms</text>`;
  });
  const ticks = users.map(
    (value) =>
      `<text x="${x(value)}" y="${height - bottom + 22}" text-anchor="middle">${value.toLocaleString("en")}</text>`,
  );
  const drawn = curves.map(({ name, points }, index) => {
    const colour = colours[index % colours.length];
    const path = points.map(
      (point, at) => `${at === 0 ? "M" : "L"}${x(point.users).toFixed(1)} ${y(point.milliseconds).toFixed(1)}`,
    );
    const dots = points.map(
      (point) =>
        `<circle cx="${x(point.users).toFixed(1)}" cy="${y(point.milliseconds).toFixed(1)}" r="3" fill="${colour}"/>`,
    );
    const legend = `<path d="M${width - right + 20} ${top + 10 + index * 22}h18" stroke="${colour}" stroke-width="2"/><text x="${width - right + 44}" y="${top + 14 + index * 22}">${name}</text>`;
    return `<path d="${path.join("")}" fill="none" stroke="${colour}" stroke-width="2"/>${dots.join("")}${legend}`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="13" fill="#334155">
<title>Milliseconds for an answer against users in one organization</title>
<rect width="${width}" height="${height}" fill="#fff"/>
${[...grid, ...ticks, ...drawn].join("\n")}
<text x="${(left + width - right) / 2}" y="${height - 8}" text-anchor="middle">users in one organization</text>
</svg>
`;
}
