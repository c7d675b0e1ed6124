// Adding a person who is known elsewhere: they are asked, and are nowhere until they confirm.
import { describe, expect, it } from "vitest";
import { databaseFile, goodPassword, organization, ostervik, otherPassword, secretIn } from "../../support/plugin.js";

const pia = { fullName: "Pia Holm", email: "pia@palisander.example" };

async function asked(profile = "Billing", more: object = {}) {
  const one = await ostervik({ database: databaseFile() });
  const labs = await organization(one, "Palisander Labs", [{ ...pia, profile: "Administrator" }]);
  const ask = (typed: object = {}) =>
    one.ada.post(`${one.path}/members`, {
      fullName: "Somebody Else",
      email: pia.email,
      profile: one.profileId(profile),
      ...more,
      ...typed,
    });
  const answer = await ask();
  const secret = secretIn((await one.letters())[0]);
  const requests = async () => (await one.ada.get(`${one.path}/join-requests`)).body.joinRequests;
  return { ...one, labs, ask, answer, secret, requests };
}

describe("a second factor that is required with the question", () => {
  it("is due at the next sign-in after joining, and not before", async () => {
    const one = await asked("Billing", { twoFactorRequired: true });
    const signIn = async () =>
      (await one.browser().post("/sign-in", { email: pia.email, password: goodPassword })).body.stage;
    expect(await signIn()).toBe("complete");
    const open = await one.signedIn(pia.email);
    const joined = await one.browser().post("/join", { secret: one.secret });
    expect(joined.body.outcome).toBe("joined");
    // What was open would open this organization without it.
    expect((await open.get("/me")).status).toBe(401);
    expect(await signIn()).toBe("enrol");
    const { body } = await one.ada.get(`${one.path}/members?search=pia`);
    expect(body.members[0].twoFactor).toEqual({ on: false, required: true, requiredBy: ["user"] });
  });
});

describe("asking", () => {
  it("says so, mails them, and shows them in no list, no count and no search", async () => {
    const one = await ostervik();
    await organization(one, "Palisander Labs", [pia]);
    const before = (await one.ada.get(`${one.path}/members`)).body;
    const input = { fullName: "Whoever", email: " PIA@Palisander.example", profile: one.profileId("Billing") };
    const { status, body } = await one.ada.post(`${one.path}/members`, input);
    expect([status, body]).toEqual([201, { outcome: "asked_to_join" }]);
    expect((await one.ada.get(`${one.path}/members`)).body).toEqual(before);
    expect((await one.ada.get(`${one.path}/members?search=pia`)).body).toMatchObject({
      members: [],
      total: 0,
      letters: [],
    });
    const [letter, ...more] = await one.letters();
    expect(letter).toMatchObject({ to: { name: "Pia Holm", address: pia.email } });
    expect(letter?.text).toContain("Ada Berg asks you to join Ostervik Freight");
    expect(more).toEqual([]);
    expect((await one.audit()).at(-1)).toEqual({ kind: "join.asked", actor: "Ada Berg", target: null });
  });

  it("tells the asker the address and nothing else of the person", async () => {
    const { requests, dump } = await asked();
    expect(await requests()).toEqual([
      {
        id: expect.any(String),
        email: pia.email,
        profile: { id: expect.any(String), name: "Billing" },
        askedBy: "Ada Berg",
        askedAt: "2026-11-22T12:00:00.000Z",
        expiresAt: "2026-11-29T12:00:00.000Z",
        state: "open",
        lapseReason: null,
      },
    ]);
    expect(await dump("um_audit")).not.toContain("Pia Holm");
  });

  it("twice is refused by name, and ten at once ask once", async () => {
    const one = await asked();
    expect((await one.ask()).body).toMatchObject({
      status: 409,
      code: "already_asked",
      fields: { email: "already_asked" },
    });
    const other = await ostervik({ database: databaseFile() });
    await organization(other, "Palisander Labs", [pia]);
    const input = { fullName: "X", email: pia.email, profile: other.profileId("Member") };
    const answers = await Promise.all(Array.from({ length: 10 }, () => other.ada.post(`${other.path}/members`, input)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(await other.letters()).toHaveLength(1);
  });
});

describe("confirming", () => {
  it("makes them a member with the profile that was asked, once, and keeps their sign-in", async () => {
    const one = await asked();
    const preview = await one.browser().post("/confirmations/preview", { secret: one.secret });
    expect(preview.body).toMatchObject({
      purpose: "join",
      fullName: "Pia Holm",
      organization: { name: "Ostervik Freight" },
      askedBy: "Ada Berg",
      choosesPassword: false,
    });
    const uses = await Promise.all(
      Array.from({ length: 50 }, () => one.browser().post("/join", { secret: one.secret })),
    );
    expect(uses.filter(({ status }) => status === 200).map(({ body }) => body)).toEqual([
      { outcome: "joined", email: pia.email },
    ]);
    const { body } = await one.ada.get(`${one.path}/members?search=pia`);
    expect(body.members).toMatchObject([{ fullName: "Pia Holm", profile: { name: "Billing" }, alsoElsewhere: true }]);
    expect(await one.requests()).toEqual([]);
    const me = await (await one.signedIn(pia.email)).get("/me");
    expect(me.body.organizations.map(({ name }: { name: string }) => name)).toEqual([
      "Ostervik Freight",
      "Palisander Labs",
    ]);
    expect((await one.audit()).filter(({ kind }) => kind === "membership.created")).toEqual([
      { kind: "membership.created", actor: "Pia Holm", target: "Pia Holm" },
    ]);
  });

  it("works for 7 days; then the request is shown as expired and can be asked again", async () => {
    const one = await asked();
    one.clock.now += 7 * 24 * 3_600_000;
    expect((await one.browser().post("/join", { secret: one.secret })).status).toBe(410);
    one.ada.cookie = (await one.signedIn("ada@ostervik.example")).cookie;
    expect(await one.requests()).toMatchObject([{ state: "expired" }]);
    expect((await one.ask()).body).toEqual({ outcome: "asked_to_join" });
    expect(await one.requests()).toMatchObject([{ state: "open" }, { state: "lapsed", lapseReason: "expired" }]);
  });

  it.each([
    ["the asker has lost the right", "asker_lost_right", "Reader"],
    ["the asker may do less than what was asked", "beyond_asker", "Helpdesk"],
  ])("lapses when %s, and the asker sees it", async (_, reason, profile) => {
    const one = await asked();
    await one.context.transaction(async (tx) => {
      const lesser = tx.selectFrom("um_profiles").select("id").where("name", "=", profile);
      await tx.updateTable("um_memberships").set({ profile_id: lesser }).where("id", "=", 1).execute();
    });
    const { status, body } = await one.browser().post("/join", { secret: one.secret });
    expect([status, body]).toEqual([200, { outcome: "lapsed", email: pia.email }]);
    expect(await one.requests()).toMatchObject([{ state: "lapsed", lapseReason: reason }]);
    expect((await one.ada.get(`${one.path}/members`)).body.total).toBe(3);
  });

  it("lapses when the profile is gone or has become more than the asker may give", async () => {
    const one = await asked("Reader");
    await one.context.transaction(async (tx) => {
      const helpdesk = tx.selectFrom("um_profiles").select("id").where("name", "=", "Helpdesk");
      await tx.updateTable("um_memberships").set({ profile_id: helpdesk }).where("id", "=", 1).execute();
      const reader = await tx
        .selectFrom("um_profiles")
        .select("id")
        .where("name", "=", "Reader")
        .executeTakeFirstOrThrow();
      await tx
        .insertInto("um_profile_permissions")
        .values({ profile_id: reader.id, permission: "users.delete" })
        .execute();
    });
    expect((await one.browser().post("/join", { secret: one.secret })).body.outcome).toBe("lapsed");

    const gone = await asked("Reader");
    await gone.context.transaction(async (tx) => {
      await tx.updateTable("um_memberships").set({ profile_id: 2 }).where("profile_id", "=", 3).execute();
      await tx.deleteFrom("um_profiles").where("name", "=", "Reader").execute();
    });
    expect((await gone.browser().post("/join", { secret: gone.secret })).body.outcome).toBe("lapsed");
    expect(await gone.requests()).toMatchObject([{ lapseReason: "profile_gone", profile: null }]);
  });
});

describe("what the asker can do about it", () => {
  it("sends the link again: the earlier one works no more, once a minute", async () => {
    const one = await asked();
    const [{ id }] = await one.requests();
    expect((await one.ada.post(`${one.path}/join-requests/${id}/resend`)).body).toMatchObject({ status: 429 });
    one.clock.now += 60_000;
    expect((await one.ada.post(`${one.path}/join-requests/${id}/resend`)).status).toBe(204);
    const newer = secretIn((await one.letters())[0]);
    expect((await one.browser().post("/join", { secret: one.secret })).status).toBe(410);
    expect((await one.browser().post("/join", { secret: newer })).body.outcome).toBe("joined");
  });

  it("is done by a colleague who may give as much, who then is the asker; not by one who may give less", async () => {
    const one = await asked("Reader");
    const [{ id }] = await one.requests();
    const resend = `${one.path}/join-requests/${id}/resend`;
    const become = async (email: string, profile: string) => {
      await one.context.transaction(async (tx) => {
        const user = tx.selectFrom("um_users").select("id").where("email", "=", email);
        const wanted = tx
          .selectFrom("um_profiles")
          .select("id")
          .where("name", "=", profile)
          .where("organization_id", "=", 1);
        await tx.updateTable("um_memberships").set({ profile_id: wanted }).where("user_id", "=", user).execute();
      });
      return one.signedIn(email);
    };
    one.clock.now += 60_000;
    await one.context.transaction((tx) =>
      tx.insertInto("um_profile_permissions").values({ profile_id: 3, permission: "users.delete" }).execute(),
    );
    const helpdesk = await become("mika@ostervik.example", "Helpdesk");
    expect((await helpdesk.post(resend)).body.code).toBe("beyond_own_permissions");
    expect(await one.letters()).toEqual([]);

    const rita = await become("rita@ostervik.example", "Administrator");
    expect((await rita.post(resend)).status).toBe(204);
    await become("ada@ostervik.example", "Member");
    expect((await rita.get(`${one.path}/join-requests`)).body.joinRequests).toMatchObject([
      { askedBy: "Rita Lund", askedAt: "2026-11-22T12:01:00.000Z" },
    ]);
    const secret = secretIn((await one.letters())[0]);
    expect((await one.browser().post("/join", { secret })).body.outcome).toBe("joined");
  });

  it("puts a lapsed one away, and the newer one's link goes on working", async () => {
    const one = await asked();
    one.clock.now += 8 * 24 * 3_600_000;
    one.ada.cookie = (await one.signedIn("ada@ostervik.example")).cookie;
    expect((await one.ask()).body).toEqual({ outcome: "asked_to_join" });
    const secret = secretIn((await one.letters()).find(({ to }) => to.address === pia.email));
    const lapsed = (await one.requests()).find(({ state }: { state: string }) => state === "lapsed");
    expect((await one.ada.delete(`${one.path}/join-requests/${lapsed.id}`)).status).toBe(204);
    expect((await one.audit()).at(-1)).toMatchObject({ kind: "join.put_away", actor: "Ada Berg" });
    expect((await one.browser().post("/join", { secret })).body.outcome).toBe("joined");
  });

  it("withdraws it: the link works no more", async () => {
    const one = await asked();
    const [{ id }] = await one.requests();
    const headers = { "content-type": "application/json", "sec-fetch-site": "same-origin" };
    const withdraw = () => one.ada.send("DELETE", `${one.path}/join-requests/${id}`, { headers });
    expect((await withdraw()).status).toBe(204);
    expect((await withdraw()).status).toBe(404);
    expect(await one.requests()).toEqual([]);
    expect((await one.browser().post("/join", { secret: one.secret })).status).toBe(410);
  });
});

it("whoever created an account on somebody's address keeps nothing of it when its owner joins elsewhere", async () => {
  const one = await ostervik();
  await organization(one, "Palisander Labs", [{ ...pia, profile: "Administrator" }]);
  const mallory = await one.signedIn(pia.email);
  // Mallory, an administrator, creates an account on Vera's address, with a password known to Mallory.
  const labs = (await mallory.get("/me")).body.organization;
  const profiles = (await mallory.get(`/organizations/${labs}/profiles`)).body.profiles;
  const vera = { fullName: "Vera", email: "vera@elsewhere.example", password: goodPassword };
  await mallory.post(`/organizations/${labs}/members`, { ...vera, profile: profiles.at(-1).id });
  const known = "violet-anchor-saddle-19";
  const session = one.browser();
  await session.post("/sign-in", { email: vera.email, password: vera.password });
  await session.post("/sign-in/new-password", { password: known });
  await one.letters();

  await one.ada.post(`${one.path}/members`, { fullName: "Vera", email: vera.email, profile: one.profileId("Billing") });
  const secret = secretIn((await one.letters())[0]);
  const preview = await one.browser().post("/confirmations/preview", { secret });
  expect(preview.body).toMatchObject({ purpose: "join", choosesPassword: true });
  const without = await one.browser().post("/join", { secret });
  expect(without.body).toMatchObject({ status: 400, code: "invalid_input", fields: { password: "required" } });
  expect((await one.browser().post("/join", { secret, password: otherPassword })).body.outcome).toBe("joined");
  expect((await session.get("/me")).status).toBe(401);
  expect((await one.browser().post("/sign-in", { email: vera.email, password: known })).status).toBe(401);
  const own = await one.signedIn(vera.email, otherPassword);
  expect((await own.get("/me")).body.organizations).toHaveLength(2);
});
