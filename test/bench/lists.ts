// The users list: every sort, letter, filter, the first page and the middle one, at a size and beside a thousand.
import { type Bare, type Narrowing, openBare, type Place, type Sort } from "./bare.js";
import { atMost, interleave, line, type Measured, median, type Question, quantile } from "./measure.js";
import { type Opened, openSize } from "./sizes.js";

interface Listed {
  name: string;
  sort?: Sort;
  isDescending?: boolean;
  narrowing?: Narrowing;
  /** Behind the member in the middle of the list, or before them. */
  fromMiddle?: "next" | "previous";
}

const asked: Listed[] = [
  { name: "first page" },
  { name: "by address", sort: "email" },
  { name: "by profile", sort: "profile" },
  { name: "by status", sort: "status" },
  { name: "backwards", isDescending: true },
  { name: "backwards by address", sort: "email", isDescending: true },
  { name: "middle page", fromMiddle: "next" },
  { name: "middle page by address", sort: "email", fromMiddle: "next" },
  { name: "page before the middle", fromMiddle: "previous" },
  { name: "middle page of the active", narrowing: { status: "active" }, fromMiddle: "next" },
  { name: "middle page of a profile by address", sort: "email", narrowing: { profile: "Billing" }, fromMiddle: "next" },
  { name: "letter m", narrowing: { letter: "m" } },
  { name: "letter m by address", sort: "email", narrowing: { letter: "m" } },
  { name: "letter m by status", sort: "status", narrowing: { letter: "m" } },
  { name: "locked", narrowing: { status: "locked" } },
  { name: "locked by address", sort: "email", narrowing: { status: "locked" } },
  { name: "of a profile", narrowing: { profile: "Billing" } },
  { name: "of a profile by address", sort: "email", narrowing: { profile: "Billing" } },
  { name: "of a profile, letter m, active", narrowing: { profile: "Billing", letter: "m", status: "active" } },
];

const rounds = 60;

/** At this size, each against itself at a thousand users and against bare SQL. */
export async function measureLists(users: number): Promise<Measured[]> {
  const large = await openSize(users);
  try {
    return await compareLists(large, users, "");
  } finally {
    await large.close();
  }
}

export async function compareLists(large: Opened, users: number, where: string): Promise<Measured[]> {
  const small = await openSize(1_000);
  const [bare, bareSmall] = [
    await openBare(large.url, large.organization),
    await openBare(small.url, small.organization),
  ];
  try {
    const here = await prepare(large, bare);
    const full = new Set<string>();
    const atThousand = await prepare(small, bareSmall);
    const questions: Question[] = [];
    const compared: Listed[] = [];
    for (const one of asked) {
      const [ours, small] = [await here(one), await atThousand(one)];
      // Some kinds have a single page, and no middle.
      if (ours === null || small === null) continue;
      compared.push(one);
      questions.push(
        { name: `${one.name}`, ask: ours.ask },
        {
          name: `${one.name} bare`,
          ask: async () => {
            if ((await ours.askBare()) === 50) full.add(one.name);
          },
        },
        { name: `${one.name} prepared`, ask: ours.askPrepared },
        { name: `${one.name} at 1,000`, ask: small.ask },
      );
    }
    const times = await interleave(questions, rounds);
    const of = (name: string) => times.get(name) ?? [];
    return compared.flatMap(({ name }) => {
      const [ours, sql, small] = [of(name), of(`${name} bare`), of(`${name} at 1,000`)];
      const prepared = of(`${name} prepared`);
      return [
        line(`list${where}: ${name}`, users, ours, {
          ratio: median(ours) / median(small),
          against: "itself at 1,000 users, p50",
          bar: atMost(2),
        }),
        line(`list${where}: ${name}, beside bare SQL`, users, ours, {
          ratio: quantile(ours, 0.95) / quantile(sql, 0.95),
          against: `one bare statement by @libsql/client, p95 (its p50 ${median(sql).toFixed(2)} ms)`,
          // What the call does besides weighs as much for one row as for fifty.
          ...(full.has(name) && { bar: atMost(3) }),
        }),
        line(`list${where}: ${name}, beside prepared SQL`, users, ours, {
          ratio: quantile(ours, 0.95) / quantile(prepared, 0.95),
          against: `the same statement, prepared once, p95 (its p50 ${median(prepared).toFixed(2)} ms)`,
        }),
      ];
    });
  } finally {
    bare.close();
    bareSmall.close();
    await small.close();
  }
}

/** Asks the plugin and the database alike. */
async function prepare(opened: Opened, bare: Bare) {
  const path = `/organizations/${opened.organization}`;
  const { profiles } = (await (await opened.get(`${path}/profiles`)).json()) as {
    profiles: { id: string; name: string }[];
  };
  const places: Record<"name" | "email", Place> = {
    name: await bare.middle("name_key"),
    email: await bare.middle("email_key"),
  };
  const list = async (parameters: Record<string, string>) => {
    const answer = await opened.get(`${path}/members?${new URLSearchParams(parameters)}`);
    return (await answer.json()) as { members: object[]; next: string | null };
  };

  return async ({ name, sort = "name", isDescending = false, narrowing = {}, fromMiddle }: Listed) => {
    const { profile, ...rest } = narrowing;
    const profileId = profiles.find((each) => each.name === profile)?.id;
    const key = sort === "email" ? "email" : "name";
    const parameters: Record<string, string> = {
      sort,
      direction: isDescending ? "desc" : "asc",
      ...rest,
      ...(profileId !== undefined && { profile: profileId }),
    };
    const place = fromMiddle && places[key];
    if (place) {
      const { next } = await list(parameters);
      if (next === null) return null;
      parameters.cursor = movedTo(next, fromMiddle, place);
    }
    const question = { sort, isDescending: isDescending !== (fromMiddle === "previous"), narrowing, behind: place };
    const some = (count: number) => {
      if (count === 0 || count > 50) throw new Error(`${name} gave ${count} members.`);
      return count;
    };
    return {
      ask: async () => some((await list(parameters)).members.length),
      askBare: async () => some(await bare.page(question)),
      askPrepared: async () => some(bare.pagePrepared(question)),
    };
  };
}

/** A cursor of the same question at another place: paging to the middle of a million would take longer than all the rest. */
function movedTo(cursor: string, way: "next" | "previous", { key, id }: Place): string {
  const [question, , group] = JSON.parse(Buffer.from(cursor, "base64url").toString()) as unknown[];
  return Buffer.from(JSON.stringify([question, way, group, key, id])).toString("base64url");
}
