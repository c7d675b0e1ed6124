// What nobody means to ask: every search and letter gets the right members or a clear refusal, never a fault.
import { beforeAll, describe, expect, it } from "vitest";
import type { Member } from "../../../server-plugin/src/memberships/read-members.js";
import { organization, plugin } from "../../support/plugin.js";
import type { Browser } from "../../support/request.js";
import { withLimits } from "./model/limits.js";
import { accepted } from "./model/world.js";

// As in an organization of any size: what is searched for is asked of the search index.
withLimits({ fewRows: 0, mostCounted: 1_000 });

const names = [
  "Ada Berg",
  'Nan "Ada" Quist',
  "Star* Berg",
  "NEAR( Paren",
  "Dash-Berg",
  "O'Neil",
  "Fifty% Berg",
  "Under_Berg",
  "Back\\Slash",
  "AND OR NOT",
  "किरण Berg",
  "김철수",
  "مُحَمَّد",
  "\u{10400}kid",
];

// One set-up for all: the tests only read.
let boss: Browser;
let path: string;

beforeAll(async () => {
  const one = await plugin({}, { keep: true });
  const people = names.map((fullName, index) => ({ fullName, email: `p${index}@x.example` }));
  const id = await organization(one, "Ostervik Freight", [
    { fullName: "Boss", email: "boss@y.example", profile: "Administrator" },
    ...people,
  ]);
  boss = await one.signedIn("boss@y.example");
  path = `/organizations/${id}/members`;
  return () => one.users.close();
});

const ask = (question: Record<string, string>) => boss.get(`${path}?${new URLSearchParams(question)}`);
const everyone = ["Boss", ...names].sort();

async function found(question: Record<string, string>): Promise<string[]> {
  const { members, total } = accepted(await ask(question));
  expect(total).toBe(members.length);
  return members.map(({ fullName }: Member) => fullName).sort();
}

describe("a search", () => {
  const having = (text: string) => names.filter((name) => name.toLowerCase().includes(text)).sort();

  it.each(["\u0301", "\u0301\u0308", " ", "   ", "\u00a0", "\u3000 \u2003", "\u00a8"])(
    "of %j asks for everybody",
    async (search) => {
      expect(await found({ search })).toEqual(everyone);
    },
  );

  it.each(['"', '"ada"', "*", "r*", "near(", "(", "-", "h-b", "'", "o'n", "%", "y%", "_", "r_b", "\\", "k\\s"])(
    "of %j means just these characters",
    async (search) => {
      expect(having(search)).not.toEqual([]);
      expect(await found({ search })).toEqual(having(search));
    },
  );

  it.each([
    "ada OR berg",
    "NEAR(ada berg)",
    "NOT ada",
    "name_key:ada",
    "^ada",
    "ad*",
    '"ada',
    "+ada",
    "{ada}",
    "ada;--",
    "''",
    '""',
  ])("of %j is no language", async (search) => {
    const words = search.toLowerCase().split(" ");
    const expected = names.filter((name) => words.every((word) => name.toLowerCase().includes(word)));
    expect(await found({ search })).toEqual(expected.sort());
  });

  it("of one mark that is part of a letter finds who has it", async () => {
    expect(await found({ search: "ि" })).toEqual(["किरण Berg"]);
    expect(await found({ search: "\u064e" })).toEqual(["مُحَمَّد"]);
    expect(await found({ search: "\u20dd" })).toEqual([]);
  });

  it("of a jamo, or of half a pair, finds nobody whose letter only begins so", async () => {
    expect(await found({ search: "ㄱ" })).toEqual([]);
    expect(await found({ search: "\ud801" })).toEqual([]);
    expect(await found({ search: "\u{10400}" })).toEqual(["\u{10400}kid"]);
  });

  it("of 10,000 characters is too long, also of blanks", async () => {
    for (const search of ["x".repeat(10_000), " ".repeat(10_000), '"'.repeat(10_000), "\u0301".repeat(10_000)]) {
      const { body, status } = await ask({ search });
      expect([status, body.code, body.fields]).toEqual([400, "invalid_input", { search: "too_long" }]);
    }
  });

  it("of 200 characters is answered, whatever they become when folded", async () => {
    expect(await found({ search: "\u0301".repeat(200) })).toEqual(everyone);
    expect(await found({ search: "b ".repeat(100) })).toEqual(["Boss", ...having("b")].sort());
    // Each becomes four words of eighteen letters.
    expect(await found({ search: "\ufdfa".repeat(200) })).toEqual([]);
    expect(await found({ search: '"'.repeat(200) })).toEqual([]);
    expect(await found({ search: "*( ".repeat(66) })).toEqual([]);
  });

  it.each(["a\tb", "a\nb", "a\u0085b", "\u200b", "\ufeff"])("of %j holds what nobody can see", async (search) => {
    const { body, status } = await ask({ search });
    expect([status, body.code, body.fields]).toEqual([400, "invalid_input", { search: "invalid_characters" }]);
  });

  it("of NUL is refused", async () => {
    const { body, status } = await boss.get(`${path}?search=a%00b`);
    expect([status, body.code]).toEqual([400, "invalid_input"]);
  });
});

describe("a letter", () => {
  it.each([
    ["an emoji", "\u{1f600}"],
    ["of private use", "\ue000"],
    ["of private use, far out", "\u{10fffd}"],
    ["not assigned", "\u0378"],
    ["a lone combining mark that folding keeps", "\u0901"],
    ["a digit", "3"],
    ["a quotation mark", '"'],
    ["a wildcard", "%"],
    ["another wildcard", "*"],
  ])("%s is nobody's, and the letters that there are stay", async (_, letter) => {
    const { letters, members, total } = accepted(await ask({ letter }));
    expect([members, total]).toEqual([[], 0]);
    expect(letters).toEqual(accepted(await ask({})).letters);
  });

  it.each([
    ["a lone combining mark that folding takes away", "\u0301"],
    ["a blank", " "],
    ["nothing", ""],
    ["an emoji of several characters", "👩‍👩‍👧"],
    ["a ligature that becomes two", "ﬁ"],
    ["a letter that becomes two", "ß"],
  ])("%s is none", async (_, letter) => {
    const { body, status } = await ask({ letter });
    expect([status, body.code, body.fields]).toEqual([400, "invalid_input", { letter: "invalid" }]);
  });

  it("beyond sixteen bits finds who begins with it, and so does its capital", async () => {
    expect(await found({ letter: "\u{10428}" })).toEqual(["\u{10400}kid"]);
    expect(await found({ letter: "\u{10400}" })).toEqual(["\u{10400}kid"]);
  });
});
