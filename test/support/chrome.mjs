// Finds the browser that the tests drive, and how it is started.
import { existsSync } from "node:fs";

const places = [
  process.env.CHROME_PATH,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The browser's program, or undefined; `CHROME_PATH` wins. */
export function findChrome() {
  return places.find((path) => path !== undefined && existsSync(path));
}

/** No sandbox, since CI runs as root; and nothing that would call the outside. */
export const chromeArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-dev-shm-usage",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
