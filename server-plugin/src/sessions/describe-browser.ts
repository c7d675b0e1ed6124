// The door to bowser: a browser and its system in words, from what it says of itself.
import Bowser from "bowser";

export interface BrowserInWords {
  /** Such as "Firefox"; null when it cannot be told. */
  browser: string | null;
  /** Such as "Windows". */
  system: string | null;
}

// Anybody may say anything, and a letter will repeat it: only names that look like names.
const looksLikeAName = /^[\p{L}\p{N} ._-]{1,40}$/u;

export function describeBrowser(userAgent: string | null): BrowserInWords {
  if (userAgent === null || userAgent.trim() === "") return { browser: null, system: null };
  const { browser, os } = Bowser.parse(userAgent);
  const named = (name: string | undefined) => (name !== undefined && looksLikeAName.test(name) ? name : null);
  return { browser: named(browser.name), system: named(os.name) };
}
