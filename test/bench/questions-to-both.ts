// What both products are asked about the same people, each in its own language, and how much each finds.
import type { Peer } from "./better-auth-peer.js";
import { people } from "./people.js";
import type { Opened } from "./sizes.js";

const pageSize = 50;
const filteredProfile = "Support";

interface Found {
  rows: number;
  total: number;
  /** There are more than that; it alone counts no further. */
  totalIsCapped: boolean;
}

/** One question to both, worded in so many variants, a round each. */
export interface Pair {
  name: string;
  variants: number;
  ours(round: number): Promise<Found>;
  theirs(round: number): Promise<Found>;
  /** Whether both must find equally many. Else we may find more: we read Š as S, and search addresses, too. */
  exact: boolean;
}

/** A page of people sorted by name with its total: the first, the middle one, filtered, searched. */
export async function questionsToBoth(opened: Opened, peer: Peer, users: number): Promise<Pair[]> {
  const offset = Math.floor(users / 2 / pageSize) * pageSize;
  const cursor = await cursorAfter(opened, offset);
  const profile = await idOfProfile(opened);
  const pieces = surnamePieces(20, users);
  const piece = (round: number) => pieces[round % pieces.length] as string;
  const pair = (
    name: string,
    ours: (round: number) => string,
    theirs: (round: number) => Record<string, string>,
    { exact = true, variants = 1 } = {},
  ): Pair => ({
    name,
    exact,
    variants,
    ours: (round) => askUs(opened, ours(round)),
    theirs: (round) => askThem(peer, theirs(round)),
  });
  const inName = { searchField: "name", searchOperator: "contains" };
  return [
    pair(
      "first page",
      () => "",
      () => ({}),
    ),
    pair(
      "middle page",
      () => `&cursor=${cursor}`,
      () => ({ offset: `${offset}` }),
    ),
    pair(
      "one letter",
      () => "&letter=s",
      () => ({ ...inName, searchOperator: "starts_with", searchValue: "s" }),
      { exact: false },
    ),
    pair(
      "one profile (role)",
      () => `&profile=${profile}`,
      () => ({ filterField: "role", filterOperator: "eq", filterValue: filteredProfile }),
    ),
    pair(
      "search",
      (round) => `&search=${piece(round)}`,
      (round) => ({ ...inName, searchValue: piece(round) }),
      { exact: false, variants: pieces.length },
    ),
  ];
}

const membersOf = ({ organization }: Opened) => `/organizations/${organization}/members?sort=name&limit=${pageSize}`;

async function askUs(opened: Opened, more: string): Promise<Found & { next: string | null }> {
  const answer = await opened.get(`${membersOf(opened)}${more}`);
  const page = (await answer.json()) as {
    members: unknown[];
    total: number;
    totalIsCapped: boolean;
    next: string | null;
  };
  const { total, totalIsCapped, next } = page;
  return { rows: page.members.length, total, totalIsCapped, next };
}

async function askThem(peer: Peer, more: Record<string, string>): Promise<Found> {
  const { users, total } = await peer.listUsers({ sortBy: "name", limit: `${pageSize}`, ...more });
  return { rows: users.length, total, totalIsCapped: false };
}

/** A cursor belongs to its question and cannot be made up: one has to walk there. */
async function cursorAfter(opened: Opened, offset: number): Promise<string> {
  let cursor = "";
  for (let passed = 0; passed < offset; passed += pageSize) {
    const { next } = await askUs(opened, cursor && `&cursor=${cursor}`);
    if (next === null) throw new Error("The list ended before its middle.");
    cursor = next;
  }
  return cursor;
}

async function idOfProfile({ get, organization }: Opened): Promise<string> {
  const answer = await (await get(`/organizations/${organization}/profiles`)).json();
  const { profiles } = answer as { profiles: { id: string; name: string }[] };
  const profile = profiles.find(({ name }) => name === filteredProfile);
  if (profile === undefined) throw new Error(`There is no profile named ${filteredProfile}.`);
  return profile.id;
}

/** What somebody types who looks for a person: three to six letters of a surname, mostly from its beginning. */
function surnamePieces(count: number, users: number): string[] {
  const pieces = new Set<string>();
  for (const { fullName } of people(users - 1)) {
    const surname = fullName.split(" ").at(-1) ?? "";
    // Only plain letters: their `contains` knows no other upper and lower case.
    if (!/^[a-z]{6,}$/i.test(surname)) continue;
    const from = pieces.size % 4 === 3 ? 2 : 0;
    pieces.add(surname.slice(from, from + 3 + (pieces.size % 4)).toLowerCase());
    if (pieces.size === count) break;
  }
  return [...pieces];
}
