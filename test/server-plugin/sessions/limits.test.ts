// An organization's own limits of sessions: they end what is open at its next request, and never lengthen what the host allows.
import { describe, expect, it } from "vitest";
import { type Acting, acting, palisander } from "../../support/acts.js";
import { type Browser, basedOn } from "../../support/request.js";

const minute = 60_000;
const mika = "mika@ostervik.example";

async function ask(one: { path: string }, by: Browser, wanted: object): Promise<void> {
  const path = `${one.path}/settings`;
  const { body } = await by.get(path);
  expect((await by.patch(path, wanted, basedOn(body))).status).toBe(200);
}

const isIn = async (browser: Browser) => (await browser.get("/me")).status === 200;

/** Somebody who does something every `step` until they are out; how many milliseconds that took. */
async function staysFor({ clock }: Acting, browser: Browser, step: number): Promise<number> {
  const start = clock.now;
  while (await isIn(browser)) clock.now += step;
  return clock.now - start;
}

describe("an organization's shorter limit", () => {
  it("of being idle ends a session that is open already, at its next request", async () => {
    const one = await acting();
    const theirs = await one.signedIn(mika);
    one.clock.now += 10 * minute;
    await ask(one, one.ada, { idleMinutes: 10 });
    expect((await theirs.get("/me")).body).toMatchObject({ status: 401, code: "unauthenticated" });
    expect(await isIn(one.ada)).toBe(true);
    one.clock.now += 10 * minute - 1;
    expect(await isIn(one.ada)).toBe(true);
    one.clock.now += 10 * minute;
    expect(await isIn(one.ada)).toBe(false);
  });

  it("of one minute is kept to the millisecond, however often somebody comes", async () => {
    const one = await acting();
    await ask(one, one.ada, { idleMinutes: 1 });
    for (let times = 0; times < 5; times++) {
      one.clock.now += 31_000;
      expect(await isIn(one.ada)).toBe(true);
    }
    one.clock.now += minute - 1;
    expect(await isIn(one.ada)).toBe(true);
    one.clock.now += minute;
    expect(await isIn(one.ada)).toBe(false);
  });

  it("of all ends a session that is open already, at its next request", async () => {
    const one = await acting();
    const theirs = await one.signedIn(mika);
    one.clock.now += 14 * minute;
    await ask(one, one.ada, { absoluteMinutes: 30 });
    expect(await isIn(theirs)).toBe(true);
    one.clock.now += 16 * minute - 1;
    expect([await isIn(theirs), await isIn(one.ada)]).toEqual([true, true]);
    one.clock.now += 1;
    expect([await isIn(theirs), await isIn(one.ada)]).toEqual([false, false]);
  });

  it("ends nobody's session elsewhere", async () => {
    const one = await acting();
    const { pia } = await palisander(one);
    await ask(one, one.ada, { idleMinutes: 5, absoluteMinutes: 10 });
    one.clock.now += 59 * minute;
    expect([await isIn(one.ada), await isIn(pia)]).toEqual([false, true]);
  });

  it("leaves nothing of an ended session: no list, no act, no current user of the host", async () => {
    const one = await acting();
    await ask(one, one.ada, { idleMinutes: 5 });
    one.clock.now += 5 * minute;
    const rita = await one.find("rita", await one.signedIn("ada@ostervik.example"));
    const answers = [
      await one.ada.get(`${one.path}/members`),
      await one.ada.post(`${one.at(rita)}/deactivate`, undefined, basedOn(rita)),
      await one.ada.get("/me/sessions"),
    ];
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
  });
});

describe("a member of two organizations", () => {
  async function inBoth() {
    const one = await acting();
    const labs = await palisander(one, [{ fullName: "Mika Aalto", email: mika }]);
    await ask(one, one.ada, { idleMinutes: 20, absoluteMinutes: 90 });
    await ask(labs, labs.pia, { idleMinutes: 40, absoluteMinutes: 60 });
    return { ...one, labs, theirs: await one.signedIn(mika) };
  }

  it("has the shorter of both, each", async () => {
    const one = await inBoth();
    expect(await staysFor(one, one.theirs, 15 * minute)).toBe(60 * minute);
    const again = await one.signedIn(mika);
    expect(await isIn(again)).toBe(true);
    one.clock.now += 20 * minute;
    expect(await isIn(again)).toBe(false);
  });

  it("has none of one that has deactivated them", async () => {
    const one = await inBoth();
    const member = await one.find("mika");
    await one.ada.post(`${one.at(member)}/deactivate`, undefined, basedOn(member));
    one.clock.now += 40 * minute - 1;
    expect(await isIn(one.theirs)).toBe(true);
  });
});

describe("the host's own limits", () => {
  it("hold, whatever an organization has chosen or tries to choose", async () => {
    const one = await acting({ sessions: { idle: 10 * minute, absolute: 30 * minute } });
    const { body } = await one.ada.get(`${one.path}/settings`);
    const longer = await one.ada.patch(`${one.path}/settings`, { idleMinutes: 11, absoluteMinutes: 31 }, basedOn(body));
    expect(longer.body.fields).toEqual({ idleMinutes: "out_of_range", absoluteMinutes: "out_of_range" });
    await ask(one, one.ada, { idleMinutes: 10, absoluteMinutes: 30, minimumLength: 13 });
    expect(await staysFor(one, one.ada, 5 * minute)).toBe(30 * minute);
    const idle = await one.signedIn(mika);
    one.clock.now += 10 * minute;
    expect(await isIn(idle)).toBe(false);
  });

  it("hold even against settings that were stored under milder ones", async () => {
    const one = await acting({ sessions: { idle: 10 * minute, absolute: 30 * minute } });
    await ask(one, one.ada, { idleMinutes: 9 });
    const stored = { idle: 600 * minute, absolute: 6_000 * minute };
    await one.context.transaction((tx) => tx.updateTable("um_settings").set(stored).execute());
    expect(await staysFor(one, one.ada, 9 * minute)).toBe(36 * minute);
    const idle = await one.signedIn(mika);
    one.clock.now += 10 * minute;
    expect(await isIn(idle)).toBe(false);
  });

  it("are below a minute where a host has them so: no organization's choice changes that", async () => {
    const one = await acting({ sessions: { idle: 30_000, absolute: 30 * minute } });
    await ask(one, one.ada, { idleMinutes: 1 });
    one.clock.now += 30_000 - 1;
    expect(await isIn(one.ada)).toBe(true);
    one.clock.now += 30_000;
    expect(await isIn(one.ada)).toBe(false);
  });
});
