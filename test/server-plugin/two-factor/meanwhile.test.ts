// What was begun before a second factor counted does not go round it: another sign-in, another tab, a code that is gone.
import { describe, expect, it } from "vitest";
import type { SignedInContext } from "../../../server-plugin/src/platform/context.js";
import { beginMyEnrolment } from "../../../server-plugin/src/security/begin-my-enrolment.js";
import { identify } from "../../../server-plugin/src/sign-in/identify.js";
import { tryCode } from "../../../server-plugin/src/sign-in/try-code.js";
import { makeRecoveryCodes } from "../../../server-plugin/src/two-factor/recovery-codes.js";
import { replaceRecoveryCodes } from "../../../server-plugin/src/two-factor/two-factor.store.js";
import { goodPassword, ostervik } from "../../support/plugin.js";
import { type Browser, basedOn } from "../../support/request.js";
import { answers } from "../../support/security-questions.js";
import { codeOf, enrolled } from "../../support/two-factor.js";

const mika = "mika@ostervik.example";
const unauthenticated = { status: 401, code: "unauthenticated" };

type Portal = Awaited<ReturnType<typeof ostervik>>;

/** What Ostervik asks of its people's sign-in from now on. */
async function asks({ ada, path }: Portal, change: object): Promise<void> {
  const { body } = await ada.get(`${path}/settings`);
  expect((await ada.patch(`${path}/settings`, change, basedOn(body))).status).toBe(200);
}

async function at(one: Portal, stage: string): Promise<Browser> {
  const browser = one.browser();
  expect((await browser.post("/sign-in", { email: mika, password: goodPassword })).body).toEqual({ stage });
  return browser;
}

/** The verbs' view of whoever is signed in there, as a request has it once it was let in. */
async function letIn({ context }: Portal, { cookie }: Browser): Promise<SignedInContext> {
  const actor = await identify.actor(context, cookie ?? undefined);
  if (actor === null) throw new Error("Nobody is signed in there.");
  return { ...context, actor };
}

describe("a sign-in that was under way when the second factor was set up", () => {
  it("does not put another one in its place", async () => {
    const one = await ostervik();
    await asks(one, { twoFactorRequired: true });
    const [thief, owner] = [await at(one, "enrol"), await at(one, "enrol")];
    const offered = (await thief.post("/sign-in/enrolment", {})).body;
    const { key } = (await owner.post("/sign-in/enrolment", {})).body;
    const code = codeOf(key, one.clock.now);
    expect((await owner.post("/sign-in/enrolment/confirm", { code })).body.stage).toBe("complete");
    const before = await one.dump("um_authenticators");
    const late = await thief.post("/sign-in/enrolment/confirm", { code: codeOf(offered.key, one.clock.now) });
    expect(late.body).toMatchObject(unauthenticated);
    expect((await thief.post("/sign-in/enrolment", {})).body).toMatchObject(unauthenticated);
    expect(await one.dump("um_authenticators")).toBe(before);
    await at(one, "second_factor");
  });

  it("does not become complete without it", async () => {
    const one = await ostervik();
    const owner = await one.signedIn(mika);
    await asks(one, { securityQuestions: "required" });
    const thief = await at(one, "questions");
    await enrolled(one, owner);
    expect((await thief.post("/sign-in/questions", { answers })).body).toMatchObject(unauthenticated);
    expect((await owner.get("/me")).status).toBe(200);
    expect((await owner.get("/me/security")).body.securityQuestions.set).toBe(false);
  });
});

describe("a seed that was offered in My security", () => {
  it("before another session set one up does not replace that one without a code of it", async () => {
    const one = await ostervik();
    const [tab, other] = [await one.signedIn(mika), await one.signedIn(mika)];
    const { key } = (await tab.post("/me/two-factor/enrolment", {})).body;
    await enrolled(one, other);
    const before = await one.dump("um_authenticators");
    const late = await tab.post("/me/two-factor/enrolment/confirm", { code: codeOf(key, one.clock.now) });
    expect(late.body).toMatchObject({ status: 410, code: "enrolment_expired" });
    expect((await tab.post("/me/two-factor/enrolment", {})).body).toMatchObject({ status: 400 });
    expect(await one.dump("um_authenticators")).toBe(before);
  });

  it("is offered to no session that has ended since the request was let in", async () => {
    const one = await ostervik();
    const tab = await one.signedIn(mika);
    const context = await letIn(one, tab);
    await tab.post("/sign-out", {});
    await expect(beginMyEnrolment(context, {})).rejects.toMatchObject({ code: "unauthenticated" });
    expect(await one.dump("um_enrolments")).toBe("[]");
  });
});

it("a recovery code that is replaced while it is looked at is wrong, and uses up none of the new ones", async () => {
  const one = await ostervik();
  const tab = await one.signedIn(mika);
  const { recoveryCodes } = await enrolled(one, tab);
  const context = await letIn(one, tab);
  const user = await one.context.db
    .selectFrom("um_users")
    .selectAll()
    .where("email", "=", mika)
    .executeTakeFirstOrThrow();
  const { stored } = await makeRecoveryCodes(context);
  const meanwhile: SignedInContext = {
    ...context,
    hashSlots: {
      async run(work) {
        const done = await work();
        await one.context.transaction((tx) => replaceRecoveryCodes(tx, user.id, stored));
        return done;
      },
    },
  };
  const tried = await tryCode(meanwhile, user, { recoveryCode: recoveryCodes[0] }, async () => "in");
  expect(tried).toEqual({ right: false, third: false });
  expect((await tab.get("/me/security")).body.twoFactor.recoveryCodesLeft).toBe(10);
});
