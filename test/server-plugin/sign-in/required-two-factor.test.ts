// A second factor that is required: of a person, by a profile, by an organization; it is due at the next sign-in.
import { describe, expect, it } from "vitest";
import { type Acting, acting, nothing, palisander } from "../../support/acts.js";
import { goodPassword, otherPassword } from "../../support/plugin.js";
import { type Browser, basedOn } from "../../support/request.js";
import { codeOf, enrolled } from "../../support/two-factor.js";

const mika = "mika@ostervik.example";
const bob = { fullName: "Bob Ström", email: "bob@ostervik.example" };

const change = async (one: Acting, search: string, wanted: object, by: Browser = one.ada) => {
  const member = await one.find(search);
  return one.watch(() => by.patch(one.at(member), wanted, basedOn(member)));
};

async function changeProfile(one: Acting, name: string, wanted: object, by: Browser = one.ada) {
  const url = `${one.path}/profiles/${one.profileId(name)}`;
  const { body } = await by.get(url);
  return one.watch(() => by.patch(url, wanted, basedOn(body)));
}

async function changeSettings(one: { path: string }, by: Browser, wanted: object): Promise<void> {
  const path = `${one.path}/settings`;
  const { body } = await by.get(path);
  expect((await by.patch(path, wanted, basedOn(body))).status).toBe(200);
}

async function stageOf(one: Acting, email = mika): Promise<string> {
  return (await one.browser().post("/sign-in", { email, password: goodPassword })).body.stage;
}

const required = async (one: Acting, search = "mika") => (await one.find(search)).twoFactor;

/** Each switches it on and off for Mika, a Member of Ostervik. */
const ways: ["user" | "profile" | "organization", (one: Acting, on: boolean) => Promise<unknown>][] = [
  ["user", (one, on) => change(one, "mika", { twoFactorRequired: on })],
  ["profile", (one, on) => changeProfile(one, "Member", { twoFactorRequired: on })],
  ["organization", (one, on) => changeSettings(one, one.ada, { twoFactorRequired: on })],
];

describe.each(ways)("required by the %s", (by, require) => {
  it("is due at the next sign-in, while sessions that are open live on", async () => {
    const one = await acting();
    const open = await one.signedIn(mika);
    await require(one, true);
    expect((await open.get("/me")).status).toBe(200);
    expect((await open.get("/me/security")).body.twoFactor).toMatchObject({ on: false, required: true });
    expect(await required(one)).toEqual({ on: false, required: true, requiredBy: [by] });
    expect(await stageOf(one)).toBe("enrol");
    await require(one, false);
    expect(await required(one)).toEqual({ on: false, required: false, requiredBy: [] });
    expect(await stageOf(one)).toBe("complete");
  });

  it("opens nothing before it is set up: then the sign-in is complete, and the next takes a code", async () => {
    const one = await acting();
    await require(one, true);
    const theirs = one.browser();
    await theirs.post("/sign-in", { email: mika, password: goodPassword });
    for (const path of ["/me", "/me/security", "/me/sessions", `${one.path}/members`]) {
      expect((await theirs.get(path)).body).toMatchObject({ status: 401, code: "unauthenticated" });
    }
    const { key } = (await theirs.post("/sign-in/enrolment", {})).body;
    const code = codeOf(key, one.clock.now);
    const done = await one.watch(() => theirs.post("/sign-in/enrolment/confirm", { code }));
    expect(done).toMatchObject({
      status: 200,
      body: { stage: "complete", recoveryCodes: expect.any(Array) },
      letters: [[mika, "Two-factor authentication is on for this portal"]],
    });
    expect(done.audit.map(({ kind, target }) => [kind, target])).toEqual([
      ["two_factor.switched_on", "Mika Aalto"],
      ["session.started", null],
    ]);
    expect((await theirs.get("/me")).status).toBe(200);
    expect(await required(one)).toEqual({ on: true, required: true, requiredBy: [by] });
    expect(await stageOf(one)).toBe("second_factor");
  });

  it("asks nothing more of whoever has one, and cannot be switched off by them", async () => {
    const one = await acting();
    const theirs = await one.signedIn(mika);
    const device = await enrolled(one, theirs);
    await require(one, true);
    expect(await stageOf(one)).toBe("second_factor");
    const off = await theirs.post("/me/two-factor/switch-off", { code: device.code() });
    expect(off.body).toMatchObject({ status: 409, code: "two_factor_required" });
  });

  it("does not count in an organization that has deactivated them", async () => {
    const one = await acting();
    await palisander(one, [{ fullName: "Mika Aalto", email: mika }]);
    await require(one, true);
    expect(await stageOf(one)).toBe("enrol");
    const member = await one.find("mika");
    await one.ada.post(`${one.at(member)}/deactivate`, undefined, basedOn(member));
    expect(await stageOf(one)).toBe("complete");
  });
});

it("by all three at once is told as that", async () => {
  const one = await acting();
  for (const [, require] of ways) await require(one, true);
  expect(await required(one)).toEqual({ on: false, required: true, requiredBy: ["user", "profile", "organization"] });
});

it("of another organization is required of them here, and told to nobody here", async () => {
  const one = await acting();
  const labs = await palisander(one, [{ fullName: "Mika Aalto", email: mika }]);
  await changeSettings(labs, labs.pia, { twoFactorRequired: true });
  expect(await required(one)).toEqual({ on: false, required: false, requiredBy: [] });
  expect(await stageOf(one)).toBe("enrol");
});

describe("of one person", () => {
  it("is a switch when they are added, and told in the audit", async () => {
    const one = await acting();
    const added = await one.watch(() =>
      one.ada.post(`${one.path}/members`, {
        ...bob,
        profile: one.profileId("Member"),
        password: goodPassword,
        twoFactorRequired: true,
      }),
    );
    expect(added).toMatchObject({
      status: 201,
      body: { member: { twoFactor: { on: false, required: true, requiredBy: ["user"] } } },
      letters: [[bob.email, "Your sign-in to this portal"]],
    });
    const after = { ...bob, profile: "Member", firstSignIn: "initial_password", twoFactorRequired: true };
    expect(added.audit).toEqual([{ kind: "user.created", actor: "Ada Berg", target: "Bob Ström", after }]);
    const theirs = one.browser();
    const first = await theirs.post("/sign-in", { email: bob.email, password: goodPassword });
    expect(first.body).toEqual({ stage: "new_password" });
    expect((await theirs.post("/sign-in/new-password", { password: otherPassword })).body).toEqual({ stage: "enrol" });
    expect((await theirs.get("/me")).status).toBe(401);
  });

  it("is a switch of the member's; what is as it was is no change", async () => {
    const one = await acting();
    const on = await change(one, "mika", { twoFactorRequired: true });
    expect(on).toMatchObject({ status: 200, letters: [], changed: ["um_memberships"] });
    const line = { kind: "membership.two_factor_required", actor: "Ada Berg", target: "Mika Aalto" };
    expect(on.audit).toEqual([{ ...line, after: { required: true } }]);
    expect(await change(one, "mika", { twoFactorRequired: true })).toMatchObject({ status: 200, ...nothing });
    const off = await change(one, "mika", { twoFactorRequired: false });
    expect(off.audit).toEqual([{ ...line, after: { required: false } }]);
  });

  it("counts as a change: somebody else's, based on what was before, is stale", async () => {
    const one = await acting();
    const before = await one.find("mika");
    await change(one, "mika", { twoFactorRequired: true });
    const late = await one.watch(() => one.ada.patch(one.at(before), { fullName: "Mika Salo" }, basedOn(before)));
    expect(late).toMatchObject({ status: 412, body: { code: "stale_version" }, ...nothing });
  });

  it("nobody sets it for themselves, be it on or off", async () => {
    const one = await acting({
      people: [{ fullName: "Bea Dahl", email: "bea@ostervik.example", profile: "Administrator" }],
    });
    const own = {
      status: 403,
      body: { code: "own_membership", fields: { twoFactorRequired: "own_membership" } },
      ...nothing,
    };
    expect(await change(one, "ada", { fullName: "Ada Lind", twoFactorRequired: true })).toMatchObject(own);
    const bea = await one.signedIn("bea@ostervik.example");
    await change(one, "ada", { twoFactorRequired: true }, bea);
    expect(await change(one, "ada", { twoFactorRequired: false })).toMatchObject(own);
  });

  it.each(["yes", 1, null])("is nothing but yes or no: %j", async (twoFactorRequired) => {
    const one = await acting();
    const fields = { twoFactorRequired: "invalid" };
    const wrong = { status: 400, body: { code: "invalid_input", fields }, ...nothing };
    expect(await change(one, "mika", { twoFactorRequired })).toMatchObject(wrong);
    const added = { ...bob, profile: one.profileId("Member"), twoFactorRequired };
    expect(await one.watch(() => one.ada.post(`${one.path}/members`, added))).toMatchObject(wrong);
    expect(await changeProfile(one, "Billing", { twoFactorRequired })).toMatchObject(wrong);
  });
});

describe("by a profile", () => {
  it("is part of a new one and of a change, told in the audit with what changed", async () => {
    const one = await acting();
    const made = await one.watch(() =>
      one.ada.post(`${one.path}/profiles`, { name: "Vault", permissions: [], twoFactorRequired: true }),
    );
    expect(made).toMatchObject({ status: 201, body: { profile: { name: "Vault", twoFactorRequired: true } } });
    expect(made.audit[0]?.after).toEqual({ name: "Vault", gained: [], twoFactorRequired: true });
    const seen = await changeProfile(one, "Member", { twoFactorRequired: true });
    expect(seen).toMatchObject({ status: 200, body: { profile: { twoFactorRequired: true }, setUpLinksSent: 0 } });
    expect(seen.letters).toEqual([]);
    expect(seen.audit).toEqual([
      {
        kind: "profile.changed",
        actor: "Ada Berg",
        target: "Member",
        before: { twoFactorRequired: false },
        after: { twoFactorRequired: true, members: 1 },
      },
    ]);
    expect(await changeProfile(one, "Member", { twoFactorRequired: true })).toMatchObject({ status: 200, ...nothing });
  });

  it("may be Administrator, of which nothing else can be changed", async () => {
    const one = await acting();
    const deputy = await change(one, "rita", { profile: one.profileId("Deputy") });
    expect(deputy.status).toBe(200);
    const rita = await one.signedIn("rita@ostervik.example");
    const { profiles } = (await rita.get(`${one.path}/profiles`)).body;
    const administrator = profiles.find(({ builtIn }: { builtIn: string }) => builtIn === "administrator");
    expect(administrator.may).toEqual(["two_factor", "duplicate"]);
    for (const more of [{ description: "All" }, { permissions: [] }, { name: "Boss" }]) {
      const seen = await changeProfile(one, "Administrator", { twoFactorRequired: true, ...more }, rita);
      expect(seen).toMatchObject({ status: 409, body: { code: "profile_built_in" }, ...nothing });
    }
    const seen = await changeProfile(one, "Administrator", { twoFactorRequired: true }, rita);
    expect(seen).toMatchObject({ status: 200, audit: [{ kind: "profile.changed", target: "Administrator" }] });
    expect(await stageOf(one, "ada@ostervik.example")).toBe("enrol");
    expect((await one.ada.get("/me")).status).toBe(200);
    // By somebody who does not hold it, it can be taken back.
    expect((await changeProfile(one, "Administrator", { twoFactorRequired: false }, rita)).status).toBe(200);
  });

  it("may be one's own; letting oneself off is refused", async () => {
    const one = await acting();
    expect(await changeProfile(one, "Administrator", { twoFactorRequired: true })).toMatchObject({ status: 200 });
    const off = await changeProfile(one, "Administrator", { twoFactorRequired: false });
    expect(off).toMatchObject({ status: 403, body: { code: "own_membership" }, ...nothing });
    expect(off.body.fields).toEqual({ twoFactorRequired: "own_membership" });
  });

  it("is required of whoever gets it by a change of profile, at the next sign-in", async () => {
    const one = await acting();
    await changeProfile(one, "Billing", { twoFactorRequired: true });
    expect(await stageOf(one)).toBe("complete");
    await change(one, "mika", { profile: one.profileId("Billing") });
    expect(await required(one)).toMatchObject({ required: true, requiredBy: ["profile"] });
    expect(await stageOf(one)).toBe("enrol");
  });
});
