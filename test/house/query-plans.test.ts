// The users list is read by index seeks and by hits: no plan scans a table of members, or sorts one.
import type { Compilable, CompiledQuery } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { lookingQuery, stretchQuery } from "../../server-plugin/src/directory/directory.store.js";
import type { Filter, Stretch } from "../../server-plugin/src/directory/directory-filter.js";
import { fewQuery, foundQuery, hitsStretchQuery } from "../../server-plugin/src/directory/search.store.js";
import type { Context } from "../../server-plugin/src/platform/context.js";
import { explain, explainText } from "../support/explain.js";
import { realNames } from "../support/names.js";
import { organization, ostervik, plugin } from "../support/plugin.js";
import { basedOn } from "../support/request.js";
import { recordStatements } from "../support/statements.js";

let context: Context;
beforeAll(async () => {
  const one = await plugin({}, { keep: true });
  context = one.context;
  await organization(one, "Ostervik Freight", realNames(300));
  return () => one.users.close();
});

const planOf = async (query: Compilable | CompiledQuery) => (await explain(context, query)).join("; ");

const organizationId = 1;
const words: string[] = [];
const found = ["ann", "berg"];
const places = [null, { key: "m", id: 7 }];
const directions = ["asc", "desc"] as const;

/** Every stretch of this order, on the first page and in the middle, both ways. */
const stretches = (filter: Filter, key: Stretch["key"]): Stretch[] =>
  directions.flatMap((direction) => places.map((after) => ({ filter, key, direction, after, limit: 51 })));

// A virtual table is asked by what it is indexed by, and a subquery gives what it found.
const notScanned = /SCAN (?!um_directory_search VIRTUAL TABLE|candidate)/;
const toThePlace =
  /SEARCH edge USING (COVERING )?INDEX um_directory_\w+ \(organization_id=\? AND (name_key[<>]\?|letter=\?)/;

describe("walked by an index", () => {
  const asked: [string, Filter, Stretch["key"]][] = [
    ["by name", { organizationId, words }, "name_key"],
    ["by address", { organizationId, words }, "email_key"],
    ["of a status, by name", { organizationId, words, status: "locked" }, "name_key"],
    ["of a profile, by name", { organizationId, words, profileId: 3 }, "name_key"],
    ["of a letter, by name", { organizationId, words, letter: "a" }, "name_key"],
    ["of a status, by address", { organizationId, words, status: "locked" }, "email_key"],
    ["of a profile, by address", { organizationId, words, profileId: 3 }, "email_key"],
    ["of a status under a letter, by name", { organizationId, words, status: "locked", letter: "a" }, "name_key"],
    ["of a profile in a status, by name", { organizationId, words, profileId: 3, status: "locked" }, "name_key"],
    ["of a letter, by address", { organizationId, words, letter: "a" }, "email_key"],
    ["found, by name", { organizationId, words: ["an"] }, "name_key"],
    ["found, by address", { organizationId, words: ["an"] }, "email_key"],
  ];
  it.each(asked)("the list %s", async (_, filter, key) => {
    for (const stretch of stretches(filter, key)) {
      const detail = await planOf(stretchQuery(context.db, stretch));
      expect(detail).toMatch(/SEARCH um_directory USING (COVERING )?INDEX um_directory_\w+ \(organization_id=\?/);
      expect(detail).not.toMatch(/SCAN|TEMP B-TREE/);
      if (stretch.after !== null) expect(detail).toMatch(/[<>]\(?\?|[<>]\?/);
    }
  });
});

describe("counted by looking at each", () => {
  const asked: [string, Filter, RegExp][] = [
    ["of an organization", { organizationId, words: found }, /organization_id=\?/],
    ["of a status", { organizationId, words: found, status: "locked" }, /organization_id=\? AND status=\?/],
    ["of a profile", { organizationId, words: found, profileId: 3 }, /organization_id=\? AND profile_id=\?/],
    ["of a letter", { organizationId, words: found, letter: "a" }, /organization_id=\? AND letter=\?/],
  ];
  it.each(asked)("those %s, and nobody else", async (_, filter, index) => {
    const detail = await planOf(lookingQuery(context.db, filter));
    expect(detail).toMatch(index);
    expect(detail).not.toMatch(/SCAN/);
  });
});

describe("found by the search index", () => {
  const hit =
    /SCAN um_directory_search VIRTUAL TABLE INDEX \d+:.*M.*; SEARCH um_directory USING INDEX um_directory_label \(organization_id=\? AND label=\?\)/;

  it.each([undefined, "a"])(
    "a stretch by name, of the letter %s: the hits come in order, from the place on",
    async (letter) => {
      for (const stretch of stretches({ organizationId, words: found, letter }, "name_key")) {
        const detail = await planOf(hitsStretchQuery(context.db, stretch));
        expect(detail).toMatch(hit);
        expect(detail).not.toMatch(notScanned);
        expect(detail).not.toMatch(/TEMP B-TREE/);
        if (stretch.after !== null || letter !== undefined) expect(detail).toMatch(toThePlace);
      }
    },
  );

  it("as many as are counted, and no more", async () => {
    const query = foundQuery(context.db, { organizationId, words: found }, 1_001);
    expect(query.compile().sql).toMatch(/ limit \?$/);
    const detail = await planOf(query);
    expect(detail).toMatch(hit);
    expect(detail).not.toMatch(/TEMP B-TREE/);
    expect(detail).not.toMatch(notScanned);
  });

  it.each(["name_key", "email_key"] as const)("a few of them, by %s: they alone are sorted", async (key) => {
    for (const stretch of stretches({ organizationId, words: found }, key)) {
      const detail = await planOf(fewQuery(context.db, stretch, [{ membership_id: 7, letter: "a" }]));
      expect(detail).toMatch(/SEARCH um_directory USING INTEGER PRIMARY KEY \(rowid=\?\)/);
      expect(detail).not.toMatch(/SCAN (?!chosen VIRTUAL TABLE)/);
    }
  });
});

describe("whoever should be looked at", () => {
  const asked = [
    ["not_reviewed", /SEARCH candidate USING (COVERING )?INDEX um_memberships_looked_at/],
    ["never_signed_in", /SEARCH candidate USING (COVERING )?INDEX um_memberships_never_entered/],
    ["dormant_soon", /SEARCH dozing USING (COVERING )?INDEX um_users_dormant/],
  ] as const;
  it.each(asked)("%s: by an index of their own", async (what, index) => {
    const filter: Filter = { organizationId, words, attention: { what, now: context.now() } };
    const detail = await planOf(foundQuery(context.db, filter, 1_001));
    expect(detail).toMatch(index);
    expect(detail).toMatch(/SEARCH um_directory USING INTEGER PRIMARY KEY/);
    expect(detail).not.toMatch(notScanned);
  });
});

describe("every statement", () => {
  // What is looked through besides is a few rows, or what the statement itself was given.
  const few = [
    "CONSTANT ROW",
    "agg",
    "asked VIRTUAL TABLE",
    "json_each VIRTUAL TABLE",
    "um_directory_search VIRTUAL TABLE",
    // Strikes that no lock has come of yet, and refusals that nobody was told of yet.
    "um_strikes USING INDEX um_strikes_counting",
    "um_refused_sign_ins",
  ];
  const acts: [string, (one: Awaited<ReturnType<typeof ostervik>>) => Promise<unknown>][] = [
    ["a page", ({ ada, path }) => ada.get(`${path}/members`)],
    ["a page by profile", ({ ada, path }) => ada.get(`${path}/members?sort=profile&direction=desc`)],
    [
      "adding a user",
      async ({ ada, path, profileId }) => {
        const body = { fullName: "Jo Berg", email: "jo@x.example", profile: profileId("Member") };
        expect((await ada.post(`${path}/members`, body)).status).toBe(201);
      },
    ],
    [
      "renaming, and reading, a member",
      async ({ ada, path }) => {
        const { members } = (await ada.get(`${path}/members?search=mika`)).body;
        const to = `${path}/members/${members[0].id}`;
        expect((await ada.patch(to, { fullName: "Zoe Aalto" }, basedOn(members[0]))).status).toBe(200);
        expect((await ada.get(to)).status).toBe(200);
      },
    ],
    ["who is asking", ({ ada }) => ada.get("/me")],
    ["signing in", ({ signedIn }) => signedIn("mika@ostervik.example")],
    [
      "a refused sign-in",
      ({ browser }) => browser().post("/sign-in", { email: "nobody@x.example", password: "wrong-wrong-wrong-1" }),
    ],
  ];
  it.each(acts)("%s", async (_, act) => {
    const one = await ostervik();
    const texts = await recordStatements(async () => {
      await act(one);
      await one.letters();
    });
    const asked = texts.filter((text) => !/^(begin|commit)/.test(text));
    expect(asked.length).toBeGreaterThan(3);
    const scans: string[] = [];
    for (const text of asked) {
      const lines = await explainText(one.context, text);
      const wrong = lines.filter(
        (line) => line.startsWith("SCAN ") && !few.some((one) => line.startsWith(`SCAN ${one}`)),
      );
      if (wrong.length > 0) scans.push(`${wrong.join("; ")}: ${text}`);
    }
    expect(scans).toEqual([]);
  });
});
