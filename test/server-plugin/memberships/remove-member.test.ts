// Deleting a member: they cease to exist with their last membership, and only then.
import { describe, expect, it } from "vitest";
import { type Acting, acting, nothing, palisander } from "../../support/acts.js";
import { goodPassword, organization, otherPassword, secretIn } from "../../support/plugin.js";
import { ostervikWithPost } from "../../support/post.js";
import { type Browser, basedOn } from "../../support/request.js";

const mika = { fullName: "Mika Aalto", email: "mika@ostervik.example" };
const bea = { fullName: "Bea Dahl", email: "bea@ostervik.example", profile: "Administrator" };
const deputy = { fullName: "Dora Vik", email: "dora@ostervik.example", profile: "Deputy" };

async function remove(one: Acting, search: string, by: Browser = one.ada) {
  const member = await one.find(search, by);
  return { member, ...(await one.watch(() => by.delete(one.at(member), basedOn(member)))) };
}

const userIdOf = async ({ context }: Acting, email: string) =>
  (await context.db.selectFrom("um_users").select("id").where("email", "=", email).executeTakeFirstOrThrow()).id;

/** How many rows of each table are this person's. */
async function rowsOf({ context: { db } }: Acting, userId: number) {
  const count = async (
    table: "um_sessions" | "um_passwords" | "um_confirmations" | "um_strikes" | "um_memberships" | "um_directory",
  ) => (await db.selectFrom(table).select("user_id").where("user_id", "=", userId).execute()).length;
  return {
    users: (await db.selectFrom("um_users").select("id").where("id", "=", userId).execute()).length,
    sessions: await count("um_sessions"),
    passwords: await count("um_passwords"),
    confirmations: await count("um_confirmations"),
    strikes: await count("um_strikes"),
    memberships: await count("um_memberships"),
    directory: await count("um_directory"),
  };
}

describe("somebody who is nowhere else", () => {
  it("ceases to exist, with sessions, password, links and strikes; the audit keeps the name", async () => {
    const one = await acting();
    const theirs = await one.signedIn(mika.email);
    const row = await one.find("mika");
    await one.ada.post(`${one.at(row)}/reset`);
    const [reset] = await one.letters();
    await one.browser().post("/sign-in", { email: mika.email, password: "wrong-wrong-wrong-1" });
    const userId = await userIdOf(one, mika.email);
    const before = await rowsOf(one, userId);
    expect(Object.entries(before).filter(([, rows]) => rows === 0)).toEqual([]);

    const { member, ...seen } = await remove(one, "mika");
    expect(seen).toMatchObject({
      status: 200,
      body: { outcome: "deleted" },
      audit: [
        {
          kind: "user.deleted",
          actor: "Ada Berg",
          target: "Mika Aalto",
          before: { fullName: "Mika Aalto", email: mika.email, profile: "Member" },
        },
      ],
      letters: [],
    });
    expect(await rowsOf(one, userId)).toEqual({
      users: 0,
      sessions: 0,
      passwords: 0,
      confirmations: 0,
      strikes: 0,
      memberships: 0,
      directory: 0,
    });
    expect(await one.dump("um_users")).not.toContain("mika");
    expect(await one.find("mika")).toBeUndefined();
    expect((await one.ada.get(`${one.path}/members`)).body).toMatchObject({
      total: 2,
      letters: [
        { letter: "a", count: 1 },
        { letter: "r", count: 1 },
      ],
    });
    expect((await one.ada.get(one.at(member))).body.code).toBe("not_found");
    expect((await theirs.get("/me")).status).toBe(401);
    expect((await one.browser().post("/sign-in", { email: mika.email, password: goodPassword })).body).toMatchObject({
      code: "sign_in_refused",
    });
    const used = await one.browser().post("/reset-password", { secret: secretIn(reset), password: otherPassword });
    expect(used.body).toMatchObject({ status: 410, code: "confirmation_invalid" });
  });

  it("leaves an address that can be added anew, and nothing of theirs comes back with it", async () => {
    const one = await acting();
    for (let times = 0; times < 3; times++)
      await one.browser().post("/sign-in", { email: mika.email, password: "wrong-wrong-wrong-1" });
    expect(await one.find("mika")).toMatchObject({ status: "locked" });
    await one.ada.patch(one.at(await one.find("mika")), { fullName: "Mika Salo" }, basedOn(await one.find("mika")));
    const before = await one.find("mika");
    await remove(one, "mika");
    const input = { fullName: "Mika the Second", email: mika.email, profile: one.profileId("Billing") };
    const added = await one.watch(() => one.ada.post(`${one.path}/members`, input));
    expect(added).toMatchObject({
      status: 201,
      body: { outcome: "created", member: { status: "invited", lastSignInAt: null, fullName: "Mika the Second" } },
      audit: [{ kind: "user.created", actor: "Ada Berg", target: "Mika the Second" }],
      letters: [[mika.email, "Set up your sign-in to this portal"]],
    });
    expect(added.body.member.id).not.toBe(before.id);
    expect((await one.ada.get(one.at(added.body.member))).body).toMatchObject({ lastChange: null, undelivered: [] });
    const secret = secretIn(added.posts[0]);
    expect((await one.browser().post("/activate", { secret, password: otherPassword })).status).toBe(200);
    expect((await one.browser().post("/sign-in", { email: mika.email, password: goodPassword })).status).toBe(401);
    await one.signedIn(mika.email, otherPassword);
  });

  it("who was invited is deleted with their set-up link", async () => {
    const one = await acting();
    const bob = { fullName: "Bob Ström", email: "bob@ostervik.example", profile: one.profileId("Reader") };
    await one.ada.post(`${one.path}/members`, bob);
    const secret = secretIn((await one.letters())[0]);
    expect(await remove(one, "bob")).toMatchObject({ status: 200, body: { outcome: "deleted" }, letters: [] });
    const used = await one.watch(() => one.browser().post("/activate", { secret, password: otherPassword }));
    expect(used).toMatchObject({ status: 410, body: { code: "confirmation_invalid" }, ...nothing });
  });

  it("who is deactivated, or locked, is deleted like any other", async () => {
    const one = await acting({
      people: [
        { fullName: "Nils Dahl", email: "nils@ostervik.example", deactivatedAt: 1 },
        { fullName: "Lina Holm", email: "lina@ostervik.example", locked: { at: 1, reason: "strikes" } },
      ],
    });
    for (const search of ["nils", "lina"]) {
      const seen = await remove(one, search);
      expect(seen).toMatchObject({ status: 200, body: { outcome: "deleted" }, letters: [] });
      expect(seen.audit.map(({ kind }) => kind)).toEqual(["user.deleted"]);
    }
  });
});

describe("their pending requests to join elsewhere", () => {
  it("lapse, still show the address, can be put away and not sent again; the link works no more", async () => {
    const one = await acting();
    const labs = await palisander(one);
    const input = { fullName: "X", email: " Mika@Ostervik.example", profile: labs.profileId("Member") };
    await labs.pia.post(`${labs.path}/members`, input);
    const secret = secretIn((await one.letters())[0]);
    const requests = async () => (await labs.pia.get(`${labs.path}/join-requests`)).body.joinRequests;
    const [before] = await requests();
    // As the asker typed it: how somebody else wrote it is not theirs to know.
    expect(before).toMatchObject({ email: "Mika@Ostervik.example", state: "open" });

    expect(await remove(one, "mika")).toMatchObject({ body: { outcome: "deleted" }, letters: [] });
    expect(await requests()).toEqual([{ ...before, state: "lapsed", lapseReason: "person_gone" }]);
    const used = await one.watch(() => one.browser().post("/join", { secret }));
    expect(used).toMatchObject({ status: 410, body: { code: "confirmation_invalid" }, ...nothing });
    one.clock.now += 60_000;
    const request = `${labs.path}/join-requests/${before.id}`;
    const again = await one.watch(() => labs.pia.post(`${request}/resend`));
    expect(again).toMatchObject({ status: 404, body: { code: "not_found" }, ...nothing });

    const away = await one.watch(() => labs.pia.delete(request));
    expect(away).toMatchObject({ status: 204, letters: [], changed: ["um_join_requests"] });
    expect(await requests()).toEqual([]);
    const twice = await one.watch(() => labs.pia.delete(request));
    expect(twice).toMatchObject({ status: 404, body: { code: "not_found" }, ...nothing });
  });

  it("do not keep the address from being added there as a new person", async () => {
    const one = await acting();
    const labs = await palisander(one);
    const input = { fullName: "Mika A.", email: mika.email, profile: labs.profileId("Member") };
    await labs.pia.post(`${labs.path}/members`, input);
    await remove(one, "mika");
    const added = await one.watch(() => labs.pia.post(`${labs.path}/members`, input));
    expect(added).toMatchObject({
      status: 201,
      body: { outcome: "created", member: { fullName: "Mika A.", status: "invited", alsoElsewhere: false } },
      letters: [[mika.email, "Set up your sign-in to this portal"]],
    });
  });

  it("that the deleted person asked others to answer lapse when they are answered", async () => {
    const one = await acting({ people: [bea] });
    await palisander(one);
    const beas = await one.signedIn(bea.email);
    const input = { fullName: "X", email: "pia@palisander.example", profile: one.profileId("Reader") };
    await beas.post(`${one.path}/members`, input);
    const secret = secretIn((await one.letters())[0]);
    await remove(one, "bea");
    const requests = async () => (await one.ada.get(`${one.path}/join-requests`)).body.joinRequests;
    expect(await requests()).toMatchObject([{ state: "open", askedBy: null }]);
    const used = await one.watch(() => one.browser().post("/join", { secret }));
    expect(used).toMatchObject({ status: 200, body: { outcome: "lapsed" } });
    expect(await requests()).toMatchObject([{ state: "lapsed", lapseReason: "asker_lost_right", askedBy: null }]);
  });
});

describe("somebody who is also elsewhere", () => {
  it("is removed here and lives on there; what this organization mailed them works no more", async () => {
    const one = await acting();
    const labs = await palisander(one, [mika]);
    const there = async () => (await labs.pia.get(`${labs.path}/members?search=mika`)).body.members[0];
    await one.ada.post(`${one.at(await one.find("mika"))}/reset`);
    const [ours] = await one.letters();
    await labs.pia.post(`${labs.path}/members/${(await there()).id}/reset`);
    await one.browser().post("/forgot-password", { email: mika.email });
    const [theirs, own] = await one.letters();
    const userId = await userIdOf(one, mika.email);
    const session = await one.signedIn(mika.email);
    const before = await there();

    const seen = await remove(one, "mika");
    expect(seen).toMatchObject({
      status: 200,
      body: { outcome: "removed" },
      audit: [
        {
          kind: "membership.removed",
          actor: "Ada Berg",
          target: "Mika Aalto",
          before: { fullName: "Mika Aalto", email: mika.email, profile: "Member" },
        },
      ],
      letters: [],
    });
    expect(seen.changed).not.toContain("um_users");
    expect(seen.changed).not.toContain("um_sessions");
    expect(await one.find("mika")).toBeUndefined();
    expect(await there()).toEqual({ ...before, alsoElsewhere: false });
    expect((await session.get("/me")).body.organizations).toMatchObject([{ name: "Palisander Labs" }]);
    expect((await session.get(`${one.path}/members`)).status).toBe(404);
    expect(await rowsOf(one, userId)).toMatchObject({ users: 1, passwords: 1, memberships: 1, directory: 1 });

    const preview = (post: typeof ours) => one.browser().post("/confirmations/preview", { secret: secretIn(post) });
    expect((await preview(ours)).body.code).toBe("confirmation_invalid");
    expect((await preview(theirs)).status).toBe(200);
    expect((await preview(own)).status).toBe(200);
  });

  it("may be asked to join again, and comes back only when they confirm", async () => {
    const one = await acting();
    await palisander(one, [mika]);
    await remove(one, "mika");
    const input = { fullName: "X", email: mika.email, profile: one.profileId("Reader") };
    const asked = await one.watch(() => one.ada.post(`${one.path}/members`, input));
    expect(asked).toMatchObject({ status: 201, body: { outcome: "asked_to_join" } });
    expect(await one.find("mika")).toBeUndefined();
    await one.browser().post("/join", { secret: secretIn(asked.posts[0]) });
    expect(await one.find("mika")).toMatchObject({ profile: { name: "Reader" }, alsoElsewhere: true });
  });

  it("whose other membership is deactivated is removed, not deleted; their session ends", async () => {
    const one = await acting();
    const labs = await palisander(one, [{ ...mika, deactivatedAt: 1 }]);
    const session = await one.signedIn(mika.email);
    const seen = await remove(one, "mika");
    expect(seen).toMatchObject({ status: 200, body: { outcome: "removed" }, letters: [] });
    expect((await session.get("/me")).status).toBe(401);
    const [there] = (await labs.pia.get(`${labs.path}/members?search=mika`)).body.members;
    expect(there).toMatchObject({ status: "deactivated", alsoElsewhere: false });
  });
});

describe("whoever comes after", () => {
  it("inherits nothing of the person who was deleted: neither history, nor letters, nor what they had asked", async () => {
    const one = await acting();
    const labs = await palisander(one);
    // Bea is the newest of all: her number would be the next to be given.
    await one.ada.post(`${one.path}/members`, {
      ...bea,
      profile: one.profileId("Administrator"),
      password: goodPassword,
    });
    const beas = one.browser();
    await beas.post("/sign-in", { email: bea.email, password: goodPassword });
    await beas.post("/sign-in/new-password", { password: otherPassword });
    const [row, rita] = [await one.find("bea"), await one.find("rita")];
    await one.ada.patch(one.at(row), { fullName: "Bea Moe" }, basedOn(row));
    await beas.post(`${one.at(rita)}/deactivate`, undefined, basedOn(rita));
    await beas.post(`${one.path}/members`, {
      fullName: "X",
      email: "pia@palisander.example",
      profile: one.profileId("Reader"),
    });
    const secret = secretIn((await one.letters()).at(-1));
    await one.ada.post(`${one.at(row)}/reset`);
    await one.letters();
    await one.context.transaction((tx) =>
      tx.updateTable("um_outbox").set({ state: "dead", settled_at: 1 }).where("to_address", "=", bea.email).execute(),
    );
    await remove(one, "bea");

    const evan = { fullName: "Evan Roth", email: "evan@ostervik.example", profile: one.profileId("Administrator") };
    const { member } = (await one.ada.post(`${one.path}/members`, evan)).body;
    expect((await one.ada.get(one.at(member))).body).toMatchObject({
      addedBy: "Ada Berg",
      lastChange: null,
      undelivered: [],
      pending: [{ purpose: "activate" }],
    });
    expect((await one.ada.get(`${one.path}/undelivered-letters`)).body.letters).toEqual([]);
    expect(await one.find("rita")).toMatchObject({ statusReason: { kind: "deactivated", by: null } });
    expect((await one.ada.get(`${one.path}/join-requests`)).body.joinRequests).toMatchObject([{ askedBy: null }]);
    expect((await one.browser().post("/join", { secret })).body).toMatchObject({ outcome: "lapsed" });
    expect((await labs.pia.get("/me")).body.organizations).toHaveLength(1);
  });
});

describe("what is refused, with nothing changed", () => {
  it("deleting oneself, also where others could administer", async () => {
    const one = await acting({ people: [bea] });
    expect(await remove(one, "ada")).toMatchObject({ status: 403, body: { code: "own_membership" }, ...nothing });
  });

  it.each<[string, object[]]>([
    ["alone", []],
    ["beside one who is only invited", [{ ...bea, activatedAt: undefined, password: null }]],
    ["beside one who is deactivated", [{ ...bea, deactivatedAt: 1 }]],
  ])("deleting the last administrator: %s", async (_, others) => {
    const one = await acting({ people: [deputy, ...(others as (typeof bea)[])] });
    const dora = await one.signedIn(deputy.email);
    expect(await remove(one, "ada", dora)).toMatchObject({
      status: 409,
      body: { code: "last_administrator" },
      ...nothing,
    });
  });

  it("removing the last administrator who lives on elsewhere", async () => {
    const one = await acting({ people: [deputy] });
    await palisander(one, [{ fullName: "Ada Berg", email: "ada@ostervik.example", profile: "Administrator" }]);
    const dora = await one.signedIn(deputy.email);
    expect(await remove(one, "ada", dora)).toMatchObject({ body: { code: "last_administrator" }, ...nothing });
  });

  it("every act on somebody who was deleted meanwhile: there is nothing there", async () => {
    const one = await acting();
    const { member } = await remove(one, "mika");
    const [at, based] = [one.at(member), basedOn(member)];
    const acts = {
      details: () => one.ada.get(at),
      change: () => one.ada.patch(at, { fullName: "Mika Salo" }, based),
      deactivate: () => one.ada.post(`${at}/deactivate`, undefined, based),
      reactivate: () => one.ada.post(`${at}/reactivate`, undefined, based),
      unlock: () => one.ada.post(`${at}/unlock`, undefined, based),
      reset: () => one.ada.post(`${at}/reset`),
      withdraw: () => one.ada.delete(`${at}/pending-links/reset`),
      remove: () => one.ada.delete(at, based),
    };
    for (const [name, act] of Object.entries(acts)) {
      const seen = await one.watch(act);
      expect({ name, ...seen }).toMatchObject({ name, status: 404, body: { code: "not_found" }, ...nothing });
    }
  });
});

it("undelivered letters to somebody who was deleted leave the list", async () => {
  const post = await ostervikWithPost({}, { refuse: { at: "RCPT", code: 550 } });
  await post.invite();
  await post.deliver();
  const undelivered = async () => (await post.ada.get(`${post.path}/undelivered-letters`)).body.letters;
  const [letter] = await undelivered();
  expect(letter).toMatchObject({ kind: "activate", to: { name: "Bob Ström" } });
  const [bob] = (await post.ada.get(`${post.path}/members?search=bob`)).body.members;
  expect((await post.ada.delete(`${post.path}/members/${bob.id}`, basedOn(bob))).body).toEqual({ outcome: "deleted" });
  expect(await undelivered()).toEqual([]);
  const again = await post.ada.post(`${post.path}/undelivered-letters/${letter.id}/resend`);
  expect(again.body).toMatchObject({ status: 404, code: "not_found" });
  expect((await post.audit()).at(-1)).toEqual({ kind: "user.deleted", actor: "Ada Berg", target: "Bob Ström" });
  await organization(post, "Fjord", [{ fullName: "Finn", email: "finn@fjord.example" }]);
  expect(await undelivered()).toEqual([]);
});
