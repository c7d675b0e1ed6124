// Six calendar months without a sign-in lock; two weeks before, the owner is warned.
import { describe, expect, it } from "vitest";
import { sweep } from "../../../server-plugin/src/sweeps.js";
import { dormantAfter } from "../../../server-plugin/src/users/dormancy.js";
import { goodPassword, organization, type Person, plugin, startOfTime } from "../../support/plugin.js";

const day = 24 * 3_600_000;
const at = (text: string) => Date.parse(`${text}Z`);

const months: [string, string][] = [
  ["2026-01-15T10:30:00", "2026-07-15T10:30:00"],
  ["2026-08-31T23:59:59.999", "2027-02-28T23:59:59.999"],
  ["2027-08-31T00:00:00", "2028-02-29T00:00:00"],
  ["2028-02-29T12:00:00", "2028-08-29T12:00:00"],
  ["2026-03-31T12:00:00", "2026-09-30T12:00:00"],
  ["2026-12-31T12:00:00", "2027-06-30T12:00:00"],
  ["2026-10-25T00:30:00", "2027-04-25T00:30:00"],
];
it.each(months)("six months after %s is %s", (from, until) => {
  expect(new Date(dormantAfter(at(from))).toISOString()).toBe(new Date(at(until)).toISOString());
});

/** One person with these times, at that moment, and an administrator who looks. */
async function moment(person: Partial<Person>, now: number) {
  const one = await plugin();
  one.clock.now = now;
  const id = await organization(one, "Ostervik Freight", [
    { fullName: "Ada Berg", email: "ada@x.example", profile: "Administrator", lastSignInAt: now },
    { fullName: "Doro Lind", email: "doro@x.example", createdAt: 0, activatedAt: 0, ...person },
  ]);
  const find = async () => {
    const ada = await one.signedIn("ada@x.example");
    return (await ada.get(`/organizations/${id}/members?search=doro`)).body.members[0];
  };
  const enter = () => one.browser().post("/sign-in", { email: "doro@x.example", password: goodPassword });
  return { ...one, find, enter };
}

const signedIn = at("2026-05-22T12:00:00");
const due = at("2026-11-22T12:00:00");
const cases: [string, Partial<Person>, number, boolean][] = [
  ["signed in six months ago to the millisecond", { lastSignInAt: signedIn }, due, false],
  ["a millisecond longer ago", { lastSignInAt: signedIn }, due + 1, true],
  ["a millisecond less", { lastSignInAt: signedIn }, due - 1, false],
  ["never, activated just over six months ago", { activatedAt: signedIn }, due + 1, true],
  ["never, activated just under six months ago", { activatedAt: signedIn }, due - 1, false],
  [
    "on 31 August, looked at on the last of February",
    { lastSignInAt: at("2026-08-31T09:00:00") },
    at("2027-02-28T09:00:00.001"),
    true,
  ],
  [
    "on 31 August, looked at a day earlier",
    { lastSignInAt: at("2026-08-31T09:00:00") },
    at("2027-02-27T09:00:00"),
    false,
  ],
  [
    "on 29 February, looked at on 29 August",
    { lastSignInAt: at("2028-02-29T09:00:00") },
    at("2028-08-29T09:00:00.001"),
    true,
  ],
];

describe.each(cases)("who signed in last: %s", (_, person, now, isLocked) => {
  it("the list, read first, and the sign-in agree", async () => {
    const one = await moment(person, now);
    expect((await one.find()).status).toBe(isLocked ? "locked" : "active");
    expect((await one.enter()).status).toBe(isLocked ? 401 : 200);
  });

  it("the sign-in, tried first, and the list agree", async () => {
    const one = await moment(person, now);
    expect((await one.enter()).status).toBe(isLocked ? 401 : 200);
    expect((await one.find()).status).toBe(isLocked ? "locked" : "active");
  });
});

it("a dormant lock says since when, and is told once", async () => {
  const one = await moment({ lastSignInAt: signedIn }, due + 1);
  await sweep(one.context);
  await sweep(one.context);
  expect((await one.find()).statusReason).toEqual({ kind: "dormant", at: "2026-05-22T12:00:00.000Z", by: null });
  expect((await one.audit()).filter(({ kind }) => kind === "user.locked")).toEqual([
    { kind: "user.locked", actor: null, target: "Doro Lind" },
  ]);
});

it("a dormant lock that shows as somebody looks at the list is nobody's act, and came from nowhere", async () => {
  const one = await moment({ lastSignInAt: signedIn }, due + 1);
  expect((await one.find()).status).toBe("locked");
  const rows = await one.context.db.selectFrom("um_audit").selectAll().where("kind", "=", "user.locked").execute();
  expect(rows).toMatchObject([{ actor_id: null, actor_name: null, address: null, request_id: null }]);
});

it("a sign-in, complete, begins the six months anew", async () => {
  const one = await moment({ lastSignInAt: signedIn }, due - 1);
  await one.enter();
  one.clock.now = due + 30 * day;
  expect((await one.find()).status).toBe("active");
});

describe("the warning", () => {
  const warnings = async (one: Awaited<ReturnType<typeof moment>>) => {
    await sweep(one.context);
    return (await one.letters()).map(({ to, subject }) => [to.address, subject]);
  };
  const warned = [["doro@x.example", "Sign in to this portal to keep your access"]];

  it("comes 14 days before, once", async () => {
    const one = await moment({ lastSignInAt: signedIn }, due - 14 * day - 1);
    expect(await warnings(one)).toEqual([]);
    one.clock.now += 1;
    expect(await warnings(one)).toEqual(warned);
    one.clock.now += day;
    expect(await warnings(one)).toEqual([]);
  });

  it("comes again in the next half year, after a sign-in", async () => {
    const one = await moment({ lastSignInAt: signedIn }, due - 14 * day);
    expect(await warnings(one)).toEqual(warned);
    await one.enter();
    expect(await warnings(one)).toEqual([]);
    one.clock.now = dormantAfter(one.clock.now) - 13 * day;
    // The administrator has not signed in either.
    expect(await warnings(one)).toEqual(expect.arrayContaining(warned));
  });

  it("does not come to whom is locked already", async () => {
    const one = await moment(
      { lastSignInAt: signedIn, locked: { at: startOfTime, reason: "strikes" } },
      due - 10 * day,
    );
    expect(await warnings(one)).toEqual([]);
  });
});
