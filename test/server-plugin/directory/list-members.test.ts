// The users list against a brute-force list of 2,000 real names, for every combination of what it can be asked.
import { beforeAll, describe, expect, it } from "vitest";
import { letterOf } from "../../../server-plugin/src/directory/refresh-directory.js";
import type { Member } from "../../../server-plugin/src/memberships/read-members.js";
import { foldText } from "../../../server-plugin/src/platform/fold-text.js";
import { realNames } from "../../support/names.js";
import { goodPassword, organization, ostervik, type Person, plugin, startOfTime } from "../../support/plugin.js";
import type { Answer, Browser } from "../../support/request.js";

const statuses = ["active", "invited", "locked", "deactivated"] as const;
const profiles = ["Administrator", "Auditor", "billing", "Ärzte", "Member"];
const day = 24 * 3_600_000;

function person(index: number, named: { fullName: string; email: string }): Person {
  const status = statuses[[0, 0, 0, 1, 0, 2, 0, 3][index % 8] ?? 0];
  return {
    ...named,
    profile: profiles[(index * 7) % 5] ?? "Member",
    ...(status === "invited" && { password: null, activatedAt: undefined }),
    ...(status === "locked" && { locked: { at: startOfTime - day, reason: "strikes" as const } }),
    ...(status === "deactivated" && { deactivatedAt: startOfTime - day }),
  };
}

interface Question {
  search?: string;
  letter?: string;
  profile?: string;
  status?: string;
  sort?: string;
  direction?: string;
  limit?: string;
  cursor?: string;
}

// One set-up for all: the tests only read.
let boss: Browser;
let path: string;
let everyone: Member[];
let profileIds: Map<string, string>;
let close: () => Promise<void>;

beforeAll(async () => {
  const one = await plugin({}, { keep: true });
  close = () => one.users.close();
  const people = realNames(2_000).map((named, index) => person(index, named));
  people.push({ fullName: "Zoë Boss", email: "boss@ostervik.example", profile: "Administrator" });
  const own = ["Auditor", "billing", "Ärzte"].map((name) => ({ name, permissions: ["users.read"] }));
  const id = await organization(one, "Ostervik Freight", people, own);
  // Neighbours, whom no question may ever find.
  await organization(
    one,
    "Palisander Labs",
    realNames(50).map((named) => ({ ...named, email: `p.${named.email}` })),
  );
  boss = await one.signedIn("boss@ostervik.example");
  path = `/organizations/${id}`;
  const listed = (await boss.get(`${path}/profiles`)).body.profiles as { id: string; name: string }[];
  profileIds = new Map(listed.map(({ id, name }) => [name, id]));
  const rows = await one.context.db
    .selectFrom("um_memberships")
    .select(["id", "public_id", "organization_id"])
    .orderBy("id")
    .execute();
  const first = rows[0]?.organization_id;
  everyone = [];
  for (const { public_id } of rows.filter((row) => row.organization_id === first)) {
    everyone.push((await boss.get(`${path}/members/${public_id}`)).body);
  }
  return () => close();
});

function ask(question: Question): Promise<Answer> {
  return boss.get(`${path}/members?${new URLSearchParams({ ...question })}`);
}

// Folding 2,000 names for each of 3,000 questions would be most of the work.
const folded = new Map<string, string>();
function fold(text: string): string {
  const key = folded.get(text) ?? foldText(text);
  folded.set(text, key);
  return key;
}
// By bytes of UTF-8, as the database compares.
const compare = (one: string, other: string) =>
  one === other ? 0 : Buffer.compare(Buffer.from(one), Buffer.from(other));

/** What the list should be, by looking at everybody. */
function bruteForce({ search = "", letter, profile, status, sort = "name", direction = "asc" }: Question) {
  const words = foldText(search).split(" ").filter(Boolean);
  const found = everyone.filter((member) => {
    const [name, email] = [fold(member.fullName), fold(member.email)];
    const matches = words.every((word) => name.includes(word) || email.includes(word));
    return matches && (!profile || member.profile.id === profile) && (!status || member.status === status);
  });
  const letters = new Map<string, number>();
  for (const { fullName } of found) {
    const first = letterOf(fold(fullName));
    letters.set(first, (letters.get(first) ?? 0) + 1);
  }
  const chosen = found.filter(({ fullName }) => !letter || letterOf(fold(fullName)) === letter);
  const sign = direction === "desc" ? -1 : 1;
  const byName = (one: Member, other: Member) =>
    compare(fold(one.fullName), fold(other.fullName)) || place(one) - place(other);
  const orders: Record<string, (one: Member, other: Member) => number> = {
    name: (one, other) => sign * byName(one, other),
    email: (one, other) => sign * compare(fold(one.email), fold(other.email)),
    profile: (one, other) => sign * compare(fold(one.profile.name), fold(other.profile.name)) || byName(one, other),
    status: (one, other) =>
      sign * (statuses.indexOf(one.status) - statuses.indexOf(other.status)) || byName(one, other),
  };
  return { ids: chosen.sort(orders[sort]).map(({ id }) => id), letters };
}

// In the order in which they were added.
let places: Map<string, number> | undefined;
function place({ id }: Member): number {
  places ??= new Map(everyone.map((member, index) => [member.id, index]));
  return places.get(id) ?? -1;
}

async function walkThrough(question: Question): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const { body }: Answer = await ask({ ...question, ...(cursor !== null && { cursor }) });
    ids.push(...body.members.map(({ id }: Member) => id));
    cursor = body.next;
  } while (cursor !== null);
  return ids;
}

const searches = ["", "an", "JOSÉ", "soren kjær", "asm", "ostervik.example 7", "bücher", "王", "nobody-at-all-here"];
const letters = [undefined, "a", "#", "д"];
const sorts = ["name", "email", "profile", "status"];

describe.each(sorts)("sorted by %s", (sort) => {
  it.each(["asc", "desc"])(
    "%s, every search, letter, profile and status together are what brute force finds",
    async (direction) => {
      let withMembers = 0;
      for (const search of searches) {
        for (const letter of letters) {
          for (const profile of [undefined, profileIds.get("billing")]) {
            for (const status of [undefined, ...statuses]) {
              const narrowed = { ...(letter && { letter }), ...(profile && { profile }), ...(status && { status }) };
              const question: Question = { search, sort, direction, limit: "100", ...narrowed };
              const { body } = await ask(question);
              const expected = bruteForce(question);
              const got = body.members.map(({ id }: Member) => id);
              expect({ question, got }).toEqual({ question, got: expected.ids.slice(0, 100) });
              expect({ question, total: body.total }).toEqual({ question, total: expected.ids.length });
              const counted = new Map(
                body.letters.map((one: { letter: string; count: number }) => [one.letter, one.count]),
              );
              expect(counted).toEqual(expected.letters);
              if (got.length > 0) withMembers++;
            }
          }
        }
      }
      expect(withMembers).toBeGreaterThan(60);
    },
  );

  it.each(["asc", "desc"])("%s, paging forwards passes everybody exactly once, in order", async (direction) => {
    for (const limit of ["100", "97"]) {
      expect(await walkThrough({ sort, direction, limit })).toEqual(bruteForce({ sort, direction }).ids);
    }
    expect(await walkThrough({ sort, direction, search: "an", limit: "7" })).toEqual(
      bruteForce({ sort, direction, search: "an" }).ids,
    );
  });

  it.each(["asc", "desc"])("%s, paging backwards gives the same pages", async (direction) => {
    const question = { sort, direction, limit: "93", status: "active" };
    const forwards: string[][] = [];
    let page = (await ask(question)).body;
    expect(page.previous).toBeNull();
    forwards.push(page.members.map(({ id }: Member) => id));
    while (page.next !== null) {
      page = (await ask({ ...question, cursor: page.next })).body;
      forwards.push(page.members.map(({ id }: Member) => id));
    }
    const backwards: string[][] = [page.members.map(({ id }: Member) => id)];
    while (page.previous !== null) {
      page = (await ask({ ...question, cursor: page.previous })).body;
      backwards.unshift(page.members.map(({ id }: Member) => id));
    }
    expect(backwards).toEqual(forwards);
    expect(page.next).not.toBeNull();
  });
});

describe("a page", () => {
  it("holds 50, by name, upwards, unless asked otherwise", async () => {
    const { body } = await ask({});
    expect(body.members.map(({ id }: Member) => id)).toEqual(bruteForce({}).ids.slice(0, 50));
    expect([body.total, body.totalIsCapped]).toEqual([2_001, false]);
  });

  it("counts letters in the order Latin, other scripts, all else", async () => {
    const { body } = await ask({});
    const order: string[] = body.letters.map(({ letter }: { letter: string }) => letter);
    expect(order.slice(0, 3)).toEqual(["a", "b", "c"]);
    expect(order.at(-1)).toBe("#");
    const other = order.slice(order.indexOf("z") + 1, -1);
    expect(other).toEqual([...other].sort());
    expect(other).toContain("𠮷");
  });

  it("never shows somebody of another organization", async () => {
    expect((await ask({ search: "p." })).body.members.every(({ email }: Member) => !email.startsWith("p."))).toBe(true);
    expect(everyone).toHaveLength(2_001);
  });

  it("a capital letter asks the same as a small one", async () => {
    expect((await ask({ letter: "É" })).body.total).toBe((await ask({ letter: "e" })).body.total);
  });
});

describe("what cannot be asked", () => {
  const refused: [string, Question & Record<string, string>, object][] = [
    ["a page of 1,000", { limit: "1000" }, { limit: "invalid" }],
    ["a page of none", { limit: "0" }, { limit: "invalid" }],
    ["a filter called __proto__", JSON.parse('{"__proto__": "x"}'), JSON.parse('{"__proto__": "unknown_key"}')],
    ["a page of 1e1", { limit: "1e1" }, { limit: "invalid" }],
    ["an unknown sort", { sort: "password" }, { sort: "invalid" }],
    ["an unknown direction", { direction: "sideways" }, { direction: "invalid" }],
    ["an unknown status", { status: "happy" }, { status: "invalid" }],
    ["an unknown profile", { profile: "nothing" }, { profile: "unknown" }],
    ["two letters", { letter: "ab" }, { letter: "invalid" }],
    ["a bidi override in the search", { search: "a\u202eb" }, { search: "invalid_characters" }],
    ["a search of 201 characters", { search: "x".repeat(201) }, { search: "too_long" }],
    ["an unknown filter", { team: "blue" }, { team: "unknown_key" }],
    ["a garbage cursor", { cursor: "garbage" }, { cursor: "invalid" }],
    [
      "a cursor of JSON of another shape",
      { cursor: Buffer.from('["x",1]').toString("base64url") },
      { cursor: "invalid" },
    ],
  ];
  it.each(refused)("%s", async (_, question, fields) => {
    const { body } = await ask(question);
    expect(body).toMatchObject({ status: 400, code: "invalid_input" });
    expect(body.fields).toEqual(fields);
  });

  it("the cursor of another question", async () => {
    const { next } = (await ask({ sort: "email" })).body;
    expect((await ask({ sort: "email", cursor: next })).status).toBe(200);
    const others: Question[] = [
      { sort: "name" },
      { sort: "email", direction: "desc" },
      { sort: "email", search: "a" },
      { sort: "email", limit: "49" },
    ];
    for (const other of others) {
      expect((await ask({ ...other, cursor: next })).body.fields).toEqual({ cursor: "invalid" });
    }
  });

  it("the cursor of another organization", async () => {
    const one = await ostervik();
    const labs = await organization(one, "Palisander Labs", [
      { fullName: "Ada Berg", email: "ada@ostervik.example", profile: "Administrator" },
      { fullName: "Pia", email: "pia@palisander.example" },
    ]);
    const { next } = (await one.ada.get(`${one.path}/members?limit=1`)).body;
    const answer = await one.ada.get(`/organizations/${labs}/members?limit=1&cursor=${next}`);
    expect(answer.body.fields).toEqual({ cursor: "invalid" });
  });

  it("pages go on behind the longest name there can be", async () => {
    const one = await ostervik();
    await organization(one, "Long", []);
    const long = { fullName: "\ufdfa".repeat(200), email: "long@ostervik.example", password: goodPassword };
    await one.ada.post(`${one.path}/members`, { ...long, profile: one.profileId("Member") });
    const { next } = (await one.ada.get(`${one.path}/members?limit=1&direction=desc`)).body;
    expect((await one.ada.get(`${one.path}/members?limit=1&direction=desc&cursor=${next}`)).body.members).toHaveLength(
      1,
    );
  });

  it("an id of the other organization is answered like one that does not exist", async () => {
    const one = await ostervik();
    const labs = await organization(one, "Palisander Labs", [
      { fullName: "Pia", email: "pia@palisander.example", profile: "Administrator" },
    ]);
    const pia = await one.signedIn("pia@palisander.example");
    const theirs = (await pia.get(`/organizations/${labs}/members`)).body.members[0].id;
    const real = await one.ada.get(`${one.path}/members/${theirs}`);
    const none = await one.ada.get(`${one.path}/members/${"x".repeat(20)}`);
    expect({ ...real.body, requestId: "" }).toEqual({ ...none.body, requestId: "" });
    expect(real.body).toMatchObject({ status: 404, code: "not_found" });
  });
});
