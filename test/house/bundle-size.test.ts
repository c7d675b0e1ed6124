// What the widget weighs: what a page pays before anything is opened, and what the users tab needs.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";

const dist = fileURLToPath(new URL("../../widget/dist/", import.meta.url));
const kilobyte = 1000;

const text = (file: string) => readFileSync(join(dist, file), "utf8");
const found = (file: string, pattern: RegExp) =>
  Array.from(text(file).matchAll(pattern), ([, path]) => join(dirname(file), path ?? ""));

/** The file and all that it imports before it runs. */
function withImports(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const next of found(file, /(?:from|import)\s*["'`](\.[^"'`]+)["'`]/g)) withImports(next, seen);
  return seen;
}

const loadedLater = (files: Iterable<string>) =>
  Array.from(files).flatMap((file) => found(file, /import\(\s*["'`](\.[^"'`]+)["'`]\s*\)/g));

const weigh = (files: Iterable<string>, compress: (data: Buffer) => Buffer) =>
  Array.from(files).reduce((sum, file) => sum + compress(readFileSync(join(dist, file))).length, 0);

describe.runIf(existsSync(join(dist, "widget.js")))("the widget's weight", () => {
  const shell = withImports("widget.js");
  const overlay = loadedLater(shell).find((file) => file.includes("um-overlay"));

  it("is at most 12 kB brotli before anything is opened", () => {
    expect(weigh(shell, (data) => brotliCompressSync(data))).toBeLessThanOrEqual(12 * kilobyte);
  });

  it("is at most 28 kB gzip with everything the users tab needs", () => {
    expect(overlay).toBeDefined();
    const files = withImports(overlay ?? "", new Set(shell));
    expect(weigh(files, (data) => gzipSync(data, { level: 9 }))).toBeLessThanOrEqual(28 * kilobyte);
  });

  it("holds no zod, no other origin and no inline style", () => {
    const every = [...withImports("widget.js")].concat(loadedLater(shell), loadedLater([overlay ?? "widget.js"]));
    for (const file of every) {
      expect(text(file)).not.toMatch(/ZodError|\sstyle="|https?:\/\/(?!www\.w3\.org\/)/);
    }
  });

  it("can be imported where there is no DOM", async () => {
    const widget = await import(join(dist, "widget.js"));
    expect(Object.keys(widget)).toContain("UserManager");
  });
});
