// What people do elsewhere, or before and after they were here, is not this organization's to know.
import { describe, expect, it } from "vitest";
import { type Acting, acting, palisander } from "../../support/acts.js";
import { databaseFile, secretIn } from "../../support/plugin.js";
import { basedOn } from "../../support/request.js";

const day = 24 * 3_600_000;
const noor = { fullName: "Noor Haddad", email: "noor@palisander.example" };

/** Noor of Palisander Labs, who has joined Ostervik Freight as well. */
async function both(more: Parameters<typeof acting>[0] = {}) {
  const one = await acting(more);
  const labs = await palisander(one, [noor]);
  const secret = await askNoor(one, one.profileId("Billing"));
  expect((await one.browser().post("/join", { secret })).body.outcome).toBe("joined");
  return { ...one, labs };
}

async function askNoor(one: Acting, profile: string): Promise<string> {
  await one.ada.post(`${one.path}/members`, { fullName: "N", email: noor.email, profile });
  return secretIn((await one.letters()).find(({ to }) => to.address === noor.email));
}

const newest = async (one: Acting) => (await one.ada.get(`${one.path}/audit`)).body.events[0];

describe("of somebody who is also elsewhere", () => {
  it("a session there is nobody signed in here", async () => {
    const one = await both();
    const signedIn = async () => (await one.ada.get(`${one.path}/profiles/${one.profileId("Billing")}`)).body.signedIn;
    const hers = await one.signedIn(noor.email);
    await hers.put("/me/organization", { organization: one.labs.id });
    expect(await signedIn()).toBe(0);
    await hers.put("/me/organization", { organization: one.id });
    expect(await signedIn()).toBe(1);
  });

  it("nobody hears whether a lock is near: it would tell when they were last there", async () => {
    const one = await both();
    await one.signedIn(noor.email);
    one.clock.now += 160 * day;
    const [ada, pia] = [await one.signedIn("ada@ostervik.example"), await one.signedIn("pia@palisander.example")];
    for (const [by, path] of [
      [ada, one.path],
      [pia, one.labs.path],
    ] as const) {
      const { members } = (await by.get(`${path}/members?attention=dormant_soon`)).body;
      expect(members.map(({ fullName }: { fullName: string }) => fullName)).not.toContain(noor.fullName);
    }
  });
});

describe("of somebody who is not here", () => {
  it("signing out is told nobody whom they have left", async () => {
    const one = await both({ clientAddress: () => "203.0.113.9" });
    const hers = await one.signedIn(noor.email);
    await hers.put("/me/organization", { organization: one.id });
    const row = await one.find("noor");
    expect((await one.ada.delete(one.at(row), basedOn(row))).body.outcome).toBe("removed");
    await hers.post("/sign-out");
    expect(await newest(one)).toMatchObject({ kind: "membership.removed" });
    expect((await one.audit()).at(-1)).toMatchObject({ kind: "session.ended", actor: noor.fullName });
  });

  it("a request that lapses as they confirm does not tell from where they did", async () => {
    const one = await acting({ clientAddress: () => "203.0.113.9" });
    await palisander(one, [noor]);
    const { profile } = (await one.ada.post(`${one.path}/profiles`, { name: "Temporary", permissions: [] })).body;
    const secret = await askNoor(one, profile.id);
    await one.ada.delete(`${one.path}/profiles/${profile.id}`, basedOn(profile));
    expect((await one.browser().post("/join", { secret })).body.outcome).toBe("lapsed");
    expect(await newest(one)).toMatchObject({ kind: "join.lapsed", actor: null, address: null });
  });
});

it("signing out twice at once is written down once", async () => {
  const one = await acting({ database: databaseFile() });
  const rita = await one.signedIn("rita@ostervik.example");
  const again = one.browser();
  again.cookie = rita.cookie;
  await Promise.all([rita.post("/sign-out"), again.post("/sign-out")]);
  expect((await one.audit()).filter(({ kind }) => kind === "session.ended")).toHaveLength(1);
});

it("going to and fro between two organizations is slowed down, so that nobody can fill the record by it", async () => {
  const one = await acting({ clientAddress: () => "203.0.113.9", throttle: { perMinute: 1, burst: 5 } });
  const labs = await palisander(one, [{ fullName: "Mika Aalto", email: "mika@ostervik.example" }]);
  one.clock.now += 10 * 60_000;
  const mika = await one.signedIn("mika@ostervik.example");
  const before = (await one.audit()).length;
  const statuses: number[] = [];
  for (let index = 0; index < 20; index++) {
    const organization = index % 2 === 0 ? labs.id : one.id;
    statuses.push((await mika.put("/me/organization", { organization })).status);
  }
  expect(statuses).toEqual([200, 200, 200, 200, ...Array<number>(16).fill(429)]);
  expect((await one.audit()).length - before).toBe(4);
});
