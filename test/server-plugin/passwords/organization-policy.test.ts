// An organization's password policy: it applies to the next password that is chosen, wherever that is, and to no other.
import { describe, expect, it } from "vitest";
import { type Acting, acting, nothing, palisander, type Seen } from "../../support/acts.js";
import { goodPassword, otherPassword, secretIn } from "../../support/plugin.js";
import { type Browser, basedOn } from "../../support/request.js";

const mika = "mika@ostervik.example";
const bob = { fullName: "Bob Ström", email: "bob@ostervik.example" };

/** Long enough for the host, not for an organization that asks for 20. */
const short = "violet-anchor";
/** Long enough for both. */
const long = "violet-anchor-saddle-19";

async function ask(one: { path: string }, by: Browser, wanted: object): Promise<void> {
  const path = `${one.path}/settings`;
  const { body } = await by.get(path);
  expect((await by.patch(path, wanted, basedOn(body))).status).toBe(200);
}

async function add(one: Acting, more: object = {}): Promise<string | undefined> {
  await one.letters();
  await one.ada.post(`${one.path}/members`, { ...bob, profile: one.profileId("Member"), ...more });
  const [letter] = await one.letters();
  return letter?.text.includes("#") ? secretIn(letter) : undefined;
}

type Choice = (password: string) => ReturnType<Browser["post"]>;

/** Every place at which a password is chosen; each is ready before the policy changes. */
const choices: [string, (one: Acting) => Promise<Choice>][] = [
  [
    "the initial password of a new user",
    async (one) => (password) =>
      one.ada.post(`${one.path}/members`, { ...bob, profile: one.profileId("Member"), password }),
  ],
  [
    "the set-up link",
    async (one) => {
      const secret = await add(one);
      return (password) => one.browser().post("/activate", { secret, password });
    },
  ],
  [
    "the reset link",
    async (one) => {
      await one.browser().post("/forgot-password", { email: mika });
      const secret = secretIn((await one.letters())[0]);
      return (password) => one.browser().post("/reset-password", { secret, password });
    },
  ],
  [
    "the first own password after an initial one",
    async (one) => {
      await add(one, { password: goodPassword });
      const theirs = one.browser();
      await theirs.post("/sign-in", { email: bob.email, password: goodPassword });
      return (password) => theirs.post("/sign-in/new-password", { password });
    },
  ],
  [
    "a change in My security",
    async (one) => {
      const theirs = await one.signedIn(mika);
      return (password) => theirs.put("/me/password", { current: goodPassword, password });
    },
  ],
  [
    "joining with an address that nobody has proved",
    async (one) => {
      const labs = await palisander(one);
      const una = { fullName: "Una Roth", email: "una@palisander.example", password: goodPassword };
      await labs.pia.post(`${labs.path}/members`, { ...una, profile: labs.profileId("Member") });
      await one.letters();
      await one.ada.post(`${one.path}/members`, { ...una, profile: one.profileId("Member"), password: undefined });
      const secret = secretIn((await one.letters())[0]);
      return (password) => one.browser().post("/join", { secret, password });
    },
  ],
];

const weak = (password: string): Partial<Seen> => ({
  status: 422,
  body: expect.objectContaining({ code: "password_weak", fields: { password } }),
  ...nothing,
});

describe("a policy that has become stricter applies to", () => {
  it.each(choices)("%s", async (_, ready) => {
    const one = await acting();
    const choose = await ready(one);
    await ask(one, one.ada, { minimumLength: 20, words: ["Harbour-Crane-Harbour", "Kontor Ostervik Nord"] });
    expect(await one.watch(() => choose(short))).toMatchObject(weak("password_too_short"));
    expect(await one.watch(() => choose("harbour crane harbour 2026"))).toMatchObject(weak("password_common"));
    expect(await one.watch(() => choose("12-Kontor-Östervik-Nord-34"))).toMatchObject(weak("password_common"));
    expect((await choose(long)).status).toBeLessThan(300);
  });
});

it("a policy that has become milder applies to the next choice as well", async () => {
  const one = await acting({ policy: { minimumLength: 20 } });
  const theirs = await one.signedIn(mika);
  const change = () => one.watch(() => theirs.put("/me/password", { current: goodPassword, password: short }));
  expect(await change()).toMatchObject(weak("password_too_short"));
  await ask(one, one.ada, { minimumLength: 12 });
  expect(await change()).toMatchObject({ status: 204, audit: [{ kind: "user.password_changed" }] });
});

it("nobody has to change the password that they have: signing in with it goes on", async () => {
  const one = await acting();
  await ask(one, one.ada, { minimumLength: 64, words: ["copper lantern drift"] });
  const theirs = one.browser();
  expect((await theirs.post("/sign-in", { email: mika, password: goodPassword })).body).toEqual({ stage: "complete" });
  expect((await theirs.post("/me/proof", { password: goodPassword })).status).toBe(204);
});

it("an own word forbids what consists of it, not what has it among other words", async () => {
  const one = await acting();
  await ask(one, one.ada, { words: ["harbour crane", "門戶口岸起重機械設備公司總部"] });
  const theirs = await one.signedIn(mika);
  const put = (password: string) => one.watch(() => theirs.put("/me/password", { current: goodPassword, password }));
  for (const password of [
    "Harbour_Crane_2026",
    "harbourcraneharbourcrane",
    "!!harbôur crane!!",
    "門戶口岸起重機械設備公司總部",
  ]) {
    expect(await put(password)).toMatchObject(weak("password_common"));
  }
  expect(await put("the harbour crane is tall")).toMatchObject({ status: 204 });
});

describe("a member of two organizations", () => {
  async function inBoth() {
    const one = await acting();
    const labs = await palisander(one, [{ fullName: "Mika Aalto", email: mika }]);
    await ask(one, one.ada, { minimumLength: 20 });
    await ask(labs, labs.pia, { minimumLength: 8, words: ["Palisander Research Labs"] });
    const theirs = await one.signedIn(mika);
    const put = (password: string) => one.watch(() => theirs.put("/me/password", { current: goodPassword, password }));
    return { one, labs, put };
  }

  it("meets the longer length of one and the words of the other", async () => {
    const { put } = await inBoth();
    expect(await put(short)).toMatchObject(weak("password_too_short"));
    expect(await put("palisander-research-labs-26")).toMatchObject(weak("password_common"));
    expect(await put(long)).toMatchObject({ status: 204, audit: [{}, {}] });
  });

  it.each([
    ["Ostervik", "violet-anchor", "palisander-research-labs-26"],
    ["Palisander", "palisander-research-labs-26", "violet-anchor"],
  ])("meets nothing of one that has deactivated them: %s", async (name, taken, refused) => {
    const { one, labs, put } = await inBoth();
    const [place, by] = name === "Ostervik" ? [one, one.ada] : [labs, labs.pia];
    const [member] = (await by.get(`${place.path}/members?search=mika`)).body.members;
    const deactivated = await by.post(`${place.path}/members/${member.id}/deactivate`, undefined, basedOn(member));
    expect(deactivated.status).toBe(200);
    expect((await put(refused)).status).toBe(422);
    expect(await put(taken)).toMatchObject({ status: 204 });
  });
});

describe("who is asked to join", () => {
  it.each([
    ["the organization that they join", 20, 12],
    ["the one that they belong to", 12, 20],
  ])("meets the policy of %s as well", async (_, joined, present) => {
    const one = await acting();
    const labs = await palisander(one);
    await ask(one, one.ada, { minimumLength: joined });
    await ask(labs, labs.pia, { minimumLength: present });
    const una = { fullName: "Una Roth", email: "una@palisander.example" };
    await labs.pia.post(`${labs.path}/members`, { ...una, profile: labs.profileId("Member"), password: long });
    await one.letters();
    await one.ada.post(`${one.path}/members`, { ...una, profile: one.profileId("Member") });
    const secret = secretIn((await one.letters())[0]);
    const join = (password: string) => one.watch(() => one.browser().post("/join", { secret, password }));
    expect(await join(short)).toMatchObject(weak("password_too_short"));
    expect(await join(otherPassword)).toMatchObject({ status: 200, body: { outcome: "joined" } });
  });
});
