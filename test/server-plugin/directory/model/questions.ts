// Questions to the users list: every combination of what can be asked, each time with other words.
import type { Chance } from "../../../support/chance.js";
import { type DirectoryModel, fold, letterOf, type Place, type Question, statusOf } from "./model.js";

const letters = (text: string) => [...text];

/** So many characters from anywhere in the text, of the text itself or of how it is folded. */
function piece(chance: Chance, text: string, length: number): string {
  const whole = letters(chance.once(2) ? text : fold(text));
  const start = chance.below(Math.max(1, whole.length - length + 1));
  return whole.slice(start, start + length).join("");
}

const name = ({ person }: Place) => person.fullName;
const word = (chance: Chance, place: Place) => chance.oneOf(name(place).split(" "));

const searches: ((chance: Chance, one: Place, other: Place) => string)[] = [
  () => "",
  ...[1, 2, 3, 4, 6].map((length) => (chance: Chance, one: Place) => piece(chance, name(one), length)),
  (chance, one) => chance.oneOf(name(one).match(/\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}/gu) ?? ["王"]),
  (chance, one) => `${piece(chance, word(chance, one), 3)}  ${piece(chance, word(chance, one), 2)}`,
  (chance, one, other) => `${word(chance, one)} ${word(chance, other)}`.slice(0, 200),
  (chance, { person }) => piece(chance, person.email, 2 + chance.below(7)),
  (_, { person }) => person.email,
  (chance, { person }) => `${piece(chance, person.fullName, 3)} ${piece(chance, person.email, 4)}`,
  (chance, one) => piece(chance, name(one), 4).toUpperCase(),
  (chance) => chance.oneOf(["qxzvq", "qx", "\u{1f9ff}", "nobody at all"]),
  (chance) =>
    chance.oneOf(['"', '"a"', "*", "a*", "(", "NEAR(", "-", "-a", "'", "%", "_", "\\", "a OR b", "^a", "x:a", "{b}"]),
];

type Narrows = (chance: Chance, one: Place) => Partial<Question>;

const byLetter: Narrows[] = [
  () => ({}),
  (_, { person }) => ({ letter: letterOf(person) }),
  () => ({ letter: "#" }),
  (chance) => ({ letter: chance.oneOf(["q", "я", "ㄱ", "𐐨"]) }),
];
const byProfile: Narrows[] = [() => ({}), (_, { profile }) => ({ profile })];
const byStatus: Narrows[] = [
  () => ({}),
  (_, one) => ({ status: statusOf(one) }),
  (chance) => ({ status: chance.oneOf(["active", "invited", "locked", "deactivated"]) }),
];
// Nobody narrows by it in most of the questions: it leaves few, and few show little.
const byAttention: Narrows = (chance) =>
  chance.once(10) ? { attention: chance.oneOf(["not_reviewed", "never_signed_in", "dormant_soon"]) } : {};

export type Combination = (chance: Chance, model: DirectoryModel, organization: string) => Question;

/** Every search with every letter, profile, status, sort and direction. */
export function everyCombination(): Combination[] {
  const all: Combination[] = [];
  for (const search of searches)
    for (const letter of byLetter)
      for (const profile of byProfile)
        for (const status of byStatus)
          for (const sort of ["name", "email", "profile", "status"] as const)
            for (const direction of ["asc", "desc"] as const)
              all.push((chance, model, organization) => {
                const here = model.places.filter((place) => place.organization === organization);
                const [one, other] = [chance.oneOf(here), chance.oneOf(here)];
                const narrows = [letter, profile, status, byAttention].map((by) => by(chance, one));
                const limit = chance.oneOf([1, 2, 5, 10, 30]);
                const asked = { search: search(chance, one, other), sort, direction, limit };
                return Object.assign(asked, ...narrows);
              });
  return all;
}
