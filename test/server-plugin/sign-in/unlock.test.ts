// The ways out of a lock: an administrator, and the owner's own mailed link.
import { describe, expect, it } from "vitest";
import { goodPassword, organization, ostervik, secretIn, startOfTime } from "../../support/plugin.js";
import { basedOn } from "../../support/request.js";

const day = 24 * 3_600_000;
const strikes = { at: startOfTime - day, reason: "strikes" } as const;
const dormant = { at: startOfTime - day, reason: "dormant" } as const;
const lina = { fullName: "Lina Holm", email: "lina@ostervik.example" };

/** Ostervik, and a neighbour with one locked person who may or may not be of Ostervik too. */
async function locked(lock: typeof strikes | typeof dormant, more: { administrators: number }) {
  const one = await ostervik();
  const administrators = Array.from({ length: more.administrators }, (_, number) => ({
    fullName: `Boss ${number}`,
    email: `boss${number}@palisander.example`,
    profile: "Administrator",
  }));
  const id = await organization(one, "Palisander Labs", [
    { ...lina, profile: "Administrator", locked: lock },
    ...administrators,
  ]);
  const enter = () => one.browser().post("/sign-in", { email: lina.email, password: goodPassword });
  const boss = more.administrators > 0 ? await one.signedIn("boss0@palisander.example") : null;
  const find = async () => (await boss?.get(`/organizations/${id}/members?search=lina`))?.body.members[0];
  return { ...one, labs: `/organizations/${id}`, boss, find, enter };
}

describe("an unlock link", () => {
  it("is asked for on the sign-in page with the same answer for everybody, and unlocks when its button is pressed", async () => {
    const one = await locked(strikes, { administrators: 1 });
    for (const email of [lina.email, "nobody@x.example", "ada@ostervik.example", "nonsense"]) {
      expect(await one.browser().post("/unlock-link", { email })).toMatchObject({ status: 202, body: "" });
    }
    const letters = await one.letters();
    expect(letters.map(({ to, subject }) => [to.address, subject])).toEqual([
      [lina.email, "Unlock your sign-in to this portal"],
    ]);
    const secret = secretIn(letters[0]);
    const preview = await one.browser().post("/confirmations/preview", { secret });
    expect(preview.body).toMatchObject({ purpose: "unlock", choosesPassword: false });
    expect((await one.enter()).status).toBe(401);
    const browser = one.browser();
    expect((await browser.post("/unlock", { secret })).body).toEqual({ email: lina.email });
    expect(browser.cookie).toBeNull();
    expect((await one.enter()).status).toBe(200);
    expect((await one.browser().post("/unlock", { secret })).status).toBe(410);
    expect((await one.letters()).map(({ subject }) => subject)).toEqual(["Your sign-in to this portal is unlocked"]);
    expect((await one.audit()).find(({ kind }) => kind === "user.unlocked")).toEqual({
      kind: "user.unlocked",
      actor: "Lina Holm",
      target: "Lina Holm",
    });
  });

  it("works for an hour", async () => {
    const one = await locked(strikes, { administrators: 0 });
    await one.browser().post("/unlock-link", { email: lina.email });
    const secret = secretIn((await one.letters())[0]);
    one.clock.now += 3_600_000;
    expect((await one.browser().post("/unlock", { secret })).status).toBe(410);
  });

  it("does not lift a dormant lock where another administrator could; they are told to ask one", async () => {
    const one = await locked(dormant, { administrators: 1 });
    await one.browser().post("/unlock-link", { email: lina.email });
    const letters = await one.letters();
    expect(letters.map(({ subject }) => subject)).toEqual(["Your sign-in to this portal needs an administrator"]);
    expect(letters[0]?.text).not.toContain("#");
  });

  it("lifts it where the only other who may unlock may not open the User Manager to do so", async () => {
    const one = await ostervik();
    const blind = { name: "Blind", permissions: ["users.unlock"] };
    const people = [
      { ...lina, profile: "Administrator", locked: dormant },
      { fullName: "Bo Lind", email: "bo@palisander.example", profile: "Blind" },
    ];
    await organization(one, "Palisander Labs", people, [blind]);
    await one.browser().post("/unlock-link", { email: lina.email });
    expect((await one.letters()).map(({ subject }) => subject)).toEqual(["Unlock your sign-in to this portal"]);
  });

  it("lifts it where there is no other", async () => {
    const one = await locked(dormant, { administrators: 0 });
    await one.browser().post("/unlock-link", { email: lina.email });
    const secret = secretIn((await one.letters())[0]);
    expect((await one.browser().post("/unlock", { secret })).status).toBe(200);
    expect((await one.enter()).status).toBe(200);
  });
});

describe("an administrator's unlock", () => {
  it.each([strikes, dormant])("lifts a lock by $reason, is told of, and mails the user", async (lock) => {
    const one = await locked(lock, { administrators: 1 });
    const member = await one.find();
    expect(member.status).toBe("locked");
    const { body } =
      (await one.boss?.post(`${one.labs}/members/${member.id}/unlock`, undefined, basedOn(member))) ?? {};
    expect(body).toMatchObject({ outcome: "unlocked", member: { status: "active", etag: member.etag } });
    expect(await one.find()).toMatchObject({ status: "active", statusReason: null });
    expect((await one.enter()).status).toBe(200);
    expect((await one.letters()).map(({ to, subject }) => [to.address, subject])).toEqual([
      [lina.email, "Your sign-in to this portal is unlocked"],
    ]);
    expect((await one.audit()).filter(({ kind }) => kind === "user.unlocked")).toEqual([
      { kind: "user.unlocked", actor: "Boss 0", target: "Lina Holm" },
    ]);
  });

  it("restarts the clock of dormancy", async () => {
    const one = await locked(dormant, { administrators: 1 });
    const member = await one.find();
    await one.boss?.post(`${one.labs}/members/${member.id}/unlock`, undefined, basedOn(member));
    one.clock.now = Date.UTC(2027, 4, 22, 12);
    expect((await one.enter()).status).toBe(200);
  });

  it("of somebody who is also elsewhere mails them a link instead", async () => {
    const one = await locked(strikes, { administrators: 1 });
    await organization(one, "Tidemark Archive", [lina]);
    const member = await one.find();
    expect(member).toMatchObject({ alsoElsewhere: true, statusReason: { kind: "strikes", at: null } });
    const { body } =
      (await one.boss?.post(`${one.labs}/members/${member.id}/unlock`, undefined, basedOn(member))) ?? {};
    expect(body).toMatchObject({ outcome: "link_sent", member: { status: "locked" } });
    expect((await one.enter()).status).toBe(401);
    const secret = secretIn((await one.letters())[0]);
    await one.browser().post("/unlock", { secret });
    expect((await one.enter()).status).toBe(200);
  });

  it("of somebody who is not locked is refused, and so is everybody without the permission", async () => {
    const one = await ostervik();
    const [mika] = (await one.ada.get(`${one.path}/members?search=mika`)).body.members;
    const unlock = `${one.path}/members/${mika.id}/unlock`;
    expect((await one.ada.post(unlock, undefined, basedOn(mika))).body).toMatchObject({
      status: 409,
      code: "not_locked",
    });
    const rita = await one.signedIn("rita@ostervik.example");
    expect((await rita.post(unlock, undefined, basedOn(mika))).body.code).toBe("forbidden");
  });
});
