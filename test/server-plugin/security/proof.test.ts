// Proving anew, with the password, that it is still oneself who is signed in.
import { describe, expect, it } from "vitest";
import { type Acting, acting, nothing, palisander } from "../../support/acts.js";
import { databaseFile, goodPassword } from "../../support/plugin.js";

const minute = 60_000;
const hour = 60 * minute;
const ada = "ada@ostervik.example";
const wrong = "wrong-wrong-wrong-1";

const prove = (one: Acting, password = goodPassword) => one.watch(() => one.ada.post("/me/proof", { password }));
const sessionOf = (cookie: string | null) => /__Host-user_manager=([\w-]{43})/.exec(cookie ?? "")?.[1] ?? "";
const refused = {
  status: 422,
  body: { code: "password_refused", fields: { password: "password_wrong" } },
  letters: [],
};
const locked = { status: 409, body: { code: "sign_in_locked" } };

describe("with the right password", () => {
  it("gives the session another token; the old one opens nothing any more", async () => {
    const one = await acting();
    const before = one.ada.cookie;
    const seen = await prove(one);
    expect(seen).toMatchObject({ status: 204, body: "", audit: [], letters: [] });
    expect(seen.changed).not.toContain("um_passwords");
    const after = one.ada.cookie;
    expect(sessionOf(after)).not.toBe(sessionOf(before));
    expect((await one.ada.get("/me")).status).toBe(200);
    const old = one.browser();
    old.cookie = before;
    expect((await old.get("/me")).status).toBe(401);
    expect((await old.post("/me/proof", { password: goodPassword })).status).toBe(401);
    expect(seen.answer.headers.getSetCookie().join()).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  });

  it("keeps the session's age: it ends a day after the sign-in", async () => {
    const one = await acting();
    const start = one.clock.now;
    for (one.clock.now += 50 * minute; one.clock.now < start + 23.5 * hour; one.clock.now += 50 * minute) {
      expect((await one.ada.get("/me")).status).toBe(200);
    }
    one.clock.now = start + 24 * hour - 1;
    expect((await one.ada.post("/me/proof", { password: goodPassword })).status).toBe(204);
    expect((await one.ada.get("/me")).status).toBe(200);
    one.clock.now += 1;
    expect((await one.ada.post("/me/proof", { password: goodPassword })).status).toBe(401);
  });

  it("is the same session in the list, and leaves the others as they are", async () => {
    const one = await acting();
    const other = await one.signedIn(ada);
    const [before] = (await one.ada.get("/me/sessions")).body.sessions;
    await prove(one);
    expect((await one.ada.get("/me/sessions")).body.sessions[0]).toEqual(before);
    expect((await other.get("/me")).status).toBe(200);
  });

  it("from two tabs at once leaves one session with one token", async () => {
    const one = await acting({ database: databaseFile() });
    const tabs = [1, 2, 3].map(() => Object.assign(one.browser(), { cookie: one.ada.cookie }));
    const answers = await Promise.all(tabs.map((tab) => tab.post("/me/proof", { password: goodPassword })));
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    for (const { status } of answers) expect([204, 401]).toContain(status);
    expect((await one.ada.get("/me")).status).toBe(401);
    const open = await Promise.all(tabs.map(async (tab) => (await tab.get("/me")).status));
    expect(open.filter((status) => status === 200)).toHaveLength(1);
  });

  it("takes none of the strikes away: only a complete sign-in does", async () => {
    const one = await acting();
    await prove(one, wrong);
    await prove(one, wrong);
    expect((await prove(one)).status).toBe(204);
    expect(await prove(one, wrong)).toMatchObject(locked);
  });
});

describe("with a wrong one", () => {
  it("is a strike, and leaves the session with its token", async () => {
    const one = await acting();
    const before = one.ada.cookie;
    expect(await prove(one, wrong)).toMatchObject({
      ...refused,
      audit: [{ kind: "sign_in.refused" }],
      changed: ["um_strikes"],
    });
    expect(one.ada.cookie).toBe(before);
    expect((await one.ada.get("/me")).status).toBe(200);
  });

  it("counts with those of signing in: the third locks, and is told once; the session lives on", async () => {
    const one = await acting();
    await one.browser().post("/sign-in", { email: ada, password: wrong });
    expect(await prove(one, wrong)).toMatchObject(refused);
    const third = await prove(one, wrong);
    expect(third).toMatchObject({
      ...locked,
      audit: [{ kind: "sign_in.refused" }, { kind: "user.locked", target: "Ada Berg", after: { reason: "strikes" } }],
      letters: [[ada, "Your sign-in to this portal is locked"]],
    });
    expect(third.body.fields).toBeUndefined();
    expect((await one.ada.get("/me")).status).toBe(200);
    // Not even the right one is looked at any more.
    expect(await prove(one)).toMatchObject({ ...locked, ...nothing, audit: [{ kind: "sign_in.refused" }] });
    expect((await one.browser().post("/sign-in", { email: ada, password: goodPassword })).status).toBe(401);
    expect(await prove(one, wrong)).toMatchObject({ ...locked, ...nothing, audit: [{ kind: "sign_in.refused" }] });
  });

  it("is possible again once the owner has unlocked by mail", async () => {
    const one = await acting();
    for (let times = 0; times < 3; times++) await prove(one, wrong);
    one.clock.now += minute;
    await one.browser().post("/unlock-link", { email: ada });
    const [post] = (await one.letters()).filter(({ subject }) => subject.startsWith("Unlock"));
    const secret = /#([\w-]{43})/.exec(post?.text ?? "")?.[1];
    expect((await one.browser().post("/unlock", { secret })).status).toBe(200);
    expect((await prove(one)).status).toBe(204);
  });

  it("locks the person in each of their organizations, once, with one letter", async () => {
    const one = await acting();
    await palisander(one, [{ fullName: "Ada Berg", email: ada }]);
    await prove(one, wrong);
    await prove(one, wrong);
    const third = await prove(one, wrong);
    expect(third.audit.map(({ kind, target }) => [kind, target])).toEqual([
      ["sign_in.refused", "Ada Berg"],
      ["sign_in.refused", "Ada Berg"],
      ["user.locked", "Ada Berg"],
      ["user.locked", "Ada Berg"],
    ]);
    expect(third.letters).toHaveLength(1);
  });
});

it.each([
  ["nothing", {}, { password: "required" }],
  ["an empty password", { password: "" }, { password: "required" }],
  ["a number", { password: 7 }, { password: "invalid" }],
  ["null", { password: null }, { password: "invalid" }],
  ["NUL", { password: "copper\0lantern" }, { password: "invalid_characters" }],
  ["an unknown key", { password: goodPassword, email: ada }, { email: "unknown_key" }],
])("what is malformed counts for nothing: %s", async (_, body, fields) => {
  const one = await acting();
  const seen = await one.watch(() => one.ada.post("/me/proof", body));
  expect(seen).toMatchObject({ status: 400, body: { code: "invalid_input", fields }, ...nothing });
});

it("of fifty wrong passwords at once exactly three are evaluated, and the lock comes once", async () => {
  for (let round = 0; round < 3; round++) {
    const one = await acting({
      database: databaseFile(),
      throttle: { perMinute: 1_000, burst: 1_000 },
      hashing: { inFlight: 4, queue: 100 },
    });
    const guesses = Array.from({ length: 50 }, (_, index) => `${wrong}${index}`);
    const answers = await Promise.all(guesses.map((password) => one.ada.post("/me/proof", { password })));
    const codes = answers.map(({ body }) => body.code);
    for (const code of codes) expect(["password_refused", "sign_in_locked", "too_many_requests"]).toContain(code);
    // Two are told as wrong, and the third as what it brought.
    expect(codes.filter((code) => code === "password_refused")).toHaveLength(2);
    expect((await one.audit()).filter(({ kind }) => kind === "user.locked")).toHaveLength(1);
    expect((await one.letters()).filter(({ subject }) => /locked/.test(subject))).toHaveLength(1);
    const places = await one.context.db.selectFrom("um_strikes").selectAll().execute();
    expect(places).toHaveLength(3);
    expect((await one.ada.get("/me")).status).toBe(200);
  }
});
