// The base of our elements: one that has the words of its place before it first renders.
import { LitElement } from "lit";
import { type ShellWords, shell } from "./en.shell.js";
import { languageOf, localeOf, wordsFor } from "./words.js";

export class ShellElement extends LitElement {
  /** The English words that stand in the same chunk as the element. */
  protected readonly english: ShellWords = shell;
  protected words: ShellWords = shell;
  /** For Intl: numbers, dates, "3 days ago". */
  locale = "en";

  override connectedCallback(): void {
    super.connectedCallback();
    this.locale = localeOf(this);
  }

  // Lit waits for the promise, so that nobody sees a flash of English.
  protected override async scheduleUpdate(): Promise<void> {
    const words = wordsFor(languageOf(this), this.english);
    this.words = words instanceof Promise ? await words : words;
    await super.scheduleUpdate();
  }
}
