// Measures what is promised, and says whether it holds: npm run bench, as docs/performance.md has it.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { measureAdding } from "./adding.js";
import { measureAgainstBetterAuth } from "./against-better-auth.js";
import { measureBrowser } from "./browser.js";
import { compareLists, measureLists } from "./lists.js";
import type { Measured } from "./measure.js";
import { people } from "./people.js";
import { plot } from "./plot.js";
import { measureSearch, searchAmong } from "./search.js";
import { measureSignIn } from "./sign-in.js";
import { domainOf, openMany } from "./sizes.js";

const parts: Record<string, (users: number) => Promise<Measured[]>> = {
  lists: measureLists,
  search: measureSearch,
  many: measureMany,
  adding: measureAdding,
  "sign-in": measureSignIn,
  browser: measureBrowser,
};
// What depends on how many users there are is asked at every size; the rest at the largest.
const atEverySize = ["lists", "search"];
const usualSizes = [1_000, 10_000, 100_000, 1_000_000];
const drawn = {
  "list: first page": "first page",
  "list: middle page": "middle page",
  "list: letter m by address": "a letter, by address",
  "list: locked": "the locked",
  "search: 500 as people ask them": "search",
};

const { values: given } = parseArgs({
  options: {
    users: { type: "string" },
    only: { type: "string" },
    against: { type: "string" },
    json: { type: "boolean", default: false },
    plot: { type: "string" },
  },
});

const sizes = given.users === undefined ? usualSizes : given.users.split(",").map(Number);
const largest = Math.max(...sizes);
if (!sizes.every((size) => Number.isInteger(size) && size >= 1_000)) {
  stop("--users takes whole numbers from 1000 up, such as --users 10000 or --users 1000,100000.");
}
// Seeding ten thousand organizations takes long, and is another million users.
const usual = Object.keys(parts).filter((part) => part !== "many" || largest >= 1_000_000);
const asked = given.only?.split(",") ?? usual;
for (const part of asked) if (!(part in parts)) stop(`--only takes ${Object.keys(parts).join(", ")}.`);
if (given.against !== undefined && given.against !== "better-auth") stop("--against takes better-auth.");

const measured: Measured[] = [];
if (given.against !== undefined) {
  measured.push(...(await measureAgainstBetterAuth(largest)));
} else {
  for (const part of asked) {
    for (const users of atEverySize.includes(part) ? sizes : [largest]) {
      console.error(`Measuring ${part} at ${users.toLocaleString("en")} users …`);
      measured.push(...((await parts[part]?.(users)) ?? []));
    }
  }
}
if (given.json) console.log(JSON.stringify(measured, null, 2));
else printTable(measured);
if (given.plot !== undefined) {
  mkdirSync(dirname(given.plot), { recursive: true });
  writeFileSync(given.plot, plot(measured, drawn));
}

/** Ten thousand organizations of a hundred: one of them is asked, and compared with a thousand users alone. */
async function measureMany(): Promise<Measured[]> {
  const opened = await openMany(10_000);
  try {
    const where = " in one of 10,000 organizations of 100";
    const lists = await compareLists(opened, 1_000_000, where);
    const { lines } = await searchAmong(opened, 1_000_000, [...people(99, domainOf(5_000))], `search${where}`);
    return [...lists, ...lines];
  } finally {
    await opened.close();
  }
}

function printTable(all: Measured[]): void {
  const rows = all.map(({ name, users, p50, p95, ratio, against, bar, holds }) => [
    name,
    users.toLocaleString("en"),
    p50.toFixed(2),
    p95.toFixed(2),
    ratio === null ? "" : `${ratio.toFixed(2)} ×`,
    bar ?? "",
    holds === null ? "" : holds ? "holds" : "DOES NOT HOLD",
    against ?? "",
  ]);
  rows.unshift(["", "users", "p50 ms", "p95 ms", "ratio", "bar", "", "against"]);
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  for (const row of rows) {
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    );
  }
}

function stop(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
