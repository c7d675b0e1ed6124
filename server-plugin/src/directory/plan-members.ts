// Chooses how a question to the list is answered: what is counted, and by which index the rows are read.
import { readAsJson } from "../platform/database/as-json.js";
import type { ReadDatabase } from "../platform/database/database.js";
import { type Count, countKept, lookingQuery, stretchQuery } from "./directory.store.js";
import type { Filter, ListedRow, Stretch } from "./directory-filter.js";
import { planLimits } from "./plan-limits.js";
import { type Found, fewQuery, foundQuery, hitsStretchQuery } from "./search.store.js";

export interface LetterCount extends Count {
  /** True when there may be more than `count`, which is 0 where nobody has looked. */
  countIsCapped: boolean;
}

interface Plan {
  /** Under the search and the filters, whichever letter is chosen. */
  letters: LetterCount[];
  total: number;
  totalIsCapped: boolean;
  read(stretch: Stretch): Promise<ListedRow[]>;
}

export async function planMembers(db: ReadDatabase, filter: Filter): Promise<Plan> {
  const { letter, ...unlettered } = filter;
  const { fewRows, mostCounted } = planLimits;
  const kept = await countKept(db, unlettered);
  const look = (stretch: Stretch) => db.ask<ListedRow>(stretchQuery(db, stretch));
  if (filter.words.length === 0 && filter.attention === undefined) return counted(kept, letter, look);
  if (sumOf(kept) <= fewRows) return counted(await db.ask<Count>(lookingQuery(db, unlettered)), letter, look);

  const found = await readAsJson(db, foundQuery(db, unlettered, mostCounted + 1));
  const readFew = (stretch: Stretch, few: Found[]) => readAsJson(db, fewQuery(db, stretch, few));
  if (found.length <= mostCounted) {
    return counted(tally(found), letter, (stretch) => readFew(stretch, firstOf(found, filter, stretch) ?? found));
  }
  const letters = inOrder(lettersSeen(kept, tally(found.slice(0, mostCounted)), filter.words.length > 0));
  if (letter !== undefined && (kept.find((each) => each.letter === letter)?.count ?? 0) <= fewRows) {
    const looked = await db.ask<Count>(lookingQuery(db, filter));
    return { letters, total: sumOf(looked), totalIsCapped: false, read: look };
  }
  const chosen = letter === undefined ? found : await readAsJson(db, foundQuery(db, filter, mostCounted + 1));
  const read = (stretch: Stretch) => {
    const first = firstOf(chosen, filter, stretch);
    // Counting has ended early: there may be more than it has seen.
    if (first?.length === stretch.limit) return readFew(stretch, first);
    return isInOrder(filter, stretch) ? readAsJson(db, hitsStretchQuery(db, stretch)) : look(stretch);
  };
  const total = Math.min(chosen.length, mostCounted);
  return { letters, total, totalIsCapped: chosen.length > mostCounted, read };
}

/** Who stands on a first page by name: of those found it is known already. Null of any other stretch. */
function firstOf(found: Found[], filter: Filter, stretch: Stretch): Found[] | null {
  if (!isInOrder(filter, stretch) || stretch.after !== null || stretch.direction === "desc") return null;
  const { letter } = stretch.filter;
  return found.filter((one) => letter === undefined || one.letter === letter).slice(0, stretch.limit);
}

/** Whether the search index gives the rows of a stretch in its order, without passing by many of other groups. */
function isInOrder({ profileId, status, words }: Filter, { filter, key }: Stretch): boolean {
  return words.length > 0 && key === "name_key" && filter.profileId === profileId && filter.status === status;
}

/**
 * What is known of the letters when counting has ended early. Hits come in name order: of the letters before the last one that
 * was seen all is known, of it and those behind it only that there may be more. What is no letter stands everywhere.
 */
function lettersSeen(kept: Count[], found: Count[], areInOrder: boolean): LetterCount[] {
  const seen = new Map(found.map(({ letter, count }) => [letter, count]));
  const placeOf = (letter: string) => letter.codePointAt(0) ?? 0;
  const last = Math.max(...[...seen.keys()].filter((letter) => letter !== "#").map(placeOf));
  return kept
    .map(({ letter }) => {
      const isKnown = areInOrder && letter !== "#" && placeOf(letter) < last;
      return { letter, count: seen.get(letter) ?? 0, countIsCapped: !isKnown };
    })
    .filter(({ count, countIsCapped }) => count > 0 || countIsCapped);
}

function counted(counts: Count[], chosen: string | undefined, read: Plan["read"]): Plan {
  const letters = inOrder(counts.map(({ letter, count }) => ({ letter, count, countIsCapped: false })));
  const total = sumOf(letters.filter(({ letter }) => chosen === undefined || letter === chosen));
  return { letters, total, totalIsCapped: false, read };
}

const sumOf = (counts: Count[]): number => counts.reduce((sum, { count }) => sum + count, 0);

function tally(found: Found[]): Count[] {
  const counts = new Map<string, number>();
  for (const { letter } of found) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return [...counts].map(([letter, count]) => ({ letter, count }));
}

function inOrder(letters: LetterCount[]): LetterCount[] {
  return letters.sort((one, other) => rank(one.letter) - rank(other.letter) || (one.letter < other.letter ? -1 : 1));
}

// The Latin letters first, then other scripts, then everything that is no letter.
function rank(letter: string): number {
  if (letter === "#") return 2;
  return /^[a-z]$/.test(letter) ? 0 : 1;
}
