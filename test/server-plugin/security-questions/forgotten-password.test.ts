// A security question is asked after the mailed link only: the same until it is answered, and a wrong answer is a strike.
import { describe, expect, it } from "vitest";
import { databaseFile, goodPassword, ostervik, otherPassword, secretIn } from "../../support/plugin.js";
import { answers, answerTo } from "../../support/security-questions.js";
import { enrolled } from "../../support/two-factor.js";

const email = "mika@ostervik.example";
const wrong = "somebody else entirely";

type Portal = Awaited<ReturnType<typeof scene>>;

async function scene(overrides: Parameters<typeof ostervik>[0] = {}) {
  const one = await ostervik(overrides);
  const mika = await one.signedIn(email);
  await mika.put("/me/security-questions", { password: goodPassword, answers });
  await one.letters();
  const ask = async () => {
    one.clock.now += 61_000;
    await one.browser().post("/forgot-password", { email });
    const letters = await one.letters();
    return secretIn(letters.find(({ subject }) => subject.startsWith("Choose a new password")));
  };
  return { ...one, mika, ask, secret: await ask() };
}

const preview = async ({ browser }: Portal, secret: string) =>
  (await browser().post("/confirmations/preview", { secret })).body;
const reset = ({ browser }: Portal, body: object) =>
  browser().post("/reset-password", { password: otherPassword, ...body });
const enters = async ({ browser }: Portal, password: string) =>
  (await browser().post("/sign-in", { email, password })).status === 200;

describe("a forgotten password of somebody with security questions", () => {
  it("asks one of them on the page behind the link, and nowhere before", async () => {
    const one = await scene();
    const known = await one.browser().post("/forgot-password", { email });
    const unknown = await one.browser().post("/forgot-password", { email: "nobody@ostervik.example" });
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body]);
    const page = await preview(one, one.secret);
    expect(answers.map(({ question }) => question)).toContain(page.questionId);
    expect(page).toMatchObject({ purpose: "reset", locked: false, answers: "none" });
    expect(page.question).toMatch(/\?$/);
  });

  it("is replaced with the right answer, however it is written; then they sign in with the new one", async () => {
    const one = await scene();
    const { questionId } = await preview(one, one.secret);
    const answer = `  ${answerTo(questionId).toUpperCase().replaceAll(" ", "   ")} `;
    const { body, status } = await reset(one, { secret: one.secret, answer });
    expect([status, body]).toEqual([200, { email }]);
    expect([await enters(one, goodPassword), await enters(one, otherPassword)]).toEqual([false, true]);
    // The answers stay: it was not an administrator who reset them.
    expect((await one.signedIn(email, otherPassword)).cookie).not.toBeNull();
    expect(JSON.parse(await one.dump("um_security_answers"))).toHaveLength(3);
  });

  it("stays with a wrong answer: the link still works, the question is the same, until it is answered", async () => {
    const one = await scene();
    const asked = (await preview(one, one.secret)).questionId;
    const { body, status } = await reset(one, { secret: one.secret, answer: wrong });
    expect([status, body.code, body.fields]).toEqual([422, "answer_refused", { answer: "answer_wrong" }]);
    expect((await preview(one, one.secret)).questionId).toBe(asked);
    const another = await one.ask();
    expect((await preview(one, another)).questionId).toBe(asked);
    expect((await reset(one, { secret: another, answer: answerTo(asked) })).status).toBe(200);
    expect((await preview(one, await one.ask())).questionId).not.toBe(asked);
  });

  it("needs an answer, and takes none where nobody asked", async () => {
    const one = await scene();
    expect((await reset(one, { secret: one.secret })).body.fields).toEqual({ answer: "required" });
    for (const answer of [["x"], 7, null, "x".repeat(1_025)]) {
      expect((await reset(one, { secret: one.secret, answer })).status).toBe(400);
    }
    expect(await one.dump("um_strikes")).not.toContain('strike"');
    await one.browser().post("/forgot-password", { email: "rita@ostervik.example" });
    const secret = secretIn((await one.letters())[0]);
    expect((await reset(one, { secret, answer: wrong })).body.fields).toEqual({ answer: "unknown_key" });
    expect((await reset(one, { secret })).status).toBe(200);
  });

  it("with a weak new password is told so before the answer counts", async () => {
    const one = await scene();
    const { body } = await reset(one, { secret: one.secret, answer: wrong, password: "password" });
    expect(body.code).toBe("password_weak");
    expect(await one.dump("um_strikes")).not.toContain('strike"');
  });

  it("after three wrong answers is locked, together with wrong passwords, until the unlock link was used", async () => {
    const one = await scene();
    const { questionId } = await preview(one, one.secret);
    await one.browser().post("/sign-in", { email, password: "wrong-password-entirely" });
    expect((await reset(one, { secret: one.secret, answer: wrong })).body.code).toBe("answer_refused");
    const third = await reset(one, { secret: one.secret, answer: wrong });
    expect([third.status, third.body.code]).toEqual([409, "sign_in_locked"]);
    expect((await one.letters()).map(({ subject }) => subject)).toEqual(["Your sign-in to this portal is locked"]);
    // The right one is not even looked at any more.
    const right = { secret: one.secret, answer: answerTo(questionId) };
    expect((await reset(one, right)).body.code).toBe("sign_in_locked");
    expect((await preview(one, one.secret)).locked).toBe(true);

    await one.browser().post("/unlock-link", { email });
    const unlock = secretIn((await one.letters())[0]);
    expect((await one.browser().post("/unlock", { secret: unlock })).status).toBe(200);
    expect((await preview(one, one.secret)).locked).toBe(false);
    expect((await reset(one, right)).status).toBe(200);
  });

  it("evaluates exactly three of fifty answers at once, and locks once", async () => {
    const one = await scene({ database: databaseFile(), throttle: { perMinute: 10_000, burst: 10_000 } });
    const tries = Array.from({ length: 50 }, () => reset(one, { secret: one.secret, answer: wrong }));
    const codes = (await Promise.all(tries)).map(({ status }) => status);
    expect(codes).not.toContain(200);
    await one.letters();
    expect((await one.audit()).filter(({ kind }) => kind === "user.locked")).toHaveLength(1);
    const strikes = await one.context.db.selectFrom("um_strikes").selectAll().execute();
    expect(strikes.filter(({ state }) => state === "strike" || state === "locked")).toHaveLength(3);
    expect(await enters(one, goodPassword)).toBe(false);
  });

  it("used by fifty right answers at once is replaced once", async () => {
    const one = await scene({ database: databaseFile(), throttle: { perMinute: 10_000, burst: 10_000 } });
    const { questionId } = await preview(one, one.secret);
    const body = { secret: one.secret, answer: answerTo(questionId) };
    const answers = await Promise.all(Array.from({ length: 50 }, () => reset(one, body)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await one.audit()).filter(({ kind }) => kind === "reset.confirmed")).toHaveLength(1);
  });

  it("keeps the second factor, which is still asked for", async () => {
    const one = await scene();
    const device = await enrolled(one, one.mika);
    const { questionId } = await preview(one, one.secret);
    expect((await reset(one, { secret: one.secret, answer: answerTo(questionId) })).status).toBe(200);
    const browser = one.browser();
    expect((await browser.post("/sign-in", { email, password: otherPassword })).body).toEqual({
      stage: "second_factor",
    });
    expect((await browser.post("/sign-in/second-factor", { code: device.code() })).body).toEqual({ stage: "complete" });
  });

  it("asks nothing where the organization has switched questions off", async () => {
    const one = await scene();
    const { headers } = await one.ada.get(`${one.path}/settings`);
    const change = { securityQuestions: "off" };
    const etag = headers.get("etag") ?? "";
    expect((await one.ada.patch(`${one.path}/settings`, change, { "if-match": etag })).status).toBe(200);
    expect((await preview(one, one.secret)).question).toBeNull();
    expect((await reset(one, { secret: one.secret })).status).toBe(200);
  });
});
