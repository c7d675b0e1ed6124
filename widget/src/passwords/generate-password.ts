// Makes an initial password that can be read out over a telephone: three made-up words and two figures.

// No c, q, x, y: they are heard in more than one way.
const consonants = "bdfghjklmnprstvwz";
const vowels = "aeiou";
const syllablesPerWord = 3;
const words = 3;

/**
 * Nine syllables of 17 × 5 and a number below 100: 85⁹ × 100, which is 64 bits.
 * Longer by whole words where the policy asks for more than its 23 characters.
 */
export function generatePassword(minimum = 0): string {
  const parts = Array.from({ length: words }, word);
  const figures = String(below(100)).padStart(2, "0");
  while ([...parts, figures].join("-").length < minimum) parts.push(word());
  return [...parts, figures].join("-");
}

const word = () => Array.from({ length: syllablesPerWord }, syllable).join("");
const syllable = () => pick(consonants) + pick(vowels);
const pick = (letters: string) => letters.charAt(below(letters.length));

/** Evenly: what lies beyond the last whole multiple is thrown away rather than folded in. */
function below(limit: number): number {
  const usable = 256 - (256 % limit);
  const byte = new Uint8Array(1);
  do crypto.getRandomValues(byte);
  while ((byte[0] ?? 0) >= usable);
  return (byte[0] ?? 0) % limit;
}
