// What nobody would think of as an act is recorded as well: links asked for on the sign-in page, and what an act brings with it.
import { describe, expect, it } from "vitest";
import { acting, palisander } from "../../support/acts.js";
import { goodPassword, startOfTime } from "../../support/plugin.js";
import { basedOn } from "../../support/request.js";

const minute = 60_000;
const mika = { fullName: "Mika Aalto", email: "mika@ostervik.example" };
const locked = {
  fullName: "Lou Falk",
  email: "lou@ostervik.example",
  locked: { at: startOfTime, reason: "strikes" as const },
};
const bob = { fullName: "Bob Ström", email: "bob@ostervik.example" };

describe("a link that was asked for on the sign-in page", () => {
  it("to choose a new password is told to each organization of theirs, without who or from where", async () => {
    const one = await acting({ clientAddress: () => "192.0.2.7" });
    const labs = await palisander(one, [mika]);
    await one.browser().post("/forgot-password", { email: mika.email });
    await one.browser().post("/forgot-password", { email: "nobody@ostervik.example" });
    await one.letters();
    for (const [by, path] of [
      [one.ada, one.path],
      [labs.pia, labs.path],
    ] as const) {
      const { events } = (await by.get(`${path}/audit?kind=reset.asked`)).body;
      expect(events).toMatchObject([
        { actor: null, target: { fullName: mika.fullName }, after: { link: "reset" }, address: null },
      ]);
      expect(events).toHaveLength(1);
    }
  });

  it("is told without who or from where also of somebody who belongs nowhere else", async () => {
    const one = await acting({ clientAddress: () => "192.0.2.7", people: [locked] });
    await one.browser().post("/forgot-password", { email: mika.email });
    await one.browser().post("/unlock-link", { email: locked.email });
    await one.letters();
    for (const kind of ["reset.asked", "user.unlock_asked"]) {
      const { events } = (await one.ada.get(`${one.path}/audit?kind=${kind}`)).body;
      expect(events).toMatchObject([{ actor: null, address: null }]);
    }
  });

  it("again too soon is told no more often than it is mailed", async () => {
    const one = await acting();
    for (let times = 0; times < 5; times++) await one.browser().post("/forgot-password", { email: mika.email });
    expect(await one.letters()).toHaveLength(1);
    expect((await one.audit()).filter(({ kind }) => kind === "reset.asked")).toHaveLength(1);
  });

  it("by somebody invited is a set-up link", async () => {
    const one = await acting({ people: [{ ...bob, password: null, activatedAt: undefined }] });
    await one.browser().post("/forgot-password", { email: bob.email });
    await one.letters();
    expect((await one.ada.get(`${one.path}/audit?kind=reset.asked`)).body.events).toMatchObject([
      { target: { fullName: bob.fullName }, after: { link: "activate" } },
    ]);
  });

  it("to unlock a sign-in is told of whoever is locked, and of nobody else", async () => {
    const locked = { at: startOfTime - minute, reason: "strikes" } as const;
    const one = await acting({ people: [{ ...bob, locked }] });
    await one.browser().post("/unlock-link", { email: bob.email });
    await one.browser().post("/unlock-link", { email: mika.email });
    await one.letters();
    expect((await one.audit()).filter(({ kind }) => kind === "user.unlock_asked")).toEqual([
      { kind: "user.unlock_asked", actor: null, target: bob.fullName },
    ]);
  });
});

it("somebody who is to be allowed more before they proved their address: the set-up link that takes the place of their password", async () => {
  const one = await acting();
  const added = { ...bob, password: goodPassword, profile: one.profileId("Member") };
  await one.ada.post(`${one.path}/members`, added);
  const member = await one.find("bob");
  const seen = await one.watch(() =>
    one.ada.patch(one.at(member), { profile: one.profileId("Reader") }, basedOn(member)),
  );
  const common = { actor: "Ada Berg", target: bob.fullName };
  expect(seen.audit).toEqual([
    { ...common, kind: "membership.profile_changed", before: { profile: "Member" }, after: { profile: "Reader" } },
    { ...common, kind: "reset.asked", after: { link: "activate" } },
  ]);
});

describe("a request to join that lapses by what happens elsewhere is told to those who asked, not who caused it", () => {
  const asked = async () => {
    const one = await acting({ clientAddress: () => "192.0.2.7" });
    const labs = await palisander(one);
    await labs.pia.post(`${labs.path}/members`, { ...mika, fullName: "X", profile: labs.profileId("Member") });
    await one.letters();
    const lapsed = async () => (await labs.pia.get(`${labs.path}/audit?kind=join.lapsed`)).body.events;
    const expected = { actor: null, target: null, address: null, before: null };
    return { one, lapsed, expected };
  };

  it("when the person is deleted", async () => {
    const { one, lapsed, expected } = await asked();
    const member = await one.find("mika");
    await one.ada.delete(one.at(member), basedOn(member));
    const events = await lapsed();
    expect(events).toMatchObject([{ ...expected, after: { email: mika.email, reason: "person_gone" } }]);
    expect(events).toHaveLength(1);
    expect((await one.ada.get(`${one.path}/audit?kind=join.lapsed`)).body.events).toEqual([]);
  });

  it("when their address becomes another", async () => {
    const { one, lapsed, expected } = await asked();
    await one.context.transaction((tx) =>
      tx.updateTable("um_users").set({ activated_at: null }).where("email", "=", mika.email).execute(),
    );
    const member = await one.find("mika");
    const change = { email: "mika.aalto@ostervik.example" };
    expect((await one.ada.patch(one.at(member), change, basedOn(member))).status).toBe(200);
    const events = await lapsed();
    expect(events).toMatchObject([{ ...expected, after: { email: mika.email, reason: "address_changed" } }]);
    expect(JSON.stringify(events)).not.toContain("mika.aalto");
  });
});

describe("a letter that is sent again", () => {
  it("to a member names them", async () => {
    const one = await acting();
    one.undeliverable.add(bob.email);
    await one.ada.post(`${one.path}/members`, { ...bob, profile: one.profileId("Member") });
    await one.letters();
    const [letter] = (await one.ada.get(`${one.path}/undelivered-letters`)).body.letters;
    const seen = await one.watch(() => one.ada.post(`${one.path}/undelivered-letters/${letter.id}/resend`));
    const after = { letter: letter.id, kind: "activate", email: bob.email };
    expect(seen.audit).toEqual([{ kind: "letter.resent", actor: "Ada Berg", target: bob.fullName, after }]);
  });

  it("to somebody who was asked to join tells their address and not their name", async () => {
    const one = await acting();
    await palisander(one, [{ fullName: "Xaver Quist", email: "xaver@palisander.example" }]);
    one.undeliverable.add("xaver@palisander.example");
    const asked = { fullName: "X", email: "xaver@palisander.example", profile: one.profileId("Member") };
    await one.ada.post(`${one.path}/members`, asked);
    await one.letters();
    const [letter] = (await one.ada.get(`${one.path}/undelivered-letters`)).body.letters;
    const seen = await one.watch(() => one.ada.post(`${one.path}/undelivered-letters/${letter.id}/resend`));
    const after = { letter: letter.id, kind: "join", email: "xaver@palisander.example" };
    expect(seen.audit).toEqual([{ kind: "letter.resent", actor: "Ada Berg", target: null, after }]);
  });
});
