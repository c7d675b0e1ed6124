// The door to bowser: a browser and its system in words, from what it says of itself.
import Bowser from "bowser";

export interface BrowserInWords {
  /** Such as "Firefox"; null when it cannot be told. */
  browser: string | null;
  /** Such as "Windows". */
  system: string | null;
}

// Of a stranger bowser repeats what it calls itself, be it an address to click on, and a letter would too: only names that it knows.
const [browsers, systems] = [Bowser.BROWSER_MAP, Bowser.OS_MAP].map((names) => new Set(Object.values(names)));
// No real one is longer by much; the rest is somebody trying.
const longestRead = 300;

export function describeBrowser(userAgent: string | null): BrowserInWords {
  const said = userAgent?.slice(0, longestRead).trim() ?? "";
  if (said === "") return { browser: null, system: null };
  const { browser, os } = Bowser.parse(said);
  const known = (names: Set<string> | undefined, name = "") => (names?.has(name) === true ? name : null);
  return { browser: known(browsers, browser.name), system: known(systems, os.name) };
}
