// Cursors that are not as they were given out, or lead to somebody who is not there any more.
import { beforeAll, describe, expect, it } from "vitest";
import type { Member } from "../../../server-plugin/src/memberships/read-members.js";
import { organization, ostervik, plugin } from "../../support/plugin.js";
import { type Answer, basedOn } from "../../support/request.js";
import { accepted } from "./model/world.js";

const sorts = ["name", "email", "profile", "status"];

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

const read = (cursor: string): Json => JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
const write = (text: string) => Buffer.from(text).toString("base64url");

/** The same with one of its innermost values in the place of another, each in turn. */
function* edited(value: Json, edits: (leaf: Json) => Json[]): Generator<Json> {
  if (value === null || typeof value !== "object") {
    yield* edits(value);
    return;
  }
  for (const key of Object.keys(value)) {
    const inner = (value as { [key: string]: Json })[key] as Json;
    for (const other of edited(inner, edits)) {
      yield (Array.isArray(value) ? Object.assign([...value], { [key]: other }) : { ...value, [key]: other }) as Json;
    }
  }
}

const refused = ({ body, status }: Answer) => [status, body.code, body.fields];
const invalid = [400, "invalid_input", { cursor: "invalid" }];

describe.each(sorts)("a cursor edited by hand, sorted by %s", (sort) => {
  // One set-up for all: the tests only read.
  let next: string;
  let list: (cursor: string) => Promise<Answer>;
  beforeAll(async () => {
    const one = await plugin({}, { keep: true });
    const people = ["Boss", "Mika", "Rita"].map((fullName) => ({
      fullName,
      email: `${fullName}@ostervik.example`,
      profile: "Administrator",
    }));
    const path = `/organizations/${await organization(one, "Ostervik Freight", people)}/members?sort=${sort}&limit=1`;
    // Whom no cursor may ever lead to.
    await organization(one, "Palisander Labs", [{ fullName: "Mika", email: "mika@palisander.example" }]);
    const boss = await one.signedIn("boss@ostervik.example");
    list = (cursor) => boss.get(`${path}&cursor=${cursor}`);
    next = accepted(await boss.get(path)).next;
    return () => one.users.close();
  });

  /** Another place of the same list, or no cursor at all. */
  function expectClear(answer: Answer): void {
    if (answer.status !== 200) {
      expect(refused(answer)).toEqual(invalid);
      return;
    }
    expect(answer.body.total).toBe(3);
    for (const { email } of answer.body.members) expect(email).toMatch(/@ostervik\.example$/);
  }

  it("numbers out of range, and what is no number, are refused", async () => {
    const wrong = [-1, -(2 ** 53), 2 ** 53, 2 ** 64, 1.5, 1e300, "1", "", null, true, [], {}, [1]];
    let tried = 0;
    for (const json of edited(read(next), (leaf) => (typeof leaf === "number" ? wrong : []))) {
      expect([json, ...refused(await list(write(JSON.stringify(json))))]).toEqual([json, ...invalid]);
      tried++;
    }
    expect(tried).toBeGreaterThan(0);
    for (const number of ["1e999", "-0.5", "9007199254740993", "01", "NaN"]) {
      const text = JSON.stringify(read(next)).replace(/\b\d+(?=\]$)/, number);
      expect([text, ...refused(await list(write(text)))]).toEqual([text, ...invalid]);
    }
  });

  it("what is no text where text stands is refused", async () => {
    for (const json of edited(read(next), (leaf) => (typeof leaf === "string" ? [1, true, [], {}, ["x"]] : []))) {
      expect([json, ...refused(await list(write(JSON.stringify(json))))]).toEqual([json, ...invalid]);
    }
  });

  it("any other text or number is another place, or refused", async () => {
    const texts = [
      "",
      "x",
      "\u0000",
      "\ud800",
      "\u{10ffff}",
      "' or 1=1 --",
      "%",
      "__proto__",
      "active",
      "next",
      "m".repeat(9_000),
    ];
    const others = (leaf: Json) => (typeof leaf === "number" ? [0, 1, 2 ** 31, 2 ** 53 - 1] : texts);
    for (const json of edited(read(next), others)) expectClear(await list(write(JSON.stringify(json))));
  });

  it("more, fewer and other parts are refused", async () => {
    const parts = Object.values(read(next) as object);
    const shapes = [
      [],
      {},
      null,
      "x",
      1,
      [...parts, 1],
      parts.slice(1),
      parts.slice(0, -1),
      [parts],
      { ...parts },
      parts.reverse(),
    ];
    for (const shape of shapes) {
      expect([shape, ...refused(await list(write(JSON.stringify(shape))))]).toEqual([shape, ...invalid]);
    }
    for (const text of ["[".repeat(9_000), "", "{", "\u0000", "undefined"]) {
      expect([text.slice(0, 9), ...refused(await list(write(text)))]).toEqual([text.slice(0, 9), ...invalid]);
    }
  });

  it("with any one character changed, cut off or put in, is another place, or refused", async () => {
    for (let at = 0; at < next.length; at += 2) {
      for (const other of ["A", "_", "", "!", "%F0"]) {
        expectClear(await list(`${next.slice(0, at)}${other}${next.slice(at + 1)}`));
      }
    }
  });

  it("a key longer than any name is too long", async () => {
    const long = edited(read(next), (leaf) => (typeof leaf === "string" ? ["m".repeat(13_000)] : []));
    for (const json of long) {
      expect(refused(await list(write(JSON.stringify(json))))).toEqual([400, "invalid_input", { cursor: "too_long" }]);
    }
  });
});

describe("the cursor of somebody who is gone", () => {
  it.each(["name", "email", "profile", "status"])("sorted by %s goes on behind where they stood", async (sort) => {
    const { ada, path, profileId, ...one } = await ostervik({ sessions: { proof: 1e12 } });
    for (const [index, fullName] of ["Mika Aalto", "Mika Aalto", "Mika Zz", "Mika"].entries()) {
      await ada.post(`${path}/members`, { fullName, email: `m${index}@x.example`, profile: profileId("Member") });
    }
    for (const direction of ["asc", "desc"]) {
      const list = (more: string) => ada.get(`${path}/members?sort=${sort}&direction=${direction}&limit=2${more}`);
      const ids = accepted(await ada.get(`${path}/members?sort=${sort}&direction=${direction}`)).members.map(
        ({ id }: Member) => id,
      );
      const first = accepted(await list(""));
      const second = accepted(await list(`&cursor=${first.next}`));
      const edges = [first.members[1], second.members[0]].filter(({ self }: Member) => !self);
      for (const member of edges) accepted(await ada.delete(`${path}/members/${member.id}`, basedOn(member)));
      const gone = edges.map(({ id }: Member) => id);
      const shown = async (cursor: string) =>
        accepted(await list(`&cursor=${cursor}`)).members.map(({ id }: Member) => id);
      const left = (from: number, to: number) => ids.slice(from, to).filter((id: string) => !gone.includes(id));
      expect(await shown(first.next)).toEqual(left(2, ids.length).slice(0, 2));
      expect(await shown(second.previous)).toEqual(left(0, 2));
    }
    await one.letters();
  });

  it("who was the last one leads to an empty page that leads back", async () => {
    const { ada, path } = await ostervik({ sessions: { proof: 1e12 } });
    const list = (more: string) => ada.get(`${path}/members?limit=2${more}`);
    const first = accepted(await list(""));
    const [last] = accepted(await list(`&cursor=${first.next}`)).members;
    accepted(await ada.delete(`${path}/members/${last.id}`, basedOn(last)));
    const empty = accepted(await list(`&cursor=${first.next}`));
    expect([empty.members, empty.next, empty.total]).toEqual([[], null, 2]);
    expect(accepted(await list(`&cursor=${empty.previous}`)).members).toHaveLength(1);
  });

  it("whose profile is gone too is no cursor any more", async () => {
    const { ada, path, profileId } = await ostervik();
    const list = (more: string) => ada.get(`${path}/members?sort=profile&direction=desc&limit=1${more}`);
    const { members, next } = accepted(await list(""));
    expect(members[0].profile.name).toBe("Reader");
    const reader = `${path}/profiles/${profileId("Reader")}`;
    const { etag } = accepted(await ada.get(reader));
    accepted(await ada.delete(`${reader}?moveTo=${profileId("Member")}`, basedOn({ etag })));
    const { body, status } = await list(`&cursor=${next}`);
    expect([status, body.code, body.fields]).toEqual([400, "invalid_input", { cursor: "invalid" }]);
  });
});
