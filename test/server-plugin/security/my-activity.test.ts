// What has happened to one's own sign-in lately, as one sees it oneself.
import { describe, expect, it } from "vitest";
import { recordEvent } from "../../../server-plugin/src/audit/record-event.js";
import { personNamed } from "../../support/activity.js";
import { acting, palisander } from "../../support/acts.js";
import { goodPassword, otherPassword } from "../../support/plugin.js";
import { type Browser, basedOn } from "../../support/request.js";

const minute = 60_000;
const mika = "mika@ostervik.example";

interface Told {
  at: string;
  kind: string;
  by: string | null;
  organization: string | null;
  address: string | null;
  details: object;
}

const told = async (browser: Browser): Promise<Told[]> => (await browser.get("/me/activity")).body.events;
const kinds = async (browser: Browser) => (await told(browser)).map(({ kind }) => kind);

describe("one's own activity", () => {
  it("is the newest first, each with when, what, by whom, where and from which address", async () => {
    const one = await acting({ clientAddress: () => "192.0.2.7" });
    const theirs = await one.signedIn(mika);
    one.clock.now += minute;
    await theirs.put("/me/password", { current: goodPassword, password: otherPassword });
    one.clock.now += minute;
    const member = await one.find("mika");
    await one.ada.patch(one.at(member), { fullName: "Mika Salo", profile: one.profileId("Billing") }, basedOn(member));
    one.clock.now += minute;
    await one.browser().post("/sign-in", { email: mika, password: goodPassword });
    await one.letters();
    const { body, status } = await theirs.get("/me/activity");
    expect(status).toBe(200);
    const here = { organization: "Ostervik Freight", address: "192.0.2.7", details: {} };
    const at = (minutes: number) => `2026-11-22T12:0${minutes}:00.000Z`;
    expect(body.events.map(({ id: _, ...event }: { id: string }) => event)).toEqual([
      { ...here, at: at(3), kind: "sign_in.refused", by: null },
      { ...here, at: at(2), kind: "membership.profile_changed", by: "Ada Berg", details: { profile: "Billing" } },
      { ...here, at: at(2), kind: "user.renamed", by: "Ada Berg", details: { fullName: "Mika Salo" } },
      { ...here, at: at(1), kind: "user.password_changed", by: null },
      { ...here, at: at(0), kind: "session.started", by: null },
    ]);
    const ids = new Set(body.events.map(({ id }: { id: string }) => id));
    expect(ids.size).toBe(5);
    for (const id of ids) expect(id).toMatch(/^[\w-]{20,}$/);
  });

  it("has nothing that happened to others, or that one did to others", async () => {
    const one = await acting();
    await one.signedIn(mika);
    const member = await one.find("mika");
    await one.ada.patch(one.at(member), { fullName: "Mika Salo" }, basedOn(member));
    await one.ada.post(`${one.at(member)}/reset`);
    const rita = await one.signedIn("rita@ostervik.example");
    expect(await kinds(rita)).toEqual(["session.started"]);
    expect(await kinds(one.ada)).toEqual(["session.started"]);
  });

  it("has nothing that organizations note for themselves, such as a review", async () => {
    const one = await acting();
    const theirs = await one.signedIn(mika);
    const member = await one.find("mika");
    const reviewed = await one.ada.post(`${one.at(member)}/review`, { note: "Keep an eye on" }, basedOn(member));
    expect(reviewed.status).toBe(200);
    const required = await one.ada.patch(one.at(member), { twoFactorRequired: true }, basedOn(reviewed.body.member));
    expect(required.status).toBe(200);
    expect((await one.audit()).map(({ kind }) => kind)).toContain("membership.reviewed");
    expect(await kinds(theirs)).toEqual(["session.started"]);
  });

  it("is told once, though it stands in the audit of two organizations", async () => {
    const one = await acting({ clientAddress: () => "192.0.2.7" });
    await palisander(one, [{ fullName: "Mika Aalto", email: mika }]);
    const theirs = await one.signedIn(mika);
    one.clock.now += minute;
    await theirs.put("/me/password", { current: goodPassword, password: otherPassword });
    expect((await one.audit()).filter(({ kind }) => kind === "user.password_changed")).toHaveLength(2);
    expect(await told(theirs)).toMatchObject([
      { kind: "user.password_changed", organization: null, by: null },
      { kind: "session.started", address: "192.0.2.7" },
    ]);
  });

  it("has what came of the same act beside each other, each of its own kind", async () => {
    const one = await acting();
    const theirs = await one.signedIn(mika);
    await theirs.post("/me/sessions/end-others", {});
    await one.signedIn(mika);
    await theirs.post("/me/sessions/end-others", {});
    expect(await kinds(theirs)).toEqual(["session.ended_by_owner", "session.started", "session.started"]);
  });

  it("has nothing of an organization that one has left", async () => {
    const one = await acting();
    const labs = await palisander(one, [{ fullName: "Mika Aalto", email: mika }]);
    const theirs = await one.signedIn(mika);
    const [member] = (await labs.pia.get(`${labs.path}/members?search=mika`)).body.members;
    await labs.pia.patch(
      `${labs.path}/members/${member.id}`,
      { profile: labs.profileId("Administrator") },
      basedOn(member),
    );
    expect(await kinds(theirs)).toContain("membership.profile_changed");
    const [now] = (await labs.pia.get(`${labs.path}/members?search=mika`)).body.members;
    expect((await labs.pia.delete(`${labs.path}/members/${now.id}`, basedOn(now))).status).toBe(200);
    expect(await kinds(theirs)).not.toContain("membership.profile_changed");
  });

  it("is fifty events at most: the newest, of two organizations together", async () => {
    const one = await acting();
    const labs = await palisander(one, [{ fullName: "Mika Aalto", email: mika }]);
    const theirs = await one.signedIn(mika);
    const [person, pia] = [await personNamed(one, mika), await personNamed(one, "pia@palisander.example")];
    const ids = await one.context.db.selectFrom("um_organizations").select("id").orderBy("id").execute();
    expect([ids.length, labs.id.length > 0]).toEqual([2, true]);
    const start = one.clock.now;
    await one.context.transaction(async (tx) => {
      for (let index = 0; index < 120; index++) {
        const context = { ...one.context, now: () => start + index * minute, actor: null, requestId: `r${index}` };
        const organizationId = ids[index % 2]?.id ?? null;
        await recordEvent(context, tx, { kind: "user.renamed", organizationId, actor: pia, target: person });
      }
    });
    const events = await told(theirs);
    expect(events.map(({ at }) => at)).toEqual(
      Array.from({ length: 50 }, (_, index) => new Date(start + (119 - index) * minute).toISOString()),
    );
    expect(new Set(events.map(({ organization }) => organization))).toEqual(
      new Set(["Ostervik Freight", "Palisander Labs"]),
    );
    expect(events.every(({ by }) => by === "Pia Holm")).toBe(true);
  });
});
