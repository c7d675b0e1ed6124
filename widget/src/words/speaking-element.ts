// The base of the elements that load with the overlay: they have all the words.
import { en, type Words } from "./en.js";
import { ShellElement } from "./shell-element.js";

export class SpeakingElement extends ShellElement {
  protected override readonly english: Words = en;
  declare protected words: Words;
}
