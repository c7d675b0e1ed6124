// What the built widget weighs: what a page pays before anything is opened, and all that the users tab needs.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";

const dist = fileURLToPath(new URL("../../widget/dist/", import.meta.url));
const kilobyte = 1000;

export const isBuilt = () => existsSync(join(dist, "widget.js"));

/** The text of a built file. @param {string} file */
export const text = (file) => readFileSync(join(dist, file), "utf8");

/** @type {(file: string, pattern: RegExp) => string[]} */
const found = (file, pattern) =>
  Array.from(text(file).matchAll(pattern), ([, path]) => join(dirname(file), path ?? ""));

/**
 * The files and all that they import before they run.
 * @param {string[]} files
 */
function withImports(...files) {
  const all = new Set(files);
  // What is added to a set while it is walked is walked too.
  for (const file of all) {
    for (const next of found(file, /(?:from|import)\s*["'`](\.[^"'`]+)["'`]/g)) all.add(next);
  }
  return [...all];
}

/** @param {string[]} files */
const loadedLater = (files) => files.flatMap((file) => found(file, /import\(\s*["'`](\.[^"'`]+)["'`]\s*\)/g));

/** Each file on its own, as it is sent. @type {(files: string[], compress: (data: string) => Uint8Array) => number} */
const weigh = (files, compress) => files.reduce((sum, file) => sum + compress(text(file)).length, 0);

/** The files of each part: what every page loads, with it what the users tab needs, and what may come later. */
export function parts() {
  const shell = withImports("widget.js");
  const overlay = loadedLater(shell).find((file) => file.includes("um-overlay"));
  if (overlay === undefined) throw new Error("The shell never loads the overlay.");
  const usersTab = withImports(...shell, overlay);
  return { shell, usersTab, later: [...new Set([...loadedLater(shell), ...loadedLater([overlay])])] };
}

/** Each weight in bytes, and the most that it may be. */
export function weights() {
  const { shell, usersTab } = parts();
  return [
    {
      what: "before anything is opened (shell, menu), brotli",
      bytes: weigh(shell, (data) => brotliCompressSync(data)),
      most: 12 * kilobyte,
    },
    {
      what: "all that the users tab needs, shell included, gzip",
      bytes: weigh(usersTab, (data) => gzipSync(data, { level: 9 })),
      most: 28 * kilobyte,
    },
  ];
}
