// Changing one's own password in My security: with the present one, and with an end to everything that hangs on it.
import { describe, expect, it } from "vitest";
import { type Acting, acting, nothing, palisander } from "../../support/acts.js";
import { databaseFile, goodPassword, otherPassword, secretIn } from "../../support/plugin.js";
import type { Browser } from "../../support/request.js";
import { enrolled } from "../../support/two-factor.js";

const minute = 60_000;
const mika = "mika@ostervik.example";
const wrong = "amber-wagon-ladder-52";

async function mikas(seed: Parameters<typeof acting>[0] = {}) {
  const one = await acting(seed);
  return { ...one, theirs: await one.signedIn(mika) };
}

const change = (one: Acting & { theirs: Browser }, wanted: object = {}) =>
  one.watch(() => one.theirs.put("/me/password", { current: goodPassword, password: otherPassword, ...wanted }));

const signIn = async (one: Acting, password: string) =>
  (await one.browser().post("/sign-in", { email: mika, password })).status;

it("takes the old one's place at once, and is told by mail and in the audit", async () => {
  const one = await mikas();
  one.clock.now += 5 * minute;
  const before = one.theirs.cookie;
  expect(await change(one)).toMatchObject({
    status: 204,
    body: "",
    audit: [{ kind: "user.password_changed", actor: "Mika Aalto", target: "Mika Aalto" }],
    letters: [[mika, "Your password for this portal was changed"]],
  });
  expect(await signIn(one, goodPassword)).toBe(401);
  expect(await signIn(one, otherPassword)).toBe(200);
  expect((await one.theirs.get("/me/security")).body.password).toEqual({ changedAt: "2026-11-22T12:05:00.000Z" });
  expect(one.theirs.cookie).not.toBe(before);
  const old = Object.assign(one.browser(), { cookie: before });
  expect((await old.get("/me")).status).toBe(401);
});

it("ends all other sessions of theirs, begun sign-ins among them, and nobody else's", async () => {
  const one = await mikas();
  const others = [await one.signedIn(mika), await one.signedIn(mika)];
  await change(one);
  for (const other of others) expect((await other.get("/me")).status).toBe(401);
  expect((await one.theirs.get("/me")).status).toBe(200);
  expect((await one.theirs.get("/me/sessions")).body.sessions).toHaveLength(1);
  expect((await one.ada.get("/me")).status).toBe(200);
});

it("is a proof that it is them: nothing asks for another within fifteen minutes", async () => {
  const one = await mikas();
  one.clock.now += 16 * minute;
  expect((await one.theirs.post("/me/two-factor/enrolment", {})).body.code).toBe("proof_required");
  await change(one);
  expect((await one.theirs.post("/me/two-factor/enrolment", {})).status).toBe(200);
});

it("is told in the audit of each organization, from where to none of them, and once by mail", async () => {
  const one = await mikas({ clientAddress: () => "192.0.2.7" });
  await palisander(one, [{ fullName: "Mika Aalto", email: mika }]);
  const seen = await change(one);
  expect(seen.audit.map(({ kind, target }) => [kind, target])).toEqual([
    ["user.password_changed", "Mika Aalto"],
    ["user.password_changed", "Mika Aalto"],
  ]);
  expect(seen.letters).toEqual([[mika, "Your password for this portal was changed"]]);
  const lines = await one.context.db
    .selectFrom("um_audit")
    .select(["organization_id", "address"])
    .where("kind", "=", "user.password_changed")
    .execute();
  expect(new Set(lines.map(({ organization_id }) => organization_id)).size).toBe(2);
  expect(lines.map(({ address }) => address)).toEqual([null, null]);
});

it("leaves the second factor as it is", async () => {
  const one = await mikas();
  await enrolled(one, one.theirs);
  await change(one);
  const next = one.browser();
  expect((await next.post("/sign-in", { email: mika, password: otherPassword })).body).toEqual({
    stage: "second_factor",
  });
});

it("makes a reset that was asked for before worthless", async () => {
  const one = await mikas();
  await one.browser().post("/forgot-password", { email: mika });
  const secret = secretIn((await one.letters())[0]);
  await change(one);
  const late = await one.watch(() => one.browser().post("/reset-password", { secret, password: "violet-anchor-1" }));
  expect(late).toMatchObject({ status: 410, body: { code: "confirmation_invalid" }, ...nothing });
});

describe("is refused", () => {
  const weak: [string, string, string][] = [
    ["too short", "short", "password_too_short"],
    ["common", "password1234", "password_common"],
    ["one's own name", "mika-aalto-is-me", "password_identity"],
    ["the same again", goodPassword, "password_unchanged"],
  ];

  it.each(weak)("when it is %s, with nothing counted", async (_, password, code) => {
    const one = await mikas();
    const before = one.theirs.cookie;
    const seen = await change(one, { password });
    expect(seen).toMatchObject({ status: 422, body: { code: "password_weak" }, audit: [], letters: [] });
    expect(seen.body.fields).toEqual({ password: code });
    expect(seen.changed.filter((table) => table !== "um_strikes")).toEqual([]);
    expect(one.theirs.cookie).toBe(before);
    // Three are free: as many as before.
    for (const left of ["password_refused", "password_refused", "sign_in_locked"]) {
      expect((await change(one, { current: wrong })).body.code).toBe(left);
    }
  });

  it("with a wrong present one, which is a strike; whether the new one is the same is not told then", async () => {
    const one = await mikas();
    for (const password of [otherPassword, wrong]) {
      const seen = await change(one, { current: wrong, password });
      expect(seen).toMatchObject({
        status: 422,
        body: { code: "password_refused", fields: { current: "password_wrong" } },
        audit: [{ kind: "sign_in.refused" }],
        letters: [],
        changed: ["um_strikes"],
      });
    }
    expect(await change(one, { current: wrong })).toMatchObject({
      status: 409,
      body: { code: "sign_in_locked" },
      audit: [{ kind: "sign_in.refused" }, { kind: "user.locked", target: "Mika Aalto" }],
      letters: [[mika, "Your sign-in to this portal is locked"]],
    });
    expect(await change(one)).toMatchObject({
      status: 409,
      body: { code: "sign_in_locked" },
      ...nothing,
      audit: [{ kind: "sign_in.refused" }],
    });
    expect((await one.theirs.get("/me")).status).toBe(200);
  });

  it.each([
    ["nothing", { current: undefined, password: undefined }, { current: "required", password: "required" }],
    ["empty ones", { current: "", password: "" }, { current: "required", password: "required" }],
    ["numbers", { current: 1, password: 2 }, { current: "invalid", password: "invalid" }],
    ["NUL", { password: "copper\0lantern-drift" }, { password: "invalid_characters" }],
    ["somebody else's name", { user: "ada" }, { user: "unknown_key" }],
  ])("when it is malformed: %s", async (_, wanted, fields) => {
    const one = await mikas();
    const seen = await change(one, wanted);
    expect(seen).toMatchObject({ status: 400, body: { code: "invalid_input" }, ...nothing });
    expect(seen.body.fields).toEqual(fields);
  });
});

it("of ten that are asked for at once with the present one, one is done, and none is taken for a guess", async () => {
  const one = await mikas({ database: databaseFile() });
  const tabs = Array.from({ length: 10 }, () => Object.assign(one.browser(), { cookie: one.theirs.cookie }));
  const passwords = tabs.map((_, index) => `violet-anchor-saddle-${index}`);
  const answers = await Promise.all(
    tabs.map((tab, index) => tab.put("/me/password", { current: goodPassword, password: passwords[index] })),
  );
  expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
  const winner = passwords[answers.findIndex(({ status }) => status === 204)] ?? "";
  expect((await one.letters()).filter(({ subject }) => /password/.test(subject))).toHaveLength(1);
  expect(await one.dump("um_strikes")).not.toMatch(/"(strike|locked)"/);
  expect(await signIn(one, winner)).toBe(200);
});
