// How one's own sign-in is secured, as My security shows it, and one's own security questions there.
import { describe, expect, it } from "vitest";
import { type Acting, acting, nothing, palisander } from "../../support/acts.js";
import { goodPassword, startOfTime } from "../../support/plugin.js";
import { type Browser, basedOn } from "../../support/request.js";
import { enrolled } from "../../support/two-factor.js";

const minute = 60_000;
const mika = "mika@ostervik.example";
const at = "/me/security-questions";

const answers = [
  { question: "first_teacher", answer: "Frau Lindqvist" },
  { question: "first_pet", answer: "Brumle" },
  { question: "first_job", answer: "the bakery" },
];

async function mikas(seed: Parameters<typeof acting>[0] = {}) {
  const one = await acting(seed);
  return { ...one, theirs: await one.signedIn(mika) };
}

async function ask(one: { path: string }, by: Browser, wanted: object): Promise<void> {
  const path = `${one.path}/settings`;
  const { body } = await by.get(path);
  expect((await by.patch(path, wanted, basedOn(body))).status).toBe(200);
}

const set = (one: Acting & { theirs: Browser }, wanted: object = {}) =>
  one.watch(() => one.theirs.put(at, { password: goodPassword, answers, ...wanted }));
const remove = (one: Acting & { theirs: Browser }) => one.watch(() => one.theirs.delete(at));
const security = async (browser: Browser) => (await browser.get("/me/security")).body;

describe("what is shown", () => {
  it("is nothing but a password, to begin with", async () => {
    const { theirs } = await mikas();
    expect(await theirs.get("/me/security")).toMatchObject({ status: 200 });
    expect(await security(theirs)).toEqual({
      password: { changedAt: new Date(startOfTime - 90 * 24 * 60 * minute).toISOString() },
      twoFactor: { on: false, since: null, required: false, recoveryCodesLeft: 0 },
      securityQuestions: { policy: "optional", set: false, questions: [] },
    });
  });

  it("is the second factor and the questions, and no answer, hash or seed", async () => {
    const one = await mikas();
    const { key } = await enrolled(one, one.theirs);
    await set(one);
    const shown = await security(one.theirs);
    expect(shown).toMatchObject({
      twoFactor: { on: true, since: "2026-11-22T12:00:00.000Z", required: false, recoveryCodesLeft: 10 },
      securityQuestions: {
        policy: "optional",
        set: true,
        questions: answers.map(({ question }) => ({ id: question, text: expect.stringMatching(/\?$/) })),
      },
    });
    for (const secret of ["$argon2id", "Lindqvist", key, key.replaceAll(" ", "")]) {
      expect(JSON.stringify(shown)).not.toContain(secret);
    }
  });

  it("is the strictest of what several organizations ask, and one's own only", async () => {
    const one = await mikas();
    const labs = await palisander(one, [{ fullName: "Mika Aalto", email: mika }]);
    await ask(one, one.ada, { securityQuestions: "off" });
    await ask(labs, labs.pia, { twoFactorRequired: true });
    expect(await security(one.theirs)).toMatchObject({
      twoFactor: { required: true },
      securityQuestions: { policy: "optional" },
    });
    expect(await security(one.ada)).toMatchObject({
      twoFactor: { required: false },
      securityQuestions: { policy: "off" },
    });
  });
});

describe("security questions are set", () => {
  it("with the present password, and told by mail and in the audit without a word of them", async () => {
    const one = await mikas();
    const seen = await set(one);
    expect(seen).toMatchObject({
      status: 204,
      body: "",
      letters: [[mika, "Your security questions for this portal were changed"]],
    });
    expect(seen.audit).toEqual([{ kind: "security_questions.set", actor: "Mika Aalto", target: "Mika Aalto" }]);
    const kept = await one.dump("um_security_answers");
    for (const word of ["lindqvist", "brumle", "bakery"]) expect(kept.toLowerCase()).not.toContain(word);
  });

  it("in the place of those of before", async () => {
    const one = await mikas();
    await set(one);
    const others = [{ question: "grandparent_town", answer: "Kiruna" }, ...answers.slice(1)];
    expect((await set(one, { answers: others })).status).toBe(204);
    const { questions } = (await security(one.theirs)).securityQuestions;
    expect(questions.map(({ id }: { id: string }) => id)).toEqual(["grandparent_town", "first_pet", "first_job"]);
  });

  it("not with a wrong password, which is a strike; the third locks", async () => {
    const one = await mikas();
    for (let times = 0; times < 2; times++) {
      const seen = await set(one, { password: "amber-wagon-ladder-52" });
      expect(seen).toMatchObject({
        status: 422,
        body: { code: "password_refused" },
        audit: [{ kind: "sign_in.refused" }],
        letters: [],
      });
      expect([seen.body.fields, seen.changed]).toEqual([{ password: "password_wrong" }, ["um_strikes"]]);
    }
    const third = await set(one, { password: "amber-wagon-ladder-52" });
    expect(third).toMatchObject({
      status: 409,
      body: { code: "sign_in_locked" },
      audit: [{ kind: "sign_in.refused" }, { kind: "user.locked" }],
    });
    expect(await set(one)).toMatchObject({
      status: 409,
      body: { code: "sign_in_locked" },
      ...nothing,
      audit: [{ kind: "sign_in.refused" }],
    });
  });

  it("not with the password as an answer, fewer than three, or the same twice: each is named, and nothing counts", async () => {
    const one = await mikas();
    const [first, second, third] = answers;
    const rows: [object[], object][] = [
      [[], { answer1: "required", answer2: "required", answer3: "required" }],
      [[first, second] as object[], { answer3: "required" }],
      [
        [first, second, { ...third, answer: ` ${goodPassword.toUpperCase()} ` }] as object[],
        { answer3: "answer_is_password" },
      ],
      [[first, second, { ...second, answer: "Other" }] as object[], { question3: "question_repeated" }],
      [[first, second, { ...third, answer: "FRAU  lindqvist" }] as object[], { answer3: "answer_repeated" }],
    ];
    for (const [given, fields] of rows) {
      const seen = await set(one, { answers: given });
      expect(seen).toMatchObject({ status: 400, body: { code: "invalid_input", fields }, ...nothing });
    }
  });

  it("not where they are off", async () => {
    const one = await mikas({ policy: { securityQuestions: "off" } });
    expect(await set(one)).toMatchObject({ status: 409, body: { code: "questions_off" }, ...nothing });
  });
});

describe("security questions are removed", () => {
  it("and told; the second time there is nothing to do", async () => {
    const one = await mikas();
    await set(one);
    const seen = await remove(one);
    expect(seen).toMatchObject({
      status: 204,
      letters: [[mika, "Your security questions for this portal were changed"]],
      changed: ["um_outbox", "um_security_answers"],
    });
    expect(seen.audit).toEqual([{ kind: "security_questions.removed", actor: "Mika Aalto", target: "Mika Aalto" }]);
    expect((await security(one.theirs)).securityQuestions).toMatchObject({ set: false, questions: [] });
    expect(await remove(one)).toMatchObject({ status: 204, ...nothing });
  });

  it("not while an organization requires them", async () => {
    const one = await mikas();
    const labs = await palisander(one, [{ fullName: "Mika Aalto", email: mika }]);
    await set(one);
    await ask(labs, labs.pia, { securityQuestions: "required" });
    expect(await remove(one)).toMatchObject({ status: 409, body: { code: "questions_required" }, ...nothing });
    await ask(labs, labs.pia, { securityQuestions: "off" });
    await ask(one, one.ada, { securityQuestions: "off" });
    expect((await remove(one)).status).toBe(204);
  });
});
