// What people take for the same compares the same.
import { expect, it } from "vitest";
import { letterOf } from "../../../server-plugin/src/directory/refresh-directory.js";
import { foldText } from "../../../server-plugin/src/platform/fold-text.js";

const folded: [string, string][] = [
  ["Linnéa SANDSTRÖM", "linnea sandstrom"],
  ["Jürgen Aßmann", "jurgen assmann"],
  ["STRAẞE", "strasse"],
  ["Łukasz Wyszyński", "lukasz wyszynski"],
  ["Søren Kjærgaard", "soren kjaergaard"],
  ["Đorđe", "dorde"],
  ["İstanbul ıslak", "istanbul islak"],
  ["Œuvre Þór Ðan", "oeuvre thor dan"],
  ["  two \u00a0 blanks ", "two blanks"],
  ["ﬁne Ａｄａ", "fine ada"],
  ["김민준", "김민준"],
  ["がぎぐ", "がぎぐ"],
  ["हिन्दी", "हिन्दी"],
  ["Ελένη", "ελενη"],
  ["ΟΔΥΣΣΕΥΣ", "οδυσσευσ"],
  ["Οδυσσεύς", "οδυσσευσ"],
  ["Чайковский", "чаиковскии"],
];
it.each(folded)("%s is %s", (text, key) => {
  expect(foldText(text)).toBe(key);
  expect(foldText(key)).toBe(key);
});

const letters: [string, string][] = [
  ["Émile", "e"],
  ["Åsa", "a"],
  ["ßeta", "s"],
  ["سلمى", "س"],
  ["田中", "田"],
  ["Дмитрий", "д"],
  ["3PO", "#"],
  ["'t Hooft", "#"],
  ["𠮷野", "𠮷"],
];
it.each(letters)("%s stands under %s", (name, letter) => {
  expect(letterOf(foldText(name))).toBe(letter);
});
