// By whose rules a password is judged while it is typed, and where long and composed ones stand.
import { describe, expect, it } from "vitest";
import { type Acting, acting, nothing, palisander } from "../../support/acts.js";
import { goodPassword, secretIn } from "../../support/plugin.js";
import { type Browser, basedOn } from "../../support/request.js";

const mika = "mika@ostervik.example";
const word = "Kontor Ostervik Nord";

async function ask(one: { path: string }, by: Browser, wanted: object): Promise<void> {
  const path = `${one.path}/settings`;
  const { body } = await by.get(path);
  expect((await by.patch(path, wanted, basedOn(body))).status).toBe(200);
}

/** Ostervik asks for 20 characters and forbids a word, Palisander asks for 30. */
async function portal() {
  const one = await acting();
  const labs = await palisander(one, [{ fullName: "Olaf Ek", email: "olaf@palisander.example" }]);
  await ask(one, one.ada, { minimumLength: 20, words: [word] });
  await ask(labs, labs.pia, { minimumLength: 30 });
  return { ...one, labs };
}

/** The least length, and whether the word of Ostervik is forbidden. */
async function judged(by: Browser, whose: object = {}): Promise<[number, boolean]> {
  const { body, status } = await by.post("/password-check", { password: word, ...whose });
  expect(status).toBe(200);
  const [length, common] = body.rules;
  return [length.minimum, !common.met];
}

const host: [number, boolean] = [12, false];
const ostervik: [number, boolean] = [20, true];
const palisanders: [number, boolean] = [30, false];

async function reset(one: Acting, email: string): Promise<string> {
  await one.browser().post("/forgot-password", { email });
  return secretIn((await one.letters())[0]);
}

describe("a password is judged", () => {
  it("by the host's rules for a stranger, whatever organization they name and whatever link they make up", async () => {
    const one = await portal();
    expect(await judged(one.browser())).toEqual(host);
    expect(await judged(one.browser(), { organization: one.id })).toEqual(host);
    expect(await judged(one.browser(), { organization: "AAAAAAAAAAAAAAAAAAAA" })).toEqual(host);
    expect(await judged(one.browser(), { secret: "x".repeat(43) })).toEqual(host);
  });

  it("by the rules of whom a link is for, not of whoever opens it", async () => {
    const one = await portal();
    const secret = await reset(one, mika);
    expect(await judged(one.browser(), { secret })).toEqual(ostervik);
    expect(await judged(one.labs.pia, { secret })).toEqual(ostervik);
    expect(await judged(one.labs.pia, { secret, organization: one.labs.id })).toEqual(ostervik);
  });

  it("by those of both, where a link leads from one organization into another", async () => {
    const one = await portal();
    const una = { fullName: "Una Roth", email: "una@palisander.example", password: "violet-anchor-saddle-19-drift-7" };
    await one.labs.pia.post(`${one.labs.path}/members`, { ...una, profile: one.labs.profileId("Member") });
    await one.letters();
    await one.ada.post(`${one.path}/members`, { fullName: "U", email: una.email, profile: one.profileId("Member") });
    const secret = secretIn((await one.letters())[0]);
    expect(await judged(one.browser(), { secret })).toEqual([30, true]);
  });

  it("by the session's, and no longer once it or the link has ended", async () => {
    const one = await portal();
    const theirs = await one.signedIn(mika);
    expect(await judged(theirs)).toEqual(ostervik);
    expect(await judged(one.labs.pia)).toEqual(palisanders);
    const secret = await reset(one, mika);
    one.clock.now += 60 * 60_000;
    expect(await judged(theirs)).toEqual(host);
    expect(await judged(one.browser(), { secret })).toEqual(host);
  });

  it("by the session's while an initial password gives way to one's own, and by no organization that is named then", async () => {
    const one = await portal();
    const bob = { fullName: "Bob Ström", email: "bob@ostervik.example", password: "violet-anchor-saddle-19" };
    await one.ada.post(`${one.path}/members`, { ...bob, profile: one.profileId("Member") });
    const theirs = one.browser();
    await theirs.post("/sign-in", { email: bob.email, password: bob.password });
    expect(await judged(theirs)).toEqual(ostervik);
    expect(await judged(theirs, { organization: one.id })).toEqual(host);
  });

  it("by those of an organization that the asker belongs to, and of no other", async () => {
    const one = await portal();
    await one.context.transaction(async (tx) => {
      const [ada, labs] = [
        await tx
          .selectFrom("um_users")
          .select("id")
          .where("email", "=", "ada@ostervik.example")
          .executeTakeFirstOrThrow(),
        await tx
          .selectFrom("um_profiles")
          .selectAll()
          .where("public_id", "=", one.labs.profileId("Member"))
          .executeTakeFirstOrThrow(),
      ];
      const { organization_id, id: profile_id } = labs;
      const row = { public_id: "ada-at-labs", user_id: ada.id, organization_id, profile_id, created_at: 1 };
      await tx.insertInto("um_memberships").values(row).execute();
    });
    expect(await judged(one.ada)).toEqual([30, true]);
    expect(await judged(one.ada, { organization: one.id })).toEqual(ostervik);
    expect(await judged(one.ada, { organization: one.labs.id })).toEqual(palisanders);
    // Of somebody else's organization no more is told than to a stranger.
    expect(await judged(one.labs.pia, { organization: one.id })).toEqual(host);
    await one.context.transaction((tx) =>
      tx.updateTable("um_memberships").set({ deactivated_at: 1 }).where("public_id", "=", "ada-at-labs").execute(),
    );
    expect(await judged(one.ada, { organization: one.labs.id })).toEqual(host);
  });

  it("and nothing of it is kept or logged", async () => {
    const one = await portal();
    const { audit, changed, letters } = await one.watch(() =>
      one.ada.post("/password-check", { password: "kept-nowhere-at-all", organization: one.id }),
    );
    expect({ audit, changed, letters }).toEqual(nothing);
    expect(one.log.join()).not.toContain("kept-nowhere-at-all");
  });
});

describe("a password of 1,025 characters", () => {
  it("is too long wherever it is typed, and counts for nothing", async () => {
    const one = await acting();
    const theirs = await one.signedIn(mika);
    const secret = await reset(one, mika);
    const password = "copper-lantern-drift ".repeat(49).slice(0, 1_025);
    const bob = { fullName: "Bob Ström", email: "bob@ostervik.example", profile: one.profileId("Member") };
    const answers = [
      () => theirs.put("/me/password", { current: goodPassword, password }),
      () => theirs.post("/me/proof", { password }),
      () => one.browser().post("/reset-password", { secret, password }),
      () => one.browser().post("/activate", { secret, password }),
      () => one.browser().post("/sign-in", { email: mika, password }),
      () => one.browser().post("/password-check", { password }),
      () => one.ada.post(`${one.path}/members`, { ...bob, password }),
    ];
    for (const act of answers) {
      const seen = await one.watch(act);
      expect(seen).toMatchObject({ status: 400, body: { code: "invalid_input" }, ...nothing });
      expect(seen.body.fields).toEqual({ password: "too_long" });
    }
    const longest = password.slice(0, 1_024);
    expect((await theirs.put("/me/password", { current: goodPassword, password: longest })).status).toBe(204);
    await one.signedIn(mika, longest);
  });
});

describe("letters with accents", () => {
  const composed = "übermäßig-grün".normalize("NFC");

  it("are the same password from every keyboard", async () => {
    const one = await acting();
    const theirs = await one.signedIn(mika);
    await theirs.put("/me/password", { current: goodPassword, password: composed.normalize("NFD") });
    await one.signedIn(mika, composed);
    const same = await theirs.put("/me/password", {
      current: composed,
      password: composed.normalize("NFD"),
    });
    expect(same.body).toMatchObject({ code: "password_weak", fields: { password: "password_unchanged" } });
  });

  it("are one character each, in whichever way they are typed", async () => {
    const one = await acting();
    const theirs = await one.signedIn(mika);
    const [eleven, twelve] = ["äöü-éàç-íñø", "äöü-éàç-íñøů"];
    for (const form of ["NFC", "NFD"]) {
      const put = (password: string) =>
        one.watch(() => theirs.put("/me/password", { current: goodPassword, password: password.normalize(form) }));
      expect(await put(eleven)).toMatchObject({
        status: 422,
        body: { code: "password_weak", fields: { password: "password_too_short" } },
        ...nothing,
      });
      const { rules } = (await theirs.post("/password-check", { password: eleven.normalize(form) })).body;
      expect(rules[0]).toEqual({ rule: "length", minimum: 12, met: false });
    }
    expect((await theirs.put("/me/password", { current: goodPassword, password: twelve })).status).toBe(204);
  });
});
