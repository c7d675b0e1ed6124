// Finds the language that an element stands in, and the words for it. English is there at once; other languages load when needed.
import type { Words } from "./en.js";
import type { ShellWords } from "./en.shell.js";

const others: Record<string, () => Promise<Words>> = {
  de: () => import("./de.js").then((module) => module.de),
};

const loaded = new Map<string, Words>();

/** The closest `lang` around an element, shadow roots crossed; the browser's language where nothing says. */
export function languageOf(element: Element): string {
  let node: Element | null = element;
  while (node) {
    const named: Element | null = node.closest("[lang]");
    if (named) return named.getAttribute("lang") || navigator.language;
    const root: Node = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return document.documentElement.lang || navigator.language;
}

/** The reader's own variant for numbers and dates (a British reader's "14:02" on an English page), else the page's language. */
export function localeOf(element: Element): string {
  const language = languageOf(element);
  const own = navigator.languages.find((each) => base(each) === base(language));
  return own ?? language;
}

/**
 * The words at once, or a promise where they have still to be loaded. `english` is what the caller brings along itself;
 * it serves wherever there is nothing better.
 */
export function wordsFor<English extends ShellWords>(language: string, english: English): English | Promise<English> {
  const name = base(language);
  const known = loaded.get(name) as unknown as English | undefined;
  if (known) return known;
  const load = others[name];
  if (!load) return english;
  return load().then(
    (words) => {
      loaded.set(name, words);
      // A whole language holds the shell's words too, so it is whichever the caller wants.
      return words as unknown as English;
    },
    () => english,
  );
}

function base(language: string): string {
  return language.toLowerCase().split("-")[0] ?? "";
}
