// Names and addresses that a list of people has trouble with.
import type { Chance } from "../../../support/chance.js";
import { realNames } from "../../../support/names.js";

const real = realNames(800).map(({ fullName }) => fullName);

const awkward = [
  // One letter, digits, emoji, and what is no letter in front.
  ...["X", "Ж", "李", "7", "42", "😀 Smiley", "👩‍👩‍👧 Kim", "(Bo)", "3 Å"],
  // The same but for accents, capitals or ligatures.
  ...["Renee", "Renée", "RENÉE", "Rénee", "re\u0301ne\u0323e", "Aſa", "ﬁnn ﬂor", "finn flor", "Æsa", "aesa", "Ǆemal"],
  ...[
    "ß",
    "SS",
    "İpek",
    "ipek",
    "Ipek",
    "ıpek",
    "ΣΊΣΥΦΟΣ",
    "σίσυφοσ",
    "Ⅷ Henry",
    "Ｆｕｌｌ Ｗｉｄｔｈ",
    "Å",
    "Å",
    "Ångström",
  ],
  // Marks that are part of the letter, joiners, scripts without capitals, and more than sixteen bits.
  ...[
    "किरण",
    "की",
    "कि",
    "สมชาย ใจดี",
    "مُحَمَّد",
    "محمد",
    "שָׁלוֹם",
    "שלום",
    "می‌خواهم",
    "김철수",
    "각",
    "가",
    "が",
    "か",
    "𠮷野",
    "𠮷",
    "𐐷𐐲𐑌",
  ],
  // What a search language would read as its own.
  ...[
    'Anna "Nan" Berg',
    "O'Neil",
    "o’neil",
    "A*",
    "N NEAR(x)",
    "50% Berg",
    "a_b",
    "a-b",
    "a AND b",
    "NOT x",
    "\\ back x",
  ],
  // Very long, and very long alike.
  ...["Ab".repeat(90), `${"Ab".repeat(90)}a`, "ﷺ".repeat(40)],
];

const accents = ["\u0301", "\u0308", "\u030c", "\u0327"];
const locals = ["anna", "o'neil", "a%b", "a_b", "x", "j.doe+tag", "q-q", "*star*", "{b}", "Mixed.Case"];
const domains = ["ostervik.example", "bücher.example", "müller-söhne.example", "пример.example", "x.example"];

/** A name as it is kept. `present` are the names that there are. */
export function someName(chance: Chance, present: string[]): string {
  const kinds: (() => string)[] = [
    () => chance.oneOf(real),
    () => chance.oneOf(real),
    () => chance.oneOf(awkward),
    // Many of one name, of whom only their number says who is first.
    () => chance.oneOf(present),
    () => chance.oneOf(awkward.slice(0, 4)),
    // Right behind somebody, again and again between the same two.
    () => chance.oneOf(present) + chance.oneOf(["a", " a", "\u{10ffff}", "!"]),
    () => (chance.once(2) ? chance.oneOf(present).toUpperCase() : chance.oneOf(present).toLowerCase()),
    () => chance.oneOf(present).replace(/\p{L}/u, (letter) => letter + chance.oneOf(accents)),
  ];
  const name = chance.oneOf(kinds)().normalize("NFC").replace(/\s+/gu, " ").trim();
  // The longest that is kept.
  return name.length > 200 ? chance.oneOf(real).normalize("NFC") : name;
}

/** An address that nobody has yet, by its number. */
export function someAddress(chance: Chance, number: number): string {
  return `${chance.oneOf(locals)}.${number}@${chance.oneOf(domains)}`;
}
