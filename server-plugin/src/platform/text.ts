// Which characters text may hold.

// Control characters (NUL among them), line and paragraph separators, bidi overrides and isolates, the byte order mark.
const forbidden = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\ufeff]/u;

/** True when the text holds a character that could hide, reorder or cut what a person reads. */
export function hasForbiddenCharacters(text: string): boolean {
  return forbidden.test(text);
}
