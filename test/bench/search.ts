// Searching at a size: five hundred questions as people ask them.
import { atMost, interleave, line, type Measured, median, type Question } from "./measure.js";
import { type BenchPerson, numbers, people } from "./people.js";
import { type Opened, openSize } from "./sizes.js";

/** Beginnings of one to six letters, pieces of surnames, two words, pieces of addresses, whole addresses, and nonsense. */
function searches(members: BenchPerson[], count = 500): string[] {
  const next = numbers(7);
  const someone = () => members[Math.floor(next() * members.length)] as BenchPerson;
  const upTo = (most: number) => 1 + Math.floor(next() * most);
  const kinds: (() => string)[] = [
    () => someone().fullName.slice(0, upTo(6)),
    () => (someone().fullName.split(" ").at(-1) ?? "").slice(0, upTo(6)),
    () => {
      const last = someone().fullName.split(" ").at(-1) ?? "";
      const start = Math.floor(next() * Math.max(1, last.length - 3));
      return last.slice(start, start + 2 + upTo(4));
    },
    () => {
      const [first = "", last = ""] = someone().fullName.split(" ");
      return `${first.slice(0, upTo(5))} ${last.slice(0, upTo(5))}`;
    },
    () => {
      const { email } = someone();
      const start = Math.floor(next() * 6);
      return email.slice(start, start + 3 + upTo(5));
    },
    () => someone().email,
    () => Array.from({ length: 2 + upTo(5) }, () => "bcdfghjkqvwxz"[Math.floor(next() * 13)]).join(""),
  ];
  return Array.from({ length: count }, (_, index) => (kinds[index % kinds.length] ?? someone)() as string);
}

/** At this size, with a few questions that are the hardest of their kind. */
export async function measureSearch(users: number): Promise<Measured[]> {
  const opened = await openSize(users);
  try {
    const members = [...people(Math.min(users - 1, 20_000))];
    const { lines, first } = await searchAmong(opened, users, members, "search");
    return [...lines, ...(await measureKinds(listIn(opened), users, first))];
  } finally {
    await opened.close();
  }
}

function listIn({ get, organization }: Opened) {
  return async (parameters: Record<string, string>) => {
    const answer = await get(`/organizations/${organization}/members?${new URLSearchParams(parameters)}`);
    return (await answer.json()) as { members: object[]; total: number };
  };
}

/** Each search once, between two first pages; `first` is what these take. */
export async function searchAmong(opened: Opened, users: number, members: BenchPerson[], title: string) {
  const list = listIn(opened);
  const asked = searches(members);
  let finding = 0;
  const questions: Question[] = [
    { name: "first page", ask: () => list({}) },
    {
      name: "search",
      async ask(round) {
        const { total } = await list({ search: asked[round % asked.length] ?? "" });
        if (total > 0) finding++;
      },
    },
  ];
  const times = await interleave(questions, asked.length);
  const first = median(times.get("first page") ?? []);
  const found = times.get("search") ?? [];
  // All but nonsense is of somebody, and of most of them in the smaller organizations too.
  if (finding < found.length / 2) throw new Error(`Only ${finding} searches found anybody.`);
  const measured = line(`${title}: 500 as people ask them`, users, found);
  const compared = { ratio: measured.p95 / first, against: "the first page, p95 against its p50", bar: atMost(5) };
  return { lines: [line(measured.name, users, found, compared)], first };
}

const kinds: [string, Record<string, string>][] = [
  ["one letter", { search: "a" }],
  ["a rare letter", { search: "q" }],
  ["two letters", { search: "an" }],
  ["one that nobody has", { search: "qx" }],
  ["in everybody", { search: "ostervik.example" }],
  ["by address", { search: "smith", sort: "email" }],
  ["by status", { search: "smith", sort: "status" }],
  ["of the locked", { search: "smith", status: "locked" }],
  ["of the active", { search: "smith", status: "active" }],
  ["of a letter", { search: "son", letter: "m" }],
  ["what is no letter", { search: "12", letter: "#" }],
  ["200 characters", { search: "x".repeat(200) }],
  ["a hundred words", { search: "a ".repeat(100).trim() }],
  ["not reviewed", { attention: "not_reviewed" }],
  ["not reviewed, of a letter", { attention: "not_reviewed", letter: "m" }],
  ["not reviewed, by address", { attention: "not_reviewed", sort: "email" }],
  ["never signed in", { attention: "never_signed_in" }],
  ["never signed in, of the active", { attention: "never_signed_in", status: "active" }],
  ["locked soon", { attention: "dormant_soon" }],
  ["locked soon, searched for", { attention: "dormant_soon", search: "smith" }],
];

async function measureKinds(
  list: (parameters: Record<string, string>) => Promise<unknown>,
  users: number,
  first: number,
): Promise<Measured[]> {
  const times = await interleave(
    kinds.map(([name, parameters]) => ({ name, ask: () => list(parameters) })),
    15,
    2,
  );
  return kinds.map(([name]) => {
    const taken = times.get(name) ?? [];
    return line(`search: ${name}`, users, taken, { ratio: median(taken) / first, against: "the first page, p50" });
  });
}
