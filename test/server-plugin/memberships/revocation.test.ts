// What was taken away is gone with the next request, however many are on their way.
import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { databaseFile, goodPassword, organization, ostervik, otherPassword, secretIn } from "../../support/plugin.js";
import { type Answer, type Browser, basedOn, browser } from "../../support/request.js";

const hedy = "hedy@ostervik.example";

/** Ostervik Freight on a file, with Hedy at the helpdesk; the host has a route of its own behind the plugin's guard. */
async function setUp() {
  const one = await ostervik({ database: databaseFile() });
  await one.ada.post(`${one.path}/members`, {
    fullName: "Hedy Falk",
    email: hedy,
    profile: one.profileId("Helpdesk"),
    password: goodPassword,
  });
  const theirs = one.browser();
  await theirs.post("/sign-in", { email: hedy, password: goodPassword });
  await theirs.post("/sign-in/new-password", { password: otherPassword });
  const host = new Hono().get("/desk", one.users.requirePermission("users.create"), (c) => c.json({ open: true }));
  const atHost = browser((request) => host.fetch(request), "");
  atHost.cookie = theirs.cookie;
  const find = async () => (await one.ada.get(`${one.path}/members?search=hedy`)).body.members[0];
  const ask = [
    () => theirs.get(`${one.path}/members`),
    () => atHost.get("/desk"),
    (index: number) => theirs.post(`${one.path}/members`, invitation(one, index)),
    () => theirs.get(`${one.path}/profiles`),
  ];
  return { ...one, theirs, atHost, find, ask };
}

type SetUp = Awaited<ReturnType<typeof setUp>>;

const invitation = (one: { profileId(name: string): string }, index: number) => ({
  fullName: `Guest ${index}`,
  email: `guest-${index}@ostervik.example`,
  profile: one.profileId("Helpdesk"),
});

/** Twenty requests are on their way when the act is done; then come two hundred more, twenty at a time. */
async function whileInFlight(one: SetUp, act: () => Promise<Answer>) {
  let sent = 0;
  const twenty = () => Array.from({ length: 20 }, () => one.ask[sent % one.ask.length]?.(sent++));
  const before = twenty();
  const done = await act();
  expect(done.status).toBe(200);
  const after: (Answer | undefined)[] = [];
  for (let round = 0; round < 10; round++) after.push(...(await Promise.all(twenty())));
  const inFlight = await Promise.all(before);
  expect(inFlight.filter((answer) => (answer?.status ?? 500) >= 500)).toEqual([]);
  expect(after).toHaveLength(200);
  return new Set(after.map((answer) => answer?.status));
}

/** What Hedy did after she might not any more: nothing that was refused may have been written. */
async function doneAfter(one: SetUp, kind: string): Promise<string[]> {
  const lines = await one.audit();
  const since = lines.findIndex((line) => line.kind === kind);
  expect(since).toBeGreaterThan(0);
  return lines
    .slice(since + 1)
    .filter(({ actor }) => actor === "Hedy Falk")
    .map((line) => line.kind);
}

describe("of two hundred requests after the answer, with twenty in flight, none succeeds", () => {
  it("when somebody is deactivated", async () => {
    const one = await setUp();
    const member = await one.find();
    const statuses = await whileInFlight(one, () =>
      one.ada.post(`${one.path}/members/${member.id}/deactivate`, undefined, basedOn(member)),
    );
    expect([...statuses]).toEqual([401]);
    expect(await doneAfter(one, "membership.deactivated")).toEqual([]);
  });

  it("when somebody is deactivated here and is a member elsewhere, where they go on", async () => {
    const one = await setUp();
    const labs = await organization(one, "Palisander Labs", [{ fullName: "Hedy Falk", email: hedy }], []);
    const member = await one.find();
    const statuses = await whileInFlight(one, () =>
      one.ada.post(`${one.path}/members/${member.id}/deactivate`, undefined, basedOn(member)),
    );
    expect([...statuses].sort()).toEqual([403, 404]);
    expect(await doneAfter(one, "membership.deactivated")).toEqual([]);
    const { status, body } = await one.theirs.get("/me");
    expect([status, body.organizations.map(({ id }: { id: string }) => id)]).toEqual([200, [labs]]);
  });

  it("when somebody is deleted", async () => {
    const one = await setUp();
    const member = await one.find();
    const statuses = await whileInFlight(one, () =>
      one.ada.delete(`${one.path}/members/${member.id}`, basedOn(member)),
    );
    expect([...statuses]).toEqual([401]);
    expect(await doneAfter(one, "user.deleted")).toEqual([]);
  });

  it("when their reset is confirmed", async () => {
    const one = await setUp();
    const member = await one.find();
    await one.letters();
    await one.ada.post(`${one.path}/members/${member.id}/reset`);
    const secret = secretIn((await one.letters())[0]);
    // Until then nothing changes.
    expect((await one.theirs.get(`${one.path}/members`)).status).toBe(200);
    const statuses = await whileInFlight(one, () =>
      one.browser().post("/reset-password", { secret, password: "violet-harbor-summit-61" }),
    );
    expect([...statuses]).toEqual([401]);
    expect(await doneAfter(one, "reset.confirmed")).toEqual([]);
  });

  it("when their profile permits it no longer", async () => {
    const one = await setUp();
    const member = await one.find();
    const statuses = await whileInFlight(one, () =>
      one.ada.patch(`${one.path}/members/${member.id}`, { profile: one.profileId("Member") }, basedOn(member)),
    );
    expect([...statuses]).toEqual([403]);
    expect(await doneAfter(one, "membership.profile_changed")).toEqual([]);
  });
});

it("whoever is reactivated signs in again, with the profile that they had", async () => {
  const one = await setUp();
  const member = await one.find();
  const act = async (what: string, on: { etag: string }): Promise<Answer> =>
    one.ada.post(`${one.path}/members/${member.id}/${what}`, undefined, basedOn(on));
  const away = await act("deactivate", member);
  expect((await one.browser().post("/sign-in", { email: hedy, password: otherPassword })).status).toBe(401);
  await act("reactivate", away.body.member);
  const again: Browser = await one.signedIn(hedy, otherPassword);
  expect((await again.get(`${one.path}/profiles`)).status).toBe(200);
});
