// People for the measurements: real first and last names of many languages, the same each time.
import { allFakers } from "@faker-js/faker";

export interface BenchPerson {
  fullName: string;
  email: string;
}

const locales = ["en", "de", "fr", "es", "pl", "sv", "tr", "pt_BR", "it", "cs_CZ", "ru", "el", "vi", "ja"] as const;

/** A small generator of numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface NameList {
  first: string[];
  last: string[];
}

let made: NameList[] | undefined;

function nameLists(): NameList[] {
  made ??= locales.map((locale) => {
    const faker = allFakers[locale];
    faker.seed(7);
    const distinct = (make: () => string) => [...new Set(Array.from({ length: 2_000 }, make))];
    return { first: distinct(() => faker.person.firstName()), last: distinct(() => faker.person.lastName()) };
  });
  return made;
}

const plain = (text: string) =>
  text
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");

/** So many people, one after the other; two may share a name, none an address. */
export function* people(count: number, domain = "ostervik.example"): Generator<BenchPerson> {
  const lists = nameLists();
  const next = numbers(2_026);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)] as T;
  for (let index = 0; index < count; index++) {
    // Half of them English: an organization has a language that most of its people speak.
    const { first, last } = next() < 0.5 ? (lists[0] as NameList) : pick(lists);
    const [given, family] = [pick(first), pick(last)];
    const local = [plain(given), plain(family)].filter(Boolean).join(".") || "user";
    yield { fullName: `${given} ${family}`, email: `${local}.${index}@${domain}` };
  }
}
