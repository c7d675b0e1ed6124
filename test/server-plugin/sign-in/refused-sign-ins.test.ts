// Sign-ins that were refused are told to the organizations of whoever's address it was, and to nobody else.
import { describe, expect, it } from "vitest";
import { noteRefusedSignIn } from "../../../server-plugin/src/lockout/note-refused-sign-in.js";
import { sweep } from "../../../server-plugin/src/sweeps.js";
import { acting, palisander } from "../../support/acts.js";
import { goodPassword, type Overrides, secretIn, startOfTime } from "../../support/plugin.js";
import { type Browser, basedOn } from "../../support/request.js";

const minute = 60_000;
const hour = 60 * minute;
const wrong = "wrong-wrong-wrong-1";
const mika = "mika@ostervik.example";

type Acting = Awaited<ReturnType<typeof acting>>;
const attempt = (one: Acting, email: string, password = wrong) => one.browser().post("/sign-in", { email, password });

/** What the list tells, once everything after the answers is done. */
async function refused(one: Acting, by: Browser = one.ada, path = one.path) {
  await one.audit();
  return (await by.get(`${path}/audit?kind=sign_in.refused&limit=100`)).body.events;
}

const acted = (more: Parameters<typeof acting>[0] = {}) =>
  acting({ clientAddress: () => "192.0.2.7", ...more } satisfies Overrides);

describe("a sign-in that was refused", () => {
  it("is told with whose address it was, when and from where; nobody did it", async () => {
    const one = await acted();
    one.clock.now += minute;
    const answer = await attempt(one, mika);
    one.clock.now += minute;
    const { userId } = await one.find("mika");
    expect(await refused(one)).toEqual([
      {
        id: expect.any(String),
        at: new Date(startOfTime + minute).toISOString(),
        kind: "sign_in.refused",
        actor: null,
        target: { id: userId, fullName: "Mika Aalto", self: false },
        profile: null,
        before: null,
        after: null,
        address: "192.0.2.7",
      },
    ]);
    const [row] = JSON.parse(await one.dump("um_audit")).slice(-1);
    expect(row.request_id).toBe(answer.headers.get("x-request-id"));
    expect(await one.dump("um_refused_sign_ins")).toBe("[]");
  });

  it("is told of everybody who is somebody, whatever the reason", async () => {
    const people = [
      { fullName: "Locked", email: "locked@x.example", locked: { at: startOfTime, reason: "strikes" } as const },
      { fullName: "Deactivated", email: "deactivated@x.example", deactivatedAt: startOfTime },
      { fullName: "Invited", email: "invited@x.example", password: null },
      { fullName: "Expired", email: "expired@x.example", initialPasswordExpiresAt: startOfTime },
    ];
    const one = await acted({ people });
    for (const { email } of people) await attempt(one, email, goodPassword);
    const names = (await refused(one)).map(({ target }: { target: { fullName: string } }) => target.fullName);
    expect(names.reverse()).toEqual(["Locked", "Deactivated", "Invited", "Expired"]);
  });

  it("at an address that is nobody's is kept nowhere", async () => {
    const one = await acted();
    await attempt(one, "nobody@ostervik.example");
    await attempt(one, "no address at all");
    expect(await refused(one)).toEqual([]);
    expect(await one.dump("um_refused_sign_ins")).toBe("[]");
    expect(await one.dump("um_audit")).not.toContain("nobody@");
  });

  it("is none when it was answered 429", async () => {
    const one = await acted({ throttle: { perMinute: 1, burst: 2 } });
    expect((await attempt(one, mika)).status).toBe(401);
    expect((await attempt(one, mika)).status).toBe(429);
    expect(await refused(one)).toHaveLength(1);
  });
});

it("of one person at most ten an hour are written, and of somebody else as many", async () => {
  const one = await acted({ people: [{ fullName: "Otto", email: "otto@ostervik.example" }] });
  for (let times = 0; times < 13; times++) {
    one.clock.now += minute;
    await attempt(one, mika);
  }
  await attempt(one, "otto@ostervik.example");
  const count = async (name: string) =>
    (await refused(one)).filter(({ target }: { target: { fullName: string } }) => target.fullName === name).length;
  expect([await count("Mika Aalto"), await count("Otto")]).toEqual([10, 1]);
  one.clock.now += hour - 13 * minute;
  await attempt(one, mika);
  expect(await count("Mika Aalto")).toBe(10);
  one.clock.now += minute;
  await attempt(one, mika);
  expect(await count("Mika Aalto")).toBe(11);
});

it("of somebody of two organizations is told to both, and from where to neither", async () => {
  const one = await acted();
  const labs = await palisander(one, [{ fullName: "Mika Aalto", email: mika }]);
  await attempt(one, mika);
  for (const [by, path] of [
    [one.ada, one.path],
    [labs.pia, labs.path],
  ] as const) {
    expect(await refused(one, by, path)).toMatchObject([{ target: { fullName: "Mika Aalto" }, address: null }]);
  }
});

describe("when the process died before it was told", () => {
  /** What comes after answers never comes. */
  const dying = async () => {
    const one = await acted();
    const { later } = one.context;
    one.context.later = () => {};
    return { one, live: () => Object.assign(one.context, { later }) };
  };

  it("the next sweep tells it, as of then", async () => {
    const { one } = await dying();
    await attempt(one, mika);
    await attempt(one, "nobody@ostervik.example");
    expect(await refused(one)).toEqual([]);
    one.clock.now += 5 * minute;
    await sweep(one.context);
    expect(await refused(one)).toMatchObject([{ at: new Date(startOfTime).toISOString(), address: "192.0.2.7" }]);
    expect(await one.dump("um_refused_sign_ins")).toBe("[]");
  });

  it("an organization that they have joined since hears nothing of before", async () => {
    const { one, live } = await dying();
    const labs = await palisander(one);
    await attempt(one, mika);
    live();
    one.clock.now += minute;
    await labs.pia.post(`${labs.path}/members`, { fullName: "X", email: mika, profile: labs.profileId("Member") });
    await one.browser().post("/join", { secret: secretIn((await one.letters()).at(-1)) });
    await sweep(one.context);
    expect(await refused(one, labs.pia, labs.path)).toEqual([]);
    expect(await refused(one)).toHaveLength(1);
  });

  it("of somebody who was deleted since nothing is told", async () => {
    const { one, live } = await dying();
    await attempt(one, mika);
    live();
    const member = await one.find("mika");
    await one.ada.delete(one.at(member), basedOn(member));
    await sweep(one.context);
    expect(await refused(one)).toEqual([]);
    expect(await one.dump("um_refused_sign_ins")).toBe("[]");
  });
});

describe("a flood of guesses", () => {
  it("at one address is told ten times an hour, and the tenth says that further ones are not", async () => {
    const one = await acted();
    for (let guess = 0; guess < 14; guess++) await attempt(one, mika);
    const told = await refused(one);
    expect(told).toHaveLength(10);
    expect(told.map(({ after }: { after: object | null }) => after)).toEqual([
      { further: "not_recorded" },
      ...Array<null>(9).fill(null),
    ]);
  });

  it("at very many addresses is told five hundred times an hour in an organization", async () => {
    const people = Array.from({ length: 60 }, (_, index) => ({
      fullName: `Person ${index}`,
      email: `person-${index}@ostervik.example`,
    }));
    const one = await acted({ people });
    const { context } = one;
    const ids = await context.db.selectFrom("um_users").select("id").where("full_name", "like", "Person %").execute();
    // As sign-ins leave them behind: ten for each.
    await context.transaction(async (tx) => {
      for (const { id } of ids) {
        for (let guess = 0; guess < 10; guess++) await noteRefusedSignIn(context, tx, id);
      }
    });
    await sweep(context);
    const count = async () => (await one.audit()).filter(({ kind }) => kind === "sign_in.refused").length;
    expect(await count()).toBe(500);
    one.clock.now += hour;
    await attempt(one, "person-59@ostervik.example");
    expect(await count()).toBe(501);
  });
});
