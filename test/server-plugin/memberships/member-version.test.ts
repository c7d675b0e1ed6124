// Every change says which version it is based on: nobody overwrites what they have not seen.
import { describe, expect, it } from "vitest";
import { type Acting, acting, nothing } from "../../support/acts.js";
import { databaseFile, goodPassword, startOfTime } from "../../support/plugin.js";
import { type Answer, type Browser, basedOn } from "../../support/request.js";

const mika = { fullName: "Mika Aalto", email: "mika@ostervik.example" };
const lina = { fullName: "Lina Holm", email: "lina@ostervik.example" };
const strikes = { at: startOfTime - 60_000, reason: "strikes" } as const;

type Act = (by: Browser, at: string, headers?: Record<string, string>) => Promise<Answer>;

/** Each act that takes a version, on Lina, who is locked. */
const acts: [string, Act][] = [
  ["changing", (by, at, headers) => by.patch(at, { fullName: "Lina Lund" }, headers)],
  ["changing nothing", (by, at, headers) => by.patch(at, {}, headers)],
  ["deactivating", (by, at, headers) => by.post(`${at}/deactivate`, undefined, headers)],
  ["reactivating", (by, at, headers) => by.post(`${at}/reactivate`, undefined, headers)],
  ["unlocking", (by, at, headers) => by.post(`${at}/unlock`, undefined, headers)],
  ["deleting", (by, at, headers) => by.delete(at, headers)],
];

describe.each(acts)("%s", (_, act) => {
  const setUp = () => acting({ people: [{ ...lina, locked: strikes }] });

  it.each([{}, { "if-match": "" }, { "if-match": "  " }])("without a version is refused: %j", async (headers) => {
    const one = await setUp();
    const member = await one.find("lina");
    const seen = await one.watch(() => act(one.ada, one.at(member), headers as Record<string, string>));
    expect(seen).toMatchObject({ status: 428, body: { status: 428, code: "version_required" }, ...nothing });
    expect(await one.find("lina")).toEqual(member);
  });

  it("on a version that was changed meanwhile is refused, and done on the new one", async () => {
    const one = await setUp();
    const member = await one.find("lina");
    for (const change of [{ fullName: "Lina Dahl" }, { profile: one.profileId("Billing") }]) {
      const stale = await one.find("lina");
      await one.ada.patch(one.at(member), change, basedOn(stale));
      const present = await one.find("lina");
      const seen = await one.watch(() => act(one.ada, one.at(member), basedOn(stale)));
      expect(seen).toMatchObject({ status: 412, body: { status: 412, code: "stale_version" }, ...nothing });
      expect(await one.find("lina")).toEqual(present);
    }
    expect((await act(one.ada, one.at(member), basedOn(await one.find("lina")))).status).toBe(200);
  });

  it.each(["*", "W/", '"0-0"', '"1-1', '"1-1", "1-2"', "nonsense"])("on %s is refused as stale", async (version) => {
    const one = await setUp();
    const member = await one.find("lina");
    const headers = { "if-match": version === "W/" ? `W/${member.etag}` : version };
    const seen = await one.watch(() => act(one.ada, one.at(member), headers));
    expect(seen).toMatchObject({ status: 412, body: { code: "stale_version" }, ...nothing });
  });
});

describe("two administrators who edit one user", () => {
  const bea = { fullName: "Bea Dahl", email: "bea@ostervik.example", profile: "Administrator" };

  it("at once: one is done, the other is told, reads again and goes on with what they typed", async () => {
    const one = await acting({ database: databaseFile(), people: [bea] });
    const other = await one.signedIn(bea.email);
    const member = await one.find("mika");
    const typed = new Map([
      [one.ada, { fullName: "Mika Salo" }],
      [other, { profile: one.profileId("Billing") }],
    ]);
    const patch = (by: Browser, etag: string) => by.patch(one.at(member), typed.get(by), basedOn({ etag }));
    const both = [one.ada, other];
    const answers = await Promise.all(both.map((by) => patch(by, member.etag)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const lines = (await one.audit()).filter(({ target }) => target?.startsWith("Mika"));
    expect(lines).toHaveLength(1);

    const late = both[answers.findIndex(({ status }) => status === 412)] ?? one.ada;
    const { etag } = (await late.get(one.at(member))).body;
    expect(await patch(late, etag)).toMatchObject({ status: 200 });
    expect(await one.find("mika")).toMatchObject({ fullName: "Mika Salo", profile: { name: "Billing" } });
  });

  it("one after the other: the second is told, also when what the first changed was something else", async () => {
    const one = await acting({ people: [bea] });
    const other = await one.signedIn(bea.email);
    const member = await one.find("mika");
    await one.ada.post(`${one.at(member)}/deactivate`, undefined, basedOn(member));
    const seen = await one.watch(() => other.patch(one.at(member), { fullName: "Mika Salo" }, basedOn(member)));
    expect(seen).toMatchObject({ status: 412, body: { code: "stale_version" }, ...nothing });
    expect(seen.body.fields).toBeUndefined();
  });
});

describe("the version", () => {
  const enter = (one: Acting, password: string) => one.browser().post("/sign-in", { email: mika.email, password });

  it("stays over strikes, sign-ins, a lock and an unlock", async () => {
    const one = await acting();
    const { etag } = await one.find("mika");
    await enter(one, "wrong-wrong-wrong-1");
    expect((await one.find("mika")).etag).toBe(etag);
    expect((await enter(one, goodPassword)).status).toBe(200);
    expect(await one.find("mika")).toMatchObject({ etag, lastSignInAt: "2026-11-22T12:00:00.000Z" });
    for (let times = 0; times < 3; times++) await enter(one, "wrong-wrong-wrong-1");
    const locked = await one.find("mika");
    expect(locked).toMatchObject({ etag, status: "locked" });
    const unlocked = await one.ada.post(`${one.at(locked)}/unlock`, undefined, basedOn({ etag }));
    expect(unlocked.body).toMatchObject({ outcome: "unlocked", member: { etag, status: "active" } });
    const changed = await one.ada.patch(one.at(locked), { fullName: "Mika Salo" }, basedOn({ etag }));
    expect(changed.status).toBe(200);
  });

  it("stays over what changes nothing by itself: a reset, a change of address that is asked, a link called off", async () => {
    const one = await acting();
    const member = await one.find("mika");
    await one.ada.post(`${one.at(member)}/reset`);
    await one.ada.patch(one.at(member), { email: "newer@x.example" }, basedOn(member));
    await one.ada.delete(`${one.at(member)}/pending-links/reset`);
    expect(await one.find("mika")).toEqual(member);
  });

  it("is the same in the list, in the details, in their header, and in the answer of each act", async () => {
    const one = await acting();
    const at = one.at(await one.find("mika"));
    const versions = new Set<string>();
    const agree = async (etag: string) => {
      const details = await one.ada.get(at);
      expect([details.body.etag, details.headers.get("etag"), (await one.find("mika")).etag]).toEqual([
        etag,
        etag,
        etag,
      ]);
      versions.add(etag);
      return basedOn({ etag });
    };
    let based = await agree((await one.find("mika")).etag);
    const inTurn = [
      () => one.ada.patch(at, { fullName: "Mika Salo" }, based),
      () => one.ada.patch(at, { profile: one.profileId("Billing") }, based),
      () => one.ada.patch(at, { fullName: "Mika Aalto", profile: one.profileId("Member") }, based),
      () => one.ada.post(`${at}/deactivate`, undefined, based),
      () => one.ada.post(`${at}/reactivate`, undefined, based),
    ];
    for (const act of inTurn) based = await agree((await act()).body.member.etag);
    expect(versions.size).toBe(inTurn.length + 1);
  });
});
