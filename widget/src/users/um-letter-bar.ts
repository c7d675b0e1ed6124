// <um-letter-bar>: looks users up by the first letter of their name. The tick under each says how many stand there.
import { html, LitElement, type PropertyValues } from "lit";
import { define } from "../kit/define.js";
import { ground } from "../kit/ground.js";
import { moveInRow } from "../kit/tab-keys.js";
import type { MembersPage } from "../server.js";
import { list } from "../words/en.list.js";
import { letterBarStyles } from "./letter-bar-styles.js";
import { QuestionEvent } from "./question-event.js";

const latin = Array.from("abcdefghijklmnopqrstuvwxyz");
/** From how many people on a tick has its next length. */
const steps = [1, 5, 20, 45, 75];
/** How many letters of other scripts stand beside A to Z before the rest folds away: together they fill one wide row. */
const beside = 7;

interface Letter {
  letter: string;
  count: number;
  /** There may be more, also where there is none. */
  countIsCapped?: boolean;
  /** Begins the other scripts, or is the sign for all that begins with no letter. */
  apart: boolean;
}

class UmLetterBar extends LitElement {
  static override styles = [ground, letterBarStyles];
  static override properties = {
    letters: { attribute: false },
    letter: {},
    words: { attribute: false },
    unfolded: { state: true },
  };

  /** Undefined while nothing is known: then no letter is said to be empty. */
  letters: MembersPage["letters"] | undefined;
  letter = "";
  words = list.users;

  private unfolded = false;
  /**
   * Letters of other scripts, each with the most people ever seen there. They stay, dimmed, so that a search does not
   * move what one aims at.
   */
  #others = new Map<string, number>();

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("letters")) return;
    for (const { letter, count } of this.letters ?? []) {
      if (letter === "#" || latin.includes(letter)) continue;
      this.#others.set(letter, Math.max(count, this.#others.get(letter) ?? 0));
    }
  }

  get #folds(): boolean {
    return this.#others.size > beside && !this.unfolded;
  }

  /** All other letters, or the commonest and the one that is asked for. */
  get #shownOthers(): string[] {
    const common = [...this.#others].sort(([, one], [, other]) => other - one).map(([letter]) => letter);
    return common.filter((letter, index) => !this.#folds || index < beside - 1 || letter === this.letter).sort();
  }

  get #all(): Letter[] {
    const known = new Map(this.letters?.map((each) => [each.letter, each]));
    const entry = (letter: string, apart: boolean) => ({ letter, count: 0, ...known.get(letter), apart });
    return [
      ...latin.map((letter) => entry(letter, false)),
      ...this.#shownOthers.map((letter, index) => entry(letter, index === 0)),
      entry("#", true),
    ];
  }

  protected override render() {
    const letters = this.letters ?? [];
    const total = letters.reduce((sum, { count }) => sum + count, 0);
    const capped = letters.some(({ countIsCapped }) => countIsCapped);
    const all = this.#all;
    const current = all.some(({ letter }) => letter === this.letter) ? this.letter : "";
    const buttons = all.map(({ letter, count, countIsCapped, apart }) => {
      const name = letter.toLocaleUpperCase();
      const known = this.letters && !countIsCapped;
      const title = known ? this.words.letterTitle(name, count) : name;
      const nobody = !!known && !count;
      return html`<span class=${apart ? "apart" : ""}>${this.#button(letter, name, title, nobody, letter === current, count)}</span>`;
    });
    if (this.#folds) buttons.splice(-1, 0, this.#more());
    const title = this.letters ? this.words.allTitle(total, capped) : this.words.all;
    return html`
      <div class="letters" role="toolbar" aria-label=${this.words.letters} @keydown=${moveInRow}>
        ${this.#button("", this.words.all, title, false, current === "")} ${buttons}
      </div>
    `;
  }

  #more() {
    const name = this.words.otherLetters;
    return html`<button type="button" class="letter" tabindex="-1" title=${name} aria-label=${name} @click=${this.#unfold}>…</button>`;
  }

  async #unfold(): Promise<void> {
    const first = this.#shownOthers.at(-1);
    this.unfolded = true;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-letter="${first}"]`)?.focus();
  }

  #button(letter: string, name: string, title: string, nobody: boolean, current: boolean, count = 0) {
    const many = steps.filter((step) => count >= step).length;
    return html`
      <button type="button" class="letter" data-many=${many} data-letter=${letter} title=${title} aria-label=${title} aria-pressed=${current}
        aria-disabled=${nobody && !current} tabindex=${current ? 0 : -1}
        @click=${() => (nobody || current ? undefined : this.dispatchEvent(new QuestionEvent({ letter })))}>${name}</button>
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    // On a phone the letters are a strip that scrolls, and the current one must be in it. It begins with "All" in sight:
    // looking for that would have the whole overlay laid out before it is complete.
    if (!changed.has("letter") || (!this.letter && !changed.get("letter"))) return;
    const strip = this.renderRoot.querySelector(".letters");
    const current = this.renderRoot.querySelector<HTMLElement>('[aria-pressed="true"]');
    if (strip && current) strip.scrollTo({ left: current.offsetLeft - strip.clientWidth / 2 });
  }
}

define("um-letter-bar", UmLetterBar);
