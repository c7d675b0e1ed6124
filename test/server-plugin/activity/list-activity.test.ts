// The activity list: what it tells, how it is narrowed and paged, and what it refuses.
import { beforeAll, describe, expect, it } from "vitest";
import { kindsIn } from "../../../server-plugin/src/activity/event-groups.js";
import type { ActivityEvent } from "../../../server-plugin/src/activity/list-activity.js";
import type { Person } from "../../../server-plugin/src/audit/person.js";
import { bruteForce, personNamed, writeEvents } from "../../support/activity.js";
import { acting, palisander } from "../../support/acts.js";
import { organization, type Plugin, plugin, secretIn, startOfTime } from "../../support/plugin.js";
import { type Browser, basedOn } from "../../support/request.js";

const minute = 60_000;
const day = 24 * 60 * minute;
const iso = (at: number) => new Date(at).toISOString();
const query = (asked: object) => new URLSearchParams(asked as Record<string, string>).toString();

describe("an event", () => {
  it("says who did what to whom, when, from where, and what was before and after", async () => {
    const one = await acting({ clientAddress: () => "192.0.2.7" });
    const me = (await one.ada.get("/me")).body.user;
    const mika = await one.find("mika");
    one.clock.now += minute;
    const reader = one.profileId("Reader");
    await one.ada.patch(one.at(mika), { fullName: "Mika Salo", profile: reader }, basedOn(mika));
    const { body } = await one.ada.get(`${one.path}/audit`);
    const common = {
      id: expect.stringMatching(/^[\w-]{16,}$/),
      at: iso(startOfTime + minute),
      actor: { id: me.id, fullName: "Ada Berg", self: true },
      profile: null,
      address: "192.0.2.7",
    };
    expect(body).toEqual({
      events: [
        {
          ...common,
          kind: "membership.profile_changed",
          target: { id: mika.userId, fullName: "Mika Salo", self: false },
          before: { profile: "Member" },
          after: { profile: "Reader" },
        },
        {
          ...common,
          kind: "user.renamed",
          target: { id: mika.userId, fullName: "Mika Salo", self: false },
          before: { fullName: "Mika Aalto" },
          after: { fullName: "Mika Salo" },
        },
        { ...common, at: iso(startOfTime), kind: "session.started", target: null, before: null, after: null },
      ],
      next: null,
      previous: null,
    });
  });

  it("of a profile names the profile, and nobody as whom it was done to", async () => {
    const one = await acting();
    const made = await one.ada.post(`${one.path}/profiles`, { name: "Auditors", permissions: ["users.read"] });
    const { events } = (await one.ada.get(`${one.path}/audit?kind=profile.created`)).body;
    expect(events).toMatchObject([
      { kind: "profile.created", target: null, profile: { id: made.body.profile.id, name: "Auditors" } },
    ]);
  });
});

describe("who has left", () => {
  const otto = { fullName: "Otto Vik", email: "otto@ostervik.example" };

  it("is found by their id when they were deleted, with all that was done to them and by them", async () => {
    const one = await acting({ people: [otto] });
    await one.signedIn(otto.email);
    const { etag, id, userId } = await one.find("otto");
    await one.ada.delete(one.at({ id }), basedOn({ etag }));
    const { events } = (await one.ada.get(`${one.path}/audit?person=${userId}`)).body;
    const person = { id: userId, fullName: "Otto Vik", self: false };
    expect(events).toMatchObject([
      { kind: "user.deleted", target: person },
      { kind: "session.started", actor: person },
    ]);
  });

  it("is found when they left for another organization, and still after they ceased to be there", async () => {
    const one = await acting({ people: [otto] });
    const labs = await palisander(one, [otto]);
    const here = await one.find("otto");
    await one.ada.delete(one.at(here), basedOn(here));
    const ask = async () => (await one.ada.get(`${one.path}/audit?person=${here.userId}`)).body.events;
    const expected = [{ kind: "membership.removed", target: { id: here.userId } }];
    expect(await ask()).toMatchObject(expected);
    const [there] = (await labs.pia.get(`${labs.path}/members?search=otto`)).body.members;
    await labs.pia.delete(`${labs.path}/members/${there.id}`, basedOn(there));
    const after = await ask();
    expect(after).toMatchObject(expected);
    expect(after).toHaveLength(1);
  });

  it("what happens to a person before they come, while they are away and after they leave is not told here", async () => {
    const one = await acting({ people: [{ ...otto, profile: "Administrator" }] });
    const labs = await palisander(one, [{ fullName: "Nils Dahl", email: "nils@palisander.example" }]);
    const nils = async () => (await labs.pia.get(`${labs.path}/members?search=nils`)).body.members[0];
    const wrong = () =>
      one.browser().post("/sign-in", { email: "nils@palisander.example", password: "wrong-wrong-wrong-1" });
    const happen = async () => {
      one.clock.now += minute;
      await wrong();
      const his = await one.signedIn("nils@palisander.example");
      await his.put("/me/organization", { organization: labs.id });
      const member = await nils();
      const away = await labs.pia.post(`${labs.path}/members/${member.id}/deactivate`, undefined, basedOn(member));
      await labs.pia.post(`${labs.path}/members/${member.id}/reactivate`, undefined, basedOn(away.body.member));
      await labs.pia.post(`${labs.path}/members/${member.id}/reset`);
      await one.letters();
    };
    await happen();
    const { userId } = await nils();
    one.clock.now += minute;
    const asked = { fullName: "X", email: "nils@palisander.example", profile: one.profileId("Member") };
    await one.ada.post(`${one.path}/members`, asked);
    await one.browser().post("/join", { secret: secretIn((await one.letters()).at(-1)) });
    await wrong();
    await one.letters();
    const here = await one.find("nils");
    await one.ada.delete(one.at(here), basedOn(here));
    await happen();
    const kinds = async (by: Browser, path: string) =>
      (await by.get(`${path}/audit?person=${userId}`)).body.events.map(({ kind }: ActivityEvent) => kind);
    expect(await kinds(one.ada, one.path)).toEqual(["membership.removed", "sign_in.refused", "membership.created"]);
    expect((await kinds(labs.pia, labs.path)).filter((kind: string) => kind === "sign_in.refused")).toHaveLength(3);
  });
});

describe("among hundreds of events, many at the same moment", () => {
  const from = startOfTime - 10 * day;
  let one: Plugin;
  let ada: Browser;
  let path: string;
  let people: Person[];
  beforeAll(async () => {
    one = await plugin({}, { keep: true });
    const names = ["ada", "mika", "rita", "otto"].map((name) => ({ fullName: name, email: `${name}@x.example` }));
    const [first, ...others] = names;
    const id = await organization(one, "Ostervik Freight", [
      { fullName: "ada", email: first?.email ?? "", profile: "Administrator" },
      ...others,
    ]);
    await organization(one, "Palisander Labs", names);
    people = await Promise.all(names.map(({ email }) => personNamed(one, email)));
    await writeEvents(one, { organizationIds: [1, 2, 1], people, count: 450, from, until: startOfTime });
    ada = await one.signedIn("ada@x.example");
    path = `/organizations/${id}/audit`;
    return () => one.users.close();
  });

  /** All pages to the end, and all pages back to the beginning. */
  async function bothWays(asked: object, limit: number) {
    const page = async (cursor: string | null) =>
      (await ada.get(`${path}?${query({ ...asked, limit, ...(cursor !== null && { cursor }) })}`)).body;
    const ids = ({ events }: { events: ActivityEvent[] }) => events.map((event) => event.id);
    let current = await page(null);
    expect(current.previous).toBe(null);
    const [onward, back] = [[ids(current)], [] as string[][]];
    while (current.next !== null) {
      current = await page(current.next);
      onward.push(ids(current));
    }
    back.unshift(ids(current));
    while (current.previous !== null) {
      current = await page(current.previous);
      back.unshift(ids(current));
    }
    for (const some of onward.slice(0, -1)) expect(some).toHaveLength(limit);
    return { onward: onward.flat(), back: back.flat() };
  }

  const kinds = [undefined, "users", "sign_in", "profiles", "session.started", "membership.reviewed"];
  const times = [
    {},
    { from: startOfTime - 6 * day },
    { to: startOfTime - 3 * day },
    { from: startOfTime - 8 * day, to: startOfTime - 2 * day },
    { from: startOfTime + day },
  ];
  const questions = kinds.flatMap((kind) => times.map((time) => ({ kind, time })));

  it.each(questions)(
    "$kind, $time: pages forwards and backwards are what a look at every event gives",
    async ({ kind, time }) => {
      for (const who of [undefined, people[0], people[1]]) {
        const filter = { ...time, organizationId: 1, userId: who?.userId, kinds: kind && kindsIn(kind) };
        const expected = await bruteForce(one, { ...filter, kinds: filter.kinds || undefined });
        const asked = {
          ...(kind !== undefined && { kind }),
          ...(who !== undefined && { person: who.publicId }),
          ...Object.fromEntries(Object.entries(time).map(([name, at]) => [name, iso(at)])),
        };
        const { back, onward } = await bothWays(asked, 17);
        expect(onward).toEqual(expected);
        expect(back).toEqual(expected);
      }
    },
  );

  it("finds something for every question about a person, a group and a stretch of days", async () => {
    const userId = people[1]?.userId;
    for (const kind of ["users", "sign_in", "profiles"]) {
      const filter = { organizationId: 1, userId, kinds: kindsIn(kind), from: startOfTime - 8 * day };
      expect((await bruteForce(one, { ...filter, to: startOfTime - 2 * day })).length).toBeGreaterThan(2);
    }
  });

  it.each([1, 2, 100])("%d at a time", async (limit) => {
    const expected = await bruteForce(one, { organizationId: 1, kinds: kindsIn("profiles") });
    expect((await bothWays({ kind: "profiles" }, limit)).onward).toEqual(expected);
  });

  it("takes times in any offset, and `from` includes its moment while `to` does not", async () => {
    const [{ at }] = (await ada.get(`${path}?limit=1&kind=users`)).body.events;
    const ids = async (asked: object) =>
      (await ada.get(`${path}?${query({ kind: "users", limit: 100, ...asked })}`)).body.events.map(
        ({ at }: ActivityEvent) => at,
      );
    expect(new Set(await ids({ from: at }))).toEqual(new Set([at]));
    expect(await ids({ to: at })).not.toContain(at);
    const elsewhere = iso(Date.parse(at) + 2 * 60 * minute).replace("Z", "+02:00");
    expect(await ids({ from: elsewhere })).toEqual(await ids({ from: at }));
  });

  it("of a page turned while something new happens nothing is shown twice and nothing left out", async () => {
    const expected = await bruteForce(one, { organizationId: 1 });
    const first = (await ada.get(`${path}?limit=50`)).body;
    await one.signedIn("ada@x.example");
    const second = (await ada.get(`${path}?limit=50&cursor=${first.next}`)).body;
    const ids = [...first.events, ...second.events].map(({ id }: ActivityEvent) => id);
    expect(ids).toEqual(expected.slice(0, 100));
  });

  describe("what makes no sense is refused by name", () => {
    const edited = async (change: (written: unknown[]) => void) => {
      const { next } = (await ada.get(`${path}?limit=1`)).body;
      const written = JSON.parse(Buffer.from(next, "base64url").toString("utf8"));
      change(written);
      return Buffer.from(JSON.stringify(written)).toString("base64url");
    };
    const asked: [string, Record<string, string>, Record<string, string>][] = [
      ["an unknown kind", { kind: "user.eaten" }, { kind: "invalid" }],
      ["an empty kind", { kind: "" }, { kind: "invalid" }],
      ["a kind that every object has", { kind: "constructor" }, { kind: "invalid" }],
      ["an unknown person", { person: "AAAAAAAAAAAAAAAAAAAAAA" }, { person: "unknown" }],
      ["a person that is no id", { person: "../ada" }, { person: "invalid" }],
      ["an empty person", { person: "" }, { person: "invalid" }],
      ["a day without a time", { from: "2026-11-22" }, { from: "invalid" }],
      ["a time without an offset", { from: "2026-11-22T12:00:00" }, { from: "invalid" }],
      ["a day that is none", { to: "2026-02-30T12:00:00Z" }, { to: "invalid" }],
      ["yesterday", { to: "yesterday" }, { to: "invalid" }],
      ["a number", { from: "1700000000000" }, { from: "invalid" }],
      ["an end before the beginning", { from: "2026-11-22T12:00:00Z", to: "2026-11-22T11:59:59Z" }, { to: "invalid" }],
      ["no rows", { limit: "0" }, { limit: "invalid" }],
      ["too many rows", { limit: "101" }, { limit: "invalid" }],
      ["a part of a row", { limit: "1.5" }, { limit: "invalid" }],
      ["less than nothing", { limit: "-1" }, { limit: "invalid" }],
      ["a filter that is not offered", { address: "192.0.2.7" }, { address: "unknown_key" }],
      ["two mistakes", { kind: "x", sort: "kind" }, { kind: "invalid", sort: "unknown_key" }],
      ["a garbage cursor", { cursor: "garbage" }, { cursor: "invalid" }],
    ];
    it.each(asked)("%s", async (_, wrong, fields) => {
      const before = await one.dump("um_audit");
      const { status, body } = await ada.get(`${path}?${query(wrong)}`);
      expect({ status, code: body.code, fields: body.fields }).toEqual({ status: 400, code: "invalid_input", fields });
      expect(await one.dump("um_audit")).toBe(before);
    });

    it("one filter given twice", async () => {
      const { status, body } = await ada.get(`${path}?kind=users&kind=sign_in`);
      expect([status, body.fields]).toEqual([400, { kind: "invalid" }]);
    });

    it("somebody of another organization, and a profile in the place of a person", async () => {
      const stranger = { fullName: "Pia", email: "pia@elsewhere.example" };
      await organization(one, "Elsewhere", [stranger]);
      const { publicId } = await personNamed(one, stranger.email);
      expect((await ada.get(`${path}?person=${publicId}`)).body.fields).toEqual({ person: "unknown" });
      const members = path.replace("/audit", "/profiles");
      const profile = (await ada.get(members)).body.profiles[0].id;
      expect((await ada.get(`${path}?person=${profile}`)).body.fields).toEqual({ person: "unknown" });
    });

    it("the cursor of other filters, of another list, of another organization", async () => {
      const { next } = (await ada.get(`${path}?limit=1&kind=users`)).body;
      expect((await ada.get(`${path}?limit=30&kind=users&cursor=${next}`)).status).toBe(200);
      const ofMembers = (await ada.get(`${path.replace("/audit", "/members")}?limit=1`)).body.next;
      for (const other of [`cursor=${next}`, `kind=sign_in&cursor=${next}`, `cursor=${ofMembers}`]) {
        const { status, body } = await ada.get(`${path}?${other}`);
        expect([status, body.fields]).toEqual([400, { cursor: "invalid" }]);
      }
      const labs = await organization(one, "Another", [
        { fullName: "ada", email: "ada@x.example", profile: "Administrator" },
      ]);
      const { body } = await ada.get(`/organizations/${labs}/audit?limit=1&kind=users&cursor=${next}`);
      expect(body.fields).toEqual({ cursor: "invalid" });
    });

    it.each(["x", "", "1e999", "0x1p", "NaN", "9007199254740993", "1.5"])(
      "a cursor edited by hand to stand at %j",
      async (at) => {
        const cursor = await edited((written) => written.splice(3, 1, at));
        const { status, body } = await ada.get(`${path}?cursor=${cursor}`);
        expect([status, body.fields]).toEqual([400, { cursor: "invalid" }]);
      },
    );

    it("but a cursor edited to stand outside of the days that are asked for shows none but these", async () => {
      const [from, to] = [startOfTime - 6 * day, startOfTime - 5 * day];
      const days = query({ from: iso(from), to: iso(to) });
      const expected = await bruteForce(one, { organizationId: 1, from, to });
      const { next } = (await ada.get(`${path}?limit=1&${days}`)).body;
      const written = JSON.parse(Buffer.from(next, "base64url").toString("utf8"));
      for (const [way, at, ids] of [
        ["next", startOfTime, expected],
        ["next", from - day, []],
        ["previous", from - day, expected],
        ["previous", startOfTime, []],
      ] as const) {
        const cursor = Buffer.from(JSON.stringify([written[0], way, null, String(at), 0])).toString("base64url");
        const { body } = await ada.get(`${path}?limit=100&${days}&cursor=${cursor}`);
        expect(body.events.map(({ id }: ActivityEvent) => id)).toEqual(ids);
      }
    });

    it("but a cursor edited to another place of the same question only turns to that page", async () => {
      const cursor = await edited((written) => written.splice(3, 2, String(startOfTime - 5 * day), 0));
      const { body } = await ada.get(`${path}?cursor=${cursor}&limit=100`);
      expect(body.events.map(({ id }: ActivityEvent) => id)).toEqual(
        (await bruteForce(one, { organizationId: 1, to: startOfTime - 5 * day })).slice(0, 100),
      );
    });
  });
});

it("needs the permission to see activity, and to see users", async () => {
  const people = ["Activity Only", "Both Rights"].map((fullName) => ({
    fullName,
    email: `${fullName.slice(0, 4).toLowerCase()}@ostervik.example`,
    profile: fullName,
  }));
  const one = await acting({
    people,
    profiles: [
      { name: "Activity Only", permissions: ["audit.read"] },
      { name: "Both Rights", permissions: ["audit.read", "users.read"] },
    ],
  });
  const status = async (email: string, path: string) => (await (await one.signedIn(email)).get(path)).status;
  for (const path of [`${one.path}/audit`, `${one.path}/audit/export?format=csv`]) {
    expect(await status("acti@ostervik.example", path)).toBe(403);
    expect(await status("rita@ostervik.example", path)).toBe(403);
    expect(await status("both@ostervik.example", path)).toBe(200);
    expect((await one.browser().get(path)).status).toBe(401);
  }
});
