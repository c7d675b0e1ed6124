// What the dialog of a member shows: how they came, what changed last, what waits for them, what did not arrive.
import { describe, expect, it } from "vitest";
import { type Acting, acting, nothing, palisander } from "../../support/acts.js";
import { goodPassword, otherPassword, secretIn, startOfTime } from "../../support/plugin.js";
import { type Browser, basedOn } from "../../support/request.js";

const [minute, hour, day] = [60_000, 3_600_000, 24 * 3_600_000];
const mika = { fullName: "Mika Aalto", email: "mika@ostervik.example" };
const bob = { fullName: "Bob Ström", email: "bob@ostervik.example" };
const iso = (after: number) => new Date(startOfTime + after).toISOString();

const details = async (one: Acting, search: string, by: Browser = one.ada) =>
  (await by.get(one.at(await one.find(search, by)))).body;

const invite = (one: Acting, more: object = {}) =>
  one.ada.post(`${one.path}/members`, { ...bob, profile: one.profileId("Member"), ...more });

/** Acts on somebody as the list has them now. */
const patch = async (one: Acting, search: string, change: object) => {
  const member = await one.find(search);
  return one.ada.patch(one.at(member), change, basedOn(member));
};

describe("how a member came", () => {
  it("is told: by whom and when they were added, and nothing has changed since", async () => {
    const one = await acting();
    one.clock.now += minute;
    const { member } = (await invite(one)).body;
    one.clock.now += minute;
    const seen = await one.watch(() => one.ada.get(one.at(member)));
    expect(seen).toMatchObject({ status: 200, ...nothing });
    expect(seen.body).toEqual({
      ...member,
      addedAt: iso(minute),
      addedBy: "Ada Berg",
      addressConfirmedAt: null,
      lastChange: null,
      pending: [
        {
          purpose: "activate",
          email: bob.email,
          askedBy: "Ada Berg",
          askedAt: iso(minute),
          expiresAt: iso(minute + 3 * day),
        },
      ],
      undelivered: [],
    });
  });

  it("by nobody: those who were there before anybody, and those who joined by themselves", async () => {
    const one = await acting();
    await palisander(one);
    expect(await details(one, "mika")).toMatchObject({ addedAt: iso(-90 * day), addedBy: null, lastChange: null });
    const input = { fullName: "X", email: "pia@palisander.example", profile: one.profileId("Member") };
    await one.ada.post(`${one.path}/members`, input);
    one.clock.now += hour;
    await one.browser().post("/join", { secret: secretIn((await one.letters())[0]) });
    const again = await one.signedIn("ada@ostervik.example");
    expect(await details(one, "pia", again)).toMatchObject({ addedAt: iso(hour), addedBy: null, lastChange: null });
  });

  it("tells who added them by the name of the time, also when they are gone", async () => {
    const one = await acting({
      people: [{ fullName: "Bea Dahl", email: "bea@ostervik.example", profile: "Administrator" }],
    });
    const bea = await one.signedIn("bea@ostervik.example");
    await bea.post(`${one.path}/members`, { ...bob, profile: one.profileId("Member") });
    const row = await one.find("bea");
    await one.ada.delete(one.at(row), basedOn(row));
    expect(await details(one, "bob")).toMatchObject({ addedBy: "Bea Dahl" });
  });

  it("tells when they first proved their address, and when they proved a new one", async () => {
    const one = await acting();
    await invite(one);
    const [letter] = await one.letters();
    expect(await details(one, "bob")).toMatchObject({ addressConfirmedAt: null });
    one.clock.now += minute;
    await one.browser().post("/activate", { secret: secretIn(letter), password: otherPassword });
    expect(await details(one, "bob")).toMatchObject({ addressConfirmedAt: iso(minute), pending: [], lastChange: null });
    await patch(one, "bob", { email: "bob.strom@ostervik.example" });
    const [asked] = await one.letters();
    expect(await details(one, "bob")).toMatchObject({ addressConfirmedAt: iso(minute) });
    one.clock.now += minute;
    await one.browser().post("/change-email", { secret: secretIn(asked), password: goodPassword });
    expect(await details(one, "bob")).toMatchObject({
      email: "bob.strom@ostervik.example",
      addressConfirmedAt: iso(2 * minute),
      lastChange: { at: iso(2 * minute), by: "Bob Ström" },
    });
  });

  it("does not tell when somebody who is also elsewhere proved theirs", async () => {
    const one = await acting();
    expect(await details(one, "mika")).toMatchObject({ addressConfirmedAt: iso(-90 * day) });
    await palisander(one, [mika]);
    expect(await details(one, "mika")).toMatchObject({ alsoElsewhere: true, addressConfirmedAt: null });
  });
});

describe("the last change", () => {
  it("is the latest of every change by hand, with who and when; what comes by itself is none", async () => {
    const one = await acting();
    const at = one.at(await one.find("mika"));
    const changes = [
      () => patch(one, "mika", { fullName: "Mika Salo" }),
      () => patch(one, "mika", { profile: one.profileId("Billing") }),
      async () => one.ada.post(`${at}/deactivate`, undefined, basedOn(await one.find("mika"))),
      async () => one.ada.post(`${at}/reactivate`, undefined, basedOn(await one.find("mika"))),
    ];
    for (const [index, change] of changes.entries()) {
      one.clock.now = startOfTime + (index + 1) * minute;
      expect((await change()).status).toBe(200);
      one.clock.now += 1_000;
      await one.ada.post(`${at}/reset`);
      await one.browser().post("/sign-in", { email: mika.email, password: goodPassword });
      const { lastChange } = await details(one, "mika");
      expect({ index, ...lastChange }).toEqual({ index, at: iso((index + 1) * minute), by: "Ada Berg" });
    }
  });

  it("in another organization is not this one's to know", async () => {
    const one = await acting();
    const labs = await palisander(one, [mika]);
    const [there] = (await labs.pia.get(`${labs.path}/members?search=mika`)).body.members;
    const change = { profile: labs.profileId("Administrator") };
    expect((await labs.pia.patch(`${labs.path}/members/${there.id}`, change, basedOn(there))).status).toBe(200);
    expect(await details(one, "mika")).toMatchObject({ lastChange: null });
  });
});

describe("what waits for them", () => {
  it("is every open link that this organization asked for, the newest first; none of others, and none of their own", async () => {
    const one = await acting({ people: [{ fullName: "Lina Holm", email: "lina@ostervik.example" }] });
    const at = one.at(await one.find("lina"));
    await one.ada.post(`${at}/reset`);
    one.clock.now += 1_000;
    await patch(one, "lina", { email: "newer@x.example" });
    for (let times = 0; times < 3; times++)
      await one.browser().post("/sign-in", { email: "lina@ostervik.example", password: "wrong-wrong-wrong-1" });
    await one.browser().post("/forgot-password", { email: "lina@ostervik.example" });
    await one.browser().post("/unlock-link", { email: "lina@ostervik.example" });
    await one.letters();
    const labs = await palisander(one, [{ fullName: "Lina Holm", email: "lina@ostervik.example" }]);
    const [there] = (await labs.pia.get(`${labs.path}/members?search=lina`)).body.members;
    await labs.pia.post(`${labs.path}/members/${there.id}/reset`);
    one.clock.now += 1_000;
    await one.ada.post(`${at}/unlock`, undefined, basedOn(await one.find("lina")));
    const link = (purpose: string, email: string, askedAt: number, lasts: number) => ({
      purpose,
      email,
      askedBy: "Ada Berg",
      askedAt: iso(askedAt),
      expiresAt: iso(askedAt + lasts),
    });
    expect((await details(one, "lina")).pending).toEqual([
      link("unlock", "lina@ostervik.example", 2_000, hour),
      link("change_email", "newer@x.example", 1_000, day),
      link("reset", "lina@ostervik.example", 0, hour),
    ]);
    const rita = await one.signedIn("rita@ostervik.example");
    expect((await details(one, "lina", rita)).pending).toHaveLength(3);
    one.clock.now += hour;
    const again = await one.signedIn("ada@ostervik.example");
    expect((await details(one, "lina", again)).pending).toEqual([link("change_email", "newer@x.example", 1_000, day)]);
  });

  it("is gone when it was used", async () => {
    const one = await acting();
    await one.ada.post(`${one.at(await one.find("mika"))}/reset`);
    const secret = secretIn((await one.letters())[0]);
    expect((await details(one, "mika")).pending).toHaveLength(1);
    await one.browser().post("/reset-password", { secret, password: otherPassword });
    expect((await details(one, "mika")).pending).toEqual([]);
  });
});

describe("what did not arrive", () => {
  it("is shown with the member, and may be sent again by whoever may do what it tells of", async () => {
    const one = await acting({
      people: ["Unlocker", "Resetter"].map((profile) => ({
        fullName: `${profile} Somebody`,
        email: `${profile.toLowerCase()}@ostervik.example`,
        profile,
      })),
      profiles: [
        { name: "Unlocker", permissions: ["users.read", "users.unlock"] },
        { name: "Resetter", permissions: ["users.read", "users.reset"] },
      ],
    });
    one.undeliverable.add(bob.email);
    const { member } = (await invite(one, { password: goodPassword })).body;
    await one.letters();
    one.clock.now += minute;
    const bobs = one.browser();
    await bobs.post("/sign-in", { email: bob.email, password: goodPassword });
    await bobs.post("/sign-in/new-password", { password: otherPassword });
    await one.ada.post(`${one.at(member)}/reset`);
    await one.letters();
    for (let times = 0; times < 3; times++) {
      await one.browser().post("/sign-in", { email: bob.email, password: "wrong-wrong-wrong-1" });
    }
    await one.letters();
    const letter = (kind: string, givenUpAt: number) => ({
      id: expect.any(String),
      kind,
      to: { name: "Bob Ström", address: bob.email },
      attempts: 1,
      error: expect.stringContaining("no such user"),
      givenUpAt: iso(givenUpAt),
      member: member.id,
      joinRequest: null,
    });
    const expected = (may: { reset: boolean; locked: boolean }) => [
      { ...letter("locked", minute), mayResend: may.locked },
      { ...letter("reset", minute), mayResend: may.reset },
    ];
    const seenBy = async (name: string) => {
      const by = await one.signedIn(`${name}@ostervik.example`);
      const list = (await by.get(`${one.path}/undelivered-letters`)).body.letters;
      const { undelivered } = await details(one, "bob", by);
      expect(undelivered).toEqual(list);
      return undelivered;
    };
    expect(await seenBy("ada")).toEqual(expected({ reset: true, locked: true }));
    expect(await seenBy("unlocker")).toEqual(expected({ reset: false, locked: true }));
    expect(await seenBy("resetter")).toEqual(expected({ reset: true, locked: false }));
    expect(await seenBy("rita")).toEqual(expected({ reset: false, locked: false }));
    expect((await details(one, "mika")).undelivered).toEqual([]);

    const [locked, reset] = (await details(one, "bob")).undelivered;
    const resend = ({ id }: { id: string }) => `${one.path}/undelivered-letters/${id}/resend`;
    const unlocker = await one.signedIn("unlocker@ostervik.example");
    one.undeliverable.clear();
    expect(await one.watch(() => unlocker.post(resend(reset)))).toMatchObject({
      status: 403,
      body: { code: "forbidden" },
      ...nothing,
    });
    expect(await one.watch(() => unlocker.post(resend(locked)))).toMatchObject({
      status: 204,
      audit: [{ kind: "letter.resent", actor: "Unlocker Somebody", target: "Bob Ström" }],
      letters: [[bob.email, "Your sign-in to this portal is locked"]],
      changed: ["um_outbox"],
    });
    expect((await details(one, "bob")).undelivered).toMatchObject([{ kind: "reset" }]);
  });

  const undelivered = async () => {
    const one = await acting();
    one.undeliverable.add(bob.email);
    const { member } = (await invite(one)).body;
    await one.letters();
    one.undeliverable.clear();
    return { one, member };
  };

  it("of somebody invited is the reason of their status, in the list too", async () => {
    const { one, member } = await undelivered();
    const reason = { kind: "mail_undelivered", at: iso(0), by: null };
    expect(await one.find("bob")).toEqual({ ...member, statusReason: reason });
    expect(await details(one, "bob")).toMatchObject({ status: "invited", statusReason: reason });
    const [letter] = (await details(one, "bob")).undelivered;
    expect(letter).toMatchObject({ kind: "activate", member: member.id, mayResend: true });
  });

  it("is no reason any more when the letter was sent again", async () => {
    const { one, member } = await undelivered();
    const [{ id }] = (await details(one, "bob")).undelivered;
    const seen = await one.watch(() => one.ada.post(`${one.path}/undelivered-letters/${id}/resend`));
    expect(seen).toMatchObject({
      status: 204,
      audit: [{ kind: "letter.resent", actor: "Ada Berg" }],
      letters: [[bob.email, "Set up your sign-in to this portal"]],
    });
    expect(await one.find("bob")).toEqual(member);
    expect((await details(one, "bob")).undelivered).toEqual([]);
    const secret = secretIn(seen.posts[0]);
    expect((await one.browser().post("/activate", { secret, password: otherPassword })).status).toBe(200);
  });

  it("is no reason any more when a new set-up link was sent; the letter with the earlier one is of no use", async () => {
    const { one, member } = await undelivered();
    const [{ id }] = (await details(one, "bob")).undelivered;
    one.clock.now += minute;
    const seen = await one.watch(() => one.ada.post(`${one.at(member)}/reset`));
    expect(seen).toMatchObject({
      status: 202,
      body: { outcome: "set_up_link_sent" },
      audit: [{ kind: "reset.asked", actor: "Ada Berg", target: "Bob Ström", after: { link: "activate" } }],
      letters: [[bob.email, "Set up your sign-in to this portal"]],
    });
    expect(await one.find("bob")).toEqual({
      ...member,
      statusReason: { kind: "link_expires", at: iso(minute + 3 * day), by: null },
    });
    expect((await details(one, "bob")).undelivered).toEqual([]);
    const again = await one.watch(() => one.ada.post(`${one.path}/undelivered-letters/${id}/resend`));
    expect(again).toMatchObject({ status: 404, body: { code: "not_found" }, ...nothing });
  });

  it("is a reason again when the second one does not arrive either", async () => {
    const { one, member } = await undelivered();
    const [{ id }] = (await details(one, "bob")).undelivered;
    one.undeliverable.add(bob.email);
    one.clock.now += minute;
    await one.ada.post(`${one.path}/undelivered-letters/${id}/resend`);
    await one.letters();
    expect(await one.find("bob")).toEqual({
      ...member,
      statusReason: { kind: "mail_undelivered", at: iso(minute), by: null },
    });
  });

  it.each<[string, (one: Acting) => Promise<unknown>]>([
    ["was withdrawn", async (one) => one.ada.delete(`${one.at(await one.find("mika"))}/pending-links/reset`)],
    ["has expired", async (one) => (one.clock.now += hour)],
    [
      "gave way to a newer one that arrived",
      async (one) => {
        one.clock.now += minute;
        await one.ada.post(`${one.at(await one.find("mika"))}/reset`);
        await one.letters();
      },
    ],
    [
      "was used",
      async (one) => {
        await one.context.transaction((tx) =>
          tx.updateTable("um_confirmations").set({ used_at: one.clock.now }).where("purpose", "=", "reset").execute(),
        );
      },
    ],
  ])("is not listed and cannot be sent again when its link %s", async (_, make) => {
    const one = await acting();
    one.undeliverable.add(mika.email);
    await one.ada.post(`${one.at(await one.find("mika"))}/reset`);
    await one.letters();
    one.undeliverable.clear();
    const [{ id }] = (await details(one, "mika")).undelivered;
    await make(one);
    const ada = await one.signedIn("ada@ostervik.example");
    expect((await details(one, "mika", ada)).undelivered).toEqual([]);
    expect((await ada.get(`${one.path}/undelivered-letters`)).body.letters).toEqual([]);
    const again = await one.watch(() => ada.post(`${one.path}/undelivered-letters/${id}/resend`));
    expect(again).toMatchObject({ status: 404, body: { code: "not_found" }, ...nothing });
  });
});

describe("a request to join", () => {
  it("of somebody whose address changed shows the address that was asked, and not what it became", async () => {
    const one = await acting();
    const labs = await palisander(one);
    const input = { fullName: "X", email: mika.email, profile: labs.profileId("Member") };
    await labs.pia.post(`${labs.path}/members`, input);
    await one.letters();
    const requests = async () => (await labs.pia.get(`${labs.path}/join-requests`)).body.joinRequests;
    const [before] = await requests();
    await patch(one, "mika", { email: "private@x.example" });
    await one.browser().post("/change-email", { secret: secretIn((await one.letters())[0]), password: otherPassword });
    expect(await requests()).toEqual([
      { ...before, email: mika.email, state: "lapsed", lapseReason: "address_changed" },
    ]);
    const again = await one.watch(() => labs.pia.post(`${labs.path}/join-requests/${before.id}/resend`));
    expect(again).toMatchObject({ status: 404, body: { code: "not_found" }, ...nothing });
  });
});
