// Folds text so that what people take for the same compares the same.

// Letters that Unicode does not decompose, as people write them without their marks.
const plain: Record<string, string> = {
  ß: "ss",
  ł: "l",
  ø: "o",
  đ: "d",
  ı: "i",
  æ: "ae",
  œ: "oe",
  þ: "th",
  ð: "d",
  ς: "σ",
};

/**
 * Lower case, without accents, blanks collapsed. Only U+0300–036F are removed: removing every mark would break
 * Korean, Japanese and Hindi.
 */
export function foldText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[ßłøđıæœþðς]/g, (letter) => plain[letter] ?? letter)
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .trim();
}
