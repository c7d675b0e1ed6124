// Writes names of other alphabets with ASCII letters, for the local parts of e-mail addresses.

const letters = new Map<string, string>([
  ...pairs("ß ss ł l ø o đ d ð d þ th æ ae œ oe ə e ı i ŋ n ħ h"),
  ...pairs("а a б b в v г g ґ g д d е e ё yo є ye ж zh з z и i і i ї yi й y к k л l м m н n о o п p р r с s т t у u"),
  ...pairs("ф f х kh ц ts ч ch ш sh щ shch ы y э e ю yu я ya ѓ gj ѕ dz ј j љ lj њ nj ќ kj џ dj ў u"),
  ...pairs("α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o"),
]);

function pairs(text: string): [string, string][] {
  const parts = text.split(" ");
  return parts.flatMap((letter, index) => (index % 2 === 0 ? [[letter, parts[index + 1] ?? ""]] : []));
}

/** Lower-case ASCII letters and figures, with single hyphens between words. Letters that it does not know are left out. */
export function romanize(name: string): string {
  const known = [...name.toLowerCase()].map((letter) => letters.get(letter) ?? letter).join("");
  // Only now: accents taken off first would turn й into и.
  const plain = [...known.normalize("NFKD").replace(/\p{M}/gu, "")].map((letter) => letters.get(letter) ?? letter);
  return plain
    .join("")
    .replace(/['’ьъ]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
