// The base of the elements that load with the overlay: they have its words.
import { type ListWords, list } from "./en.list.js";
import { ShellElement } from "./shell-element.js";

export class SpeakingElement extends ShellElement {
  protected override readonly english: ListWords = list;
  declare protected words: ListWords;
}
