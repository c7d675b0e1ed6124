// The demo's one mailbox, where everybody's letters land: the newest few hundred, in memory and in a file.
import { randomBytes } from "node:crypto";
import type { Letter } from "./letter.js";
import { appendLetter, readLetters, writeLetters } from "./letter-file.js";

/** What a test sees of it. */
export interface Mailbox {
  /** Newest first. */
  letters(): Letter[];
  /** The newest letter of which `is` is true, or the next that arrives. Rejects after `within` milliseconds. */
  waitFor(is: (letter: Letter) => boolean, within?: number): Promise<Letter>;
}

export interface OpenMailbox extends Mailbox {
  find(id: string): Letter | undefined;
  /** When it returns, the letter is kept. */
  keep(letter: Omit<Letter, "id">): void;
}

const kept = 500;
const patience = 10_000;

export function openMailbox(file: string): OpenMailbox {
  // Oldest first.
  const letters = readLetters(file, kept);
  const waiting = new Set<(letter: Letter) => void>();
  let lines = letters.length;

  return {
    letters: () => letters.toReversed(),
    find: (id) => letters.find((letter) => letter.id === id),
    keep(arrived) {
      const letter = { id: randomBytes(9).toString("base64url"), ...arrived };
      appendLetter(file, letter);
      letters.push(letter);
      if (letters.length > kept) letters.shift();
      lines += 1;
      if (lines >= 2 * kept) {
        writeLetters(file, letters);
        lines = letters.length;
      }
      for (const tell of [...waiting]) tell(letter);
    },
    waitFor(is, within = patience) {
      const here = letters.findLast(is);
      if (here !== undefined) return Promise.resolve(here);
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(tell);
          const others = letters.map(({ to, subject }) => `\n  ${to}: ${subject}`).join("");
          reject(new Error(`No such letter arrived within ${within} ms; in the mailbox:${others || " nothing"}`));
        }, within);
        const tell = (letter: Letter) => {
          if (!is(letter)) return;
          waiting.delete(tell);
          clearTimeout(timer);
          resolve(letter);
        };
        waiting.add(tell);
      });
    },
  };
}
