// Attempts to keep or gain what is somebody else's by links, addresses and locks; each ends with nothing.
import { describe, expect, it } from "vitest";
import { goodPassword, organization, ostervik, otherPassword, secretIn, startOfTime } from "../../support/plugin.js";
import { type Answer, basedOn } from "../../support/request.js";

type Portal = Awaited<ReturnType<typeof ostervik>>;
const mika = "mika@ostervik.example";
const third = "violet-anchor-saddle-19";
const gone = { status: 410, code: "confirmation_invalid" };

/** Ada of Ostervik changes the address of this person. */
async function change(one: Portal, email: string, to: string): Promise<Answer> {
  const [member] = (await one.ada.get(`${one.path}/members?search=${email}`)).body.members;
  return one.ada.patch(`${one.path}/members/${member.id}`, { email: to }, basedOn(member));
}

/** And the link that goes to the new one. */
async function askChange(one: Portal, email: string, to: string): Promise<string> {
  expect((await change(one, email, to)).body.confirmationSentTo).toBe(to);
  return secretIn((await one.letters())[0]);
}

async function linkFor(one: Portal, path: "/forgot-password" | "/unlock-link", email: string): Promise<string> {
  await one.browser().post(path, { email });
  return secretIn((await one.letters())[0]);
}

const use = (one: Portal, path: string, secret: string, password?: string) =>
  one.browser().post(path, password === undefined ? { secret } : { secret, password });

async function joinElsewhere(one: Portal, email: string, password?: string): Promise<void> {
  await organization(one, "Palisander Labs", [
    { fullName: "Pia", email: "pia@palisander.example", profile: "Administrator" },
  ]);
  const pia = await one.signedIn("pia@palisander.example");
  const [labs] = (await pia.get("/me")).body.organizations;
  await pia.post(`/organizations/${labs.id}/members`, { fullName: "X", email, profile: labs.profile.id });
  const secret = secretIn((await one.letters()).at(-1));
  expect((await use(one, "/join", secret, password)).body.outcome).toBe("joined");
}

describe("a change of address that an organization asked for", () => {
  it("is void once the person belongs to another, and cannot be asked any more", async () => {
    const one = await ostervik();
    const secret = await askChange(one, mika, "evil@x.example");
    await joinElsewhere(one, mika);
    expect((await use(one, "/change-email", secret)).body).toMatchObject(gone);
    expect((await change(one, mika, "evil@x.example")).body).toMatchObject({
      status: 403,
      code: "also_elsewhere",
      fields: { email: "also_elsewhere" },
    });
    expect(await one.letters()).toEqual([]);
    await one.signedIn(mika);
  });

  it("is void when the membership elsewhere came without a link", async () => {
    const one = await ostervik();
    const secret = await askChange(one, mika, "evil@x.example");
    await organization(one, "Palisander Labs", [{ fullName: "Mika Aalto", email: mika, profile: "Administrator" }]);
    expect((await use(one, "/change-email", secret, third)).body).toMatchObject(gone);
  });

  it("is void once the person has become more than the asker, or the asker has gone", async () => {
    const one = await ostervik();
    await one.context.transaction(async (tx) => {
      const desk = tx.selectFrom("um_profiles").select("id").where("name", "=", "Helpdesk");
      await tx.insertInto("um_profile_permissions").values({ profile_id: desk, permission: "users.update" }).execute();
    });
    const give = async (email: string, profile: string) => {
      const [member] = (await one.ada.get(`${one.path}/members?search=${email}`)).body.members;
      const to = { profile: one.profileId(profile) };
      expect((await one.ada.patch(`${one.path}/members/${member.id}`, to, basedOn(member))).status).toBe(200);
    };
    await give("rita@ostervik.example", "Helpdesk");
    const rita = await one.signedIn("rita@ostervik.example");
    const secret = await askChange({ ...one, ada: rita }, mika, "evil@x.example");
    await give(mika, "Administrator");
    expect((await use(one, "/change-email", secret, third)).body).toMatchObject(gone);
    await give(mika, "Member");
    await give("rita@ostervik.example", "Member");
    expect((await use(one, "/change-email", secret, third)).body).toMatchObject(gone);
    await give("rita@ostervik.example", "Helpdesk");
    expect((await use(one, "/change-email", secret, third)).body).toEqual({ email: "evil@x.example" });
  });

  it("gives nothing to whoever proved an own address first and then had it changed to somebody else's", async () => {
    const one = await ostervik();
    const vera = { fullName: "Vera", email: "mine@x.example", profile: one.profileId("Member") };
    await one.ada.post(`${one.path}/members`, vera);
    await use(one, "/activate", secretIn((await one.letters())[0]), third);
    const kept = await one.signedIn("mine@x.example", third);
    const secret = await askChange(one, "mine@x.example", "vera@elsewhere.example");
    expect((await use(one, "/change-email", secret)).body).toMatchObject({ fields: { password: "required" } });
    expect((await use(one, "/change-email", secret, otherPassword)).status).toBe(200);
    await one.letters();
    await joinElsewhere(one, "vera@elsewhere.example");
    expect((await kept.get("/me")).status).toBe(401);
    const known = await one.browser().post("/sign-in", { email: "vera@elsewhere.example", password: third });
    expect(known.status).toBe(401);
  });

  it("ends when the owner chooses a new password", async () => {
    const one = await ostervik();
    const change = await askChange(one, mika, "evil@x.example");
    const reset = await linkFor(one, "/forgot-password", mika);
    await use(one, "/reset-password", reset, otherPassword);
    expect((await use(one, "/change-email", change)).body).toMatchObject(gone);
  });
});

it("whoever sets a known initial password on somebody's address gets nothing when its owner joins elsewhere", async () => {
  const one = await ostervik();
  const vera = { fullName: "Vera", email: "vera@elsewhere.example", password: goodPassword };
  await one.ada.post(`${one.path}/members`, { ...vera, profile: one.profileId("Billing") });
  const before = one.browser();
  await before.post("/sign-in", { email: vera.email, password: goodPassword });
  await before.post("/sign-in/new-password", { password: third });
  // Even a change of address that was asked for in time is worth nothing afterwards.
  await one.letters();
  const secret = await askChange(one, vera.email, "evil@x.example");
  await joinElsewhere(one, vera.email, otherPassword);
  expect((await before.get("/me")).status).toBe(401);
  for (const known of [goodPassword, third]) {
    expect((await one.browser().post("/sign-in", { email: vera.email, password: known })).status).toBe(401);
  }
  expect((await use(one, "/change-email", secret)).body).toMatchObject(gone);
  expect((await change(one, vera.email, "evil@x.example")).body.code).toBe("also_elsewhere");
  const [her] = (await one.ada.get(`${one.path}/members?search=vera`)).body.members;
  const renamed = await one.ada.patch(`${one.path}/members/${her.id}`, { fullName: "Mallory" }, basedOn(her));
  expect(renamed.body).toMatchObject({ status: 403, fields: { fullName: "also_elsewhere" } });
  const unlock = await one.ada.post(`${one.path}/members/${her.id}/unlock`, undefined, basedOn(her));
  expect(unlock.body.code).toBe("not_locked");
  const own = await one.signedIn(vera.email, otherPassword);
  expect((await own.get("/me")).body.organizations).toHaveLength(2);
});

describe("an initial password that somebody knows", () => {
  const vera = { fullName: "Vera Holt", email: "vera@elsewhere.example" };
  const give = async (one: Portal, profile: string) => {
    const [her] = (await one.ada.get(`${one.path}/members?search=vera`)).body.members;
    const answer = await one.ada.patch(
      `${one.path}/members/${her.id}`,
      { profile: one.profileId(profile) },
      basedOn(her),
    );
    expect(answer.status).toBe(200);
  };

  it("is worth nothing once its owner may do more: a set-up link takes its place", async () => {
    const one = await ostervik();
    await one.ada.post(`${one.path}/members`, { ...vera, profile: one.profileId("Member"), password: goodPassword });
    await one.letters();
    await give(one, "Helpdesk");
    const [letter] = await one.letters();
    expect([letter?.to.address, letter?.subject]).toEqual([vera.email, "Set up your sign-in to this portal"]);
    expect((await one.browser().post("/sign-in", { email: vera.email, password: goodPassword })).status).toBe(401);
    expect((await use(one, "/activate", secretIn(letter), otherPassword)).status).toBe(200);
    // Proved by now: what they may do changes at once, and their password is their own.
    await give(one, "Administrator");
    expect(await one.letters()).toEqual([]);
    const own = await one.signedIn(vera.email, otherPassword);
    expect((await own.get("/me")).body.organizations[0].profile.name).toBe("Administrator");
  });

  it("nor is the one that was chosen in its place, while nobody has proved the address", async () => {
    const one = await ostervik();
    await one.ada.post(`${one.path}/members`, { ...vera, profile: one.profileId("Helpdesk"), password: goodPassword });
    const known = one.browser();
    await known.post("/sign-in", { email: vera.email, password: goodPassword });
    await known.post("/sign-in/new-password", { password: third });
    await one.letters();
    // Less is no reason to ask.
    await give(one, "Reader");
    expect([(await known.get("/me")).status, await one.letters()]).toEqual([200, []]);
    await give(one, "Administrator");
    expect((await known.get("/me")).status).toBe(401);
    expect((await one.browser().post("/sign-in", { email: vera.email, password: third })).status).toBe(401);
    const secret = secretIn((await one.letters())[0]);
    expect((await use(one, "/activate", secret, otherPassword)).status).toBe(200);
    await one.signedIn(vera.email, otherPassword);
  });
});

describe("a set-up link", () => {
  async function invited(one: Portal, password?: string): Promise<string> {
    const bob = { fullName: "Bob Ström", email: "bob@ostervik.example", profile: one.profileId("Billing") };
    const { body } = await one.ada.post(`${one.path}/members`, { ...bob, ...(password && { password }) });
    if (password !== undefined) await one.ada.post(`${one.path}/members/${body.member.id}/reset`);
    return secretIn((await one.letters()).at(-1));
  }

  it("works no more when its owner has set up their sign-in by joining elsewhere", async () => {
    const one = await ostervik();
    const secret = await invited(one);
    await joinElsewhere(one, "bob@ostervik.example", otherPassword);
    expect((await use(one, "/activate", secret, third)).body).toMatchObject(gone);
    await one.signedIn("bob@ostervik.example", otherPassword);
  });

  it("works no more when the initial password has given way to their own", async () => {
    const one = await ostervik();
    const secret = await invited(one, goodPassword);
    const bob = one.browser();
    await bob.post("/sign-in", { email: "bob@ostervik.example", password: goodPassword });
    expect((await bob.post("/sign-in/new-password", { password: otherPassword })).status).toBe(200);
    expect((await use(one, "/activate", secret, third)).body).toMatchObject(gone);
  });

  it("is not defeated by somebody who guesses at the address meanwhile", async () => {
    const one = await ostervik();
    const secret = await invited(one);
    for (let times = 0; times < 3; times++) {
      await one.browser().post("/sign-in", { email: "bob@ostervik.example", password: "wrong-wrong-wrong-1" });
    }
    await one.letters();
    expect((await use(one, "/activate", secret, otherPassword)).status).toBe(200);
    await one.signedIn("bob@ostervik.example", otherPassword);
  });
});

it("an unverified address takes a password with an unlock link: the list agrees, and it is told of", async () => {
  const one = await ostervik();
  await one.context.transaction((tx) =>
    tx.updateTable("um_users").set({ verified_at: null, activated_at: null }).where("email", "=", mika).execute(),
  );
  for (let times = 0; times < 3; times++)
    await one.browser().post("/sign-in", { email: mika, password: "wrong-wrong-wrong-1" });
  await one.letters();
  const secret = await linkFor(one, "/unlock-link", mika);
  const without = await use(one, "/unlock", secret);
  expect(without.body).toMatchObject({ code: "invalid_input", fields: { password: "required" } });
  expect((await use(one, "/unlock", secret, otherPassword)).status).toBe(200);
  expect((await one.ada.get(`${one.path}/members?status=active&search=mika`)).body.total).toBe(1);
  expect((await one.ada.get(`${one.path}/members?status=invited`)).body.total).toBe(0);
  expect((await one.audit()).map(({ kind }) => kind)).toContain("user.activated");
  await one.signedIn(mika, otherPassword);
});

it("a password that no page asked for is refused, and nothing changes", async () => {
  const one = await ostervik();
  for (let times = 0; times < 3; times++)
    await one.browser().post("/sign-in", { email: mika, password: "wrong-wrong-wrong-1" });
  await one.letters();
  const secret = await linkFor(one, "/unlock-link", mika);
  const { body } = await use(one, "/unlock", secret, otherPassword);
  expect(body).toMatchObject({ code: "invalid_input", fields: { password: "unknown_key" } });
  expect((await use(one, "/unlock", secret)).status).toBe(200);
  await one.signedIn(mika);
});

describe("whoever may do less", () => {
  it("neither resets nor unlocks a member who may do more", async () => {
    const one = await ostervik();
    const hedy = { fullName: "Hedy Falk", email: "hedy@ostervik.example", password: goodPassword };
    await one.ada.post(`${one.path}/members`, { ...hedy, profile: one.profileId("Helpdesk") });
    await one.context.transaction(async (tx) => {
      const profile = await tx
        .selectFrom("um_profiles")
        .select("id")
        .where("name", "=", "Helpdesk")
        .executeTakeFirstOrThrow();
      const more = ["users.reset", "users.unlock"].map((permission) => ({ profile_id: profile.id, permission }));
      await tx.insertInto("um_profile_permissions").values(more).execute();
    });
    const desk = one.browser();
    await desk.post("/sign-in", { email: hedy.email, password: goodPassword });
    await desk.post("/sign-in/new-password", { password: third });
    const members = (await desk.get(`${one.path}/members`)).body.members;
    const named = (name: string) => members.find(({ fullName }: { fullName: string }) => fullName === name);
    const ada = named("Ada Berg");
    for (const act of ["reset", "unlock"]) {
      const { body } = await desk.post(`${one.path}/members/${ada.id}/${act}`, undefined, basedOn(ada));
      expect(body.code).toBe("beyond_own_permissions");
    }
    expect((await desk.post(`${one.path}/members/${named("Rita Lund").id}/reset`)).status).toBe(202);
  });

  it("does not lift a dormant lock by locking those who could", async () => {
    const one = await ostervik();
    await organization(one, "Palisander Labs", [
      { fullName: "Doro", email: "doro@x.example", locked: { at: startOfTime, reason: "dormant" } },
      {
        fullName: "Pia",
        email: "pia@x.example",
        profile: "Administrator",
        locked: { at: startOfTime, reason: "strikes" },
      },
    ]);
    await one.browser().post("/unlock-link", { email: "doro@x.example" });
    expect((await one.letters()).map(({ subject }) => subject)).toEqual([
      "Your sign-in to this portal needs an administrator",
    ]);
  });
});

it("wrong guesses in flight are answered for, also when a right one completes between", async () => {
  const one = await ostervik({ hashing: { inFlight: 3, queue: 0 } });
  const enter = (password: string) => one.browser().post("/sign-in", { email: mika, password });
  let release = () => {};
  const rightIsIn = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { run } = one.context.hashSlots;
  one.context.hashSlots.run = (work) =>
    run(async () => {
      const result = await work();
      if ((result as unknown) === false) await rightIsIn;
      return result;
    });
  const wrong = [enter("wrong-wrong-wrong-1"), enter("wrong-wrong-wrong-2")];
  expect((await enter(goodPassword)).status).toBe(200);
  release();
  expect((await Promise.all(wrong)).map(({ status }) => status)).toEqual([401, 401]);
  const strikes = JSON.parse(await one.dump("um_strikes")).map(({ state }: { state: string }) => state);
  expect(strikes).toEqual(["strike", "strike"]);
});

it("a lock by strikes does not keep anybody from falling asleep", async () => {
  const one = await ostervik();
  for (let times = 0; times < 3; times++)
    await one.browser().post("/sign-in", { email: mika, password: "wrong-wrong-wrong-1" });
  await one.letters();
  one.clock.now += 400 * 24 * 3_600_000;
  const secret = await linkFor(one, "/unlock-link", mika);
  expect((await use(one, "/unlock", secret)).status).toBe(200);
  expect((await one.browser().post("/sign-in", { email: mika, password: goodPassword })).body.code).toBe(
    "sign_in_refused",
  );
});

describe("a pending reset", () => {
  it("is shown with who asked and when, and can be withdrawn", async () => {
    const one = await ostervik();
    const id = (await one.ada.get(`${one.path}/members?search=mika`)).body.members[0].id;
    const member = `${one.path}/members/${id}`;
    expect((await one.ada.get(member)).body.pending).toEqual([]);
    await one.ada.post(`${one.path}/members/${id}/reset`);
    const secret = secretIn((await one.letters())[0]);
    expect((await one.ada.get(member)).body.pending).toEqual([
      {
        purpose: "reset",
        email: mika,
        askedBy: "Ada Berg",
        askedAt: "2026-11-22T12:00:00.000Z",
        expiresAt: "2026-11-22T13:00:00.000Z",
      },
    ]);
    const withdraw = () => one.ada.delete(`${member}/pending-links/reset`);
    expect((await withdraw()).status).toBe(204);
    expect((await withdraw()).body.code).toBe("not_found");
    expect((await use(one, "/reset-password", secret, otherPassword)).body).toMatchObject(gone);
    expect((await one.audit()).at(-1)).toEqual({ kind: "link.withdrawn", actor: "Ada Berg", target: "Mika Aalto" });
    const rita = await one.signedIn("rita@ostervik.example");
    expect((await rita.delete(`${member}/pending-links/reset`)).body.code).toBe("forbidden");
  });
});
