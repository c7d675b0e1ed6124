// Two letters that stand for a name, in whatever script it is written.

// Kept, and asked for no more than is shown: a page of the list has fifty names.
const segmenter = new Intl.Segmenter();

/** First letter of the first and of the last word; the first two of a single word. Whole characters as people see them, never half an emoji. */
export function initials(name: string): string {
  const words = name
    .normalize("NFC")
    .split(/[\s,.]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  const [first, ...others] = words;
  if (first === undefined) return "?";
  const last = others.at(-1);
  const letters = last === undefined ? beginning(first, 2) : beginning(first, 1) + beginning(last, 1);
  return letters.toLocaleUpperCase();
}

function beginning(word: string, count: number): string {
  const bare = word.replace(/^[^\p{L}\p{N}]+/u, "");
  let letters = "";
  for (const { segment } of segmenter.segment(bare)) {
    letters += segment;
    if (--count === 0) break;
  }
  return letters;
}
