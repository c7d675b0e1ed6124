// Compares the real list with the model, while both change.
import { expect } from "vitest";
import { planLimits } from "../../../../server-plugin/src/directory/plan-limits.js";
import type { Member } from "../../../../server-plugin/src/memberships/read-members.js";
import { changeSomething } from "./changes.js";
import {
  bruteForce,
  listedProfiles,
  orderOf,
  type Place,
  type Question,
  type Standing,
  standingOf,
  statusOf,
} from "./model.js";
import { everyCombination } from "./questions.js";
import { accepted, directoryWorld, type World } from "./world.js";

// Each seed asks its part of the combinations: together they ask every one.
export const seeds = [1, 2, 3];
const changesToCompare = 25;

/** The rest of a list, from where somebody stood when the page was shown. */
interface OpenPage {
  organization: string;
  question: Question;
  cursor: string;
  way: "next" | "previous";
  stood: Standing;
}

const shown = ({ email, fullName, id, profile, status }: Member) => [id, fullName, email, profile.name, status].join();

function shownOf({ model }: World, place: Place): string {
  const profile = model.profiles.get(place.organization)?.find(({ id }) => id === place.profile);
  const { email, fullName } = place.person;
  return [place.id, fullName, email, profile?.name, statusOf(place)].join();
}

async function ask(world: World, organization: string, question: Question, cursor: string | null = null) {
  const asked = { ...question, limit: String(question.limit), ...(cursor !== null && { cursor }) };
  const query = new URLSearchParams(asked);
  return accepted(await world.boss(organization).get(`/organizations/${organization}/members?${query}`));
}

/** What a page says of the whole list, wherever in the list it is. */
// biome-ignore lint/suspicious/noExplicitAny: a test states the shape that it expects.
function expectTotals(body: any, { candidates, isFound, kept, letters, members }: ReturnType<typeof bruteForce>): void {
  const { fewRows, mostCounted } = planLimits;
  const counted: { letter: string; count: number; countIsCapped: boolean }[] = body.letters;
  const found = Object.values(letters).reduce((sum, count) => sum + count, 0);
  if (!isFound || candidates <= fewRows || found <= mostCounted) {
    expect(Object.fromEntries(counted.map(({ letter, count }) => [letter, count]))).toEqual(letters);
    expect(counted.some(({ countIsCapped }) => countIsCapped)).toBe(false);
    expect([body.total, body.totalIsCapped]).toEqual([members.length, false]);
    return;
  }
  const told = new Map(counted.map((one) => [one.letter, one]));
  expect([...told.keys()].filter((letter) => !(letter in kept))).toEqual([]);
  for (const letter of Object.keys(kept)) {
    const { count, countIsCapped } = told.get(letter) ?? { count: 0, countIsCapped: false };
    const real = letters[letter] ?? 0;
    expect({ letter, isTrue: countIsCapped ? count <= real : count === real }).toEqual({ letter, isTrue: true });
  }
  expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(mostCounted);
  const isMore = members.length > mostCounted;
  expect([body.total, body.totalIsCapped]).toEqual([isMore ? mostCounted : members.length, isMore]);
}

/** Asks, and walks `pages` on and all the way back. Returns the places between the first two pages. */
async function compare(world: World, organization: string, question: Question, pages: number) {
  const expected = bruteForce(world.model, organization, question);
  const all = expected.members.map((place) => shownOf(world, place));
  const { limit } = question;
  const open: OpenPage[] = [];
  const keep = (way: OpenPage["way"], cursor: string, place: Place | undefined) => {
    if (place === undefined) return;
    open.push({ organization, question, cursor, way, stood: standingOf(question, place) });
  };
  let page = await ask(world, organization, question);
  expect(page.previous).toBeNull();
  let start = 0;
  for (;;) {
    expect(page.members.map(shown)).toEqual(all.slice(start, start + limit));
    expectTotals(page, expected);
    expect(page.next !== null).toBe(start + limit < all.length);
    if (page.next === null || start >= pages * limit) break;
    if (start === 0) keep("next", page.next, expected.members[limit - 1]);
    page = await ask(world, organization, question, page.next);
    if (start === 0) keep("previous", page.previous, expected.members[limit]);
    start += limit;
  }
  while (page.previous !== null) {
    page = await ask(world, organization, question, page.previous);
    start -= limit;
    expect(page.members.map(shown)).toEqual(all.slice(start, start + limit));
    expect(page.next).not.toBeNull();
  }
  expect(start).toBe(0);
  return { found: all.length, pages: open };
}

/** Whoever was there may be gone, or called something else: the list goes on from where they stood. */
async function goOn(world: World, { cursor, organization, question, stood, way }: OpenPage): Promise<void> {
  const { model } = world;
  const profiles = listedProfiles(model, organization).map(({ id }) => id);
  const asked = [question.profile, question.sort === "profile" ? stood.group : undefined];
  // A profile that is no more ends what was asked of it.
  if (asked.some((profile) => profile && !profiles.includes(profile))) return;
  const expected = bruteForce(model, organization, question);
  const order = orderOf(model, organization, question);
  const sign = way === "next" ? 1 : -1;
  const rest = expected.members.filter((place) => sign * order(standingOf(question, place), stood) > 0);
  const page = way === "next" ? rest.slice(0, question.limit) : rest.slice(-question.limit);
  const body = await ask(world, organization, question, cursor);
  expect(body.members.map(shown)).toEqual(page.map((place) => shownOf(world, place)));
  expectTotals(body, expected);
}

/** A thousand changes. Throws with the seed, the change and the question at which the two differ. */
export async function compareWhileChanging(seed: number): Promise<void> {
  const world = await directoryWorld(seed);
  const { chance, model, organizations } = world;
  const some = everyCombination().filter((_, index) => index % seeds.length === seed - 1);
  const combinations = chance.shuffled(some);
  const atATime = Math.ceil(combinations.length / (1_000 / changesToCompare));
  let open: OpenPage[] = [];
  let doing = "at the beginning";
  let finding = 0;
  let asked = 0;
  try {
    for (let change = 1; change <= 1_000; change++) {
      doing = `after ${change - 1} changes`;
      doing = `change ${change}: ${await changeSomething(world)}`;
      if (change % changesToCompare !== 0) continue;
      const after = doing;
      for (const page of open.splice(0)) {
        doing = `${after}; going on with ${JSON.stringify(page)}`;
        await goOn(world, page);
      }
      for (const combination of combinations.splice(0, atATime)) {
        const organization = chance.oneOf([...organizations, organizations[0] as string]);
        const question = combination(chance, model, organization);
        doing = `${after}; asking ${JSON.stringify(question)} of ${organizations.indexOf(organization)}`;
        const { found, pages } = await compare(world, organization, question, chance.once(4) ? 12 : 0);
        if (found > 0) finding++;
        asked++;
        open.push(...pages);
      }
      open = chance.shuffled(open).slice(0, 16);
    }
  } catch (error) {
    throw new Error(`Seed ${seed}, ${doing}`, { cause: error });
  }
  // Otherwise nothing was compared with nothing.
  expect(finding).toBeGreaterThan(asked / 5);
}
