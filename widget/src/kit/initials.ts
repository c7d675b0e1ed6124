// Two letters that stand for a name, in whatever script it is written.

/** First letter of the first and of the last word; the first two of a single word. Whole characters as people see them, never half an emoji. */
export function initials(name: string): string {
  const words = name
    .normalize("NFC")
    .split(/[\s,.]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  const first = words[0];
  if (first === undefined) return "?";
  const last = words.length > 1 ? words[words.length - 1] : undefined;
  const letters = last === undefined ? graphemes(first).slice(0, 2) : [graphemes(first)[0], graphemes(last)[0]];
  return letters.join("").toLocaleUpperCase();
}

function graphemes(word: string): string[] {
  const bare = word.replace(/^[^\p{L}\p{N}]+/u, "");
  return Array.from(new Intl.Segmenter().segment(bare), (part) => part.segment);
}
