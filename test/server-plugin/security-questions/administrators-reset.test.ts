// An administrator's Reset is of the security questions too, and required questions are set before anything else is done.
import { describe, expect, it } from "vitest";
import { goodPassword, ostervik, otherPassword, secretIn } from "../../support/plugin.js";
import { answers } from "../../support/security-questions.js";

const email = "mika@ostervik.example";

async function scene(policy: "off" | "optional" | "required" = "optional") {
  const one = await ostervik();
  const settings = await one.ada.get(`${one.path}/settings`);
  const etag = { "if-match": settings.headers.get("etag") ?? "" };
  await one.ada.patch(`${one.path}/settings`, { securityQuestions: policy }, etag);
  const member = async () => (await one.ada.get(`${one.path}/members?search=mika`)).body.members[0];
  return { ...one, member };
}

async function resetByAda({ ada, letters, member, path }: Awaited<ReturnType<typeof scene>>) {
  expect((await ada.post(`${path}/members/${(await member()).id}/reset`)).status).toBe(202);
  return secretIn((await letters()).at(-1));
}

const kept = async ({ dump }: Awaited<ReturnType<typeof scene>>) => JSON.parse(await dump("um_security_answers"));

describe("a reset by an administrator", () => {
  it("asks no question, keeps the answers until it is confirmed, and takes new ones in the same step", async () => {
    const one = await scene();
    const mika = await one.signedIn(email);
    await mika.put("/me/security-questions", { password: goodPassword, answers });
    const before = await kept(one);
    const secret = await resetByAda(one);
    const { body } = await one.browser().post("/confirmations/preview", { secret });
    expect(body).toMatchObject({ question: null, questionId: null, answers: "optional" });
    expect(await kept(one)).toEqual(before);
    const anew = { secret, password: otherPassword, answers };
    expect((await one.browser().post("/reset-password", anew)).status).toBe(200);
    const told = (await one.audit()).map(({ kind }) => kind).slice(-2);
    expect(told).toEqual(["security_questions.set", "reset.confirmed"]);
    expect(await kept(one)).toHaveLength(3);
    expect(await kept(one)).not.toEqual(before);
  });

  it("leaves none when none are given, where they are optional", async () => {
    const one = await scene();
    const mika = await one.signedIn(email);
    await mika.put("/me/security-questions", { password: goodPassword, answers });
    const secret = await resetByAda(one);
    expect((await one.browser().post("/reset-password", { secret, password: otherPassword })).status).toBe(200);
    expect((await one.audit()).map(({ kind }) => kind)).toContain("security_questions.removed");
    expect(await kept(one)).toEqual([]);
  });

  it("takes no answers where they are off, and demands them where they are required", async () => {
    const off = await scene("off");
    const given = { secret: await resetByAda(off), password: otherPassword, answers };
    expect((await off.browser().post("/reset-password", given)).body.fields).toEqual({ answers: "unknown_key" });

    const required = await scene("required");
    const secret = await resetByAda(required);
    expect((await required.browser().post("/confirmations/preview", { secret })).body.answers).toBe("required");
    const without = await required.browser().post("/reset-password", { secret, password: otherPassword });
    expect([without.status, without.body.fields]).toEqual([
      400,
      { answer1: "required", answer2: "required", answer3: "required" },
    ]);
    const equal = answers.map((one, index) => (index === 1 ? { ...one, answer: otherPassword } : one));
    const same = await required.browser().post("/reset-password", { secret, password: otherPassword, answers: equal });
    expect(same.body.fields).toEqual({ answer2: "answer_is_password" });
    const whole = { secret, password: otherPassword, answers };
    expect((await required.browser().post("/reset-password", whole)).status).toBe(200);
  });
});

describe("where security questions are required", () => {
  it("whoever sets up their sign-in answers them in the same step", async () => {
    const one = await scene("required");
    const bob = { fullName: "Bob Ström", email: "bob@ostervik.example", profile: one.profileId("Member") };
    expect((await one.ada.post(`${one.path}/members`, bob)).status).toBe(201);
    const secret = secretIn((await one.letters())[0]);
    expect((await one.browser().post("/activate", { secret, password: otherPassword })).status).toBe(400);
    expect((await one.browser().post("/activate", { secret, password: otherPassword, answers })).status).toBe(200);
    expect(await kept(one)).toHaveLength(3);
    expect((await one.browser().post("/sign-in", { email: bob.email, password: otherPassword })).body).toEqual({
      stage: "complete",
    });
  });

  it("whoever has none sets them at the next sign-in, before anything else", async () => {
    const one = await ostervik();
    const settings = await one.ada.get(`${one.path}/settings`);
    const etag = { "if-match": settings.headers.get("etag") ?? "" };
    await one.ada.patch(`${one.path}/settings`, { securityQuestions: "required" }, etag);
    // Whoever is in stays in.
    expect((await one.ada.get("/me")).status).toBe(200);
    const browser = one.browser();
    expect((await browser.post("/sign-in", { email, password: goodPassword })).body).toEqual({ stage: "questions" });
    expect((await browser.get("/me")).status).toBe(401);
    const equal = answers.map((each, index) => (index === 2 ? { ...each, answer: goodPassword } : each));
    const refused = await browser.post("/sign-in/questions", { answers: equal });
    expect([refused.status, refused.body.fields]).toEqual([400, { answer3: "answer_is_password" }]);
    expect((await browser.post("/sign-in/questions", { answers })).body).toEqual({ stage: "complete" });
    expect((await browser.get("/me")).status).toBe(200);
    expect((await browser.delete("/me/security-questions")).body.code).toBe("questions_required");
    const again = await one.browser().post("/sign-in", { email, password: goodPassword });
    expect(again.body).toEqual({ stage: "complete" });
  });
});
