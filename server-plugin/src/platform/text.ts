// Which characters text may hold.

// Control characters (NUL among them), line and paragraph separators, bidi overrides and isolates, invisible blanks and
// tags. The joiners U+200C and U+200D stay: Persian and Hindi names need them.
const forbidden =
  /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202a-\u202e\u2060-\u2069\u200b\u200e\u200f\u061c\ufeff\u{e0000}-\u{e007f}]/u;

/** True when the text holds a character that could hide, reorder or cut what a person reads. */
export function hasForbiddenCharacters(text: string): boolean {
  return forbidden.test(text);
}
