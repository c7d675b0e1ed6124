// The second step of a sign-in: a code of the device or a recovery code, each of which works once.
import { describe, expect, it } from "vitest";
import { databaseFile, goodPassword, ostervik } from "../../support/plugin.js";
import { atSecondFactor, codeOf, enrolled, period, wrongCode } from "../../support/two-factor.js";

const ada = "ada@ostervik.example";

async function scene(overrides: Parameters<typeof ostervik>[0] = {}) {
  const one = await ostervik(overrides);
  const device = await enrolled(one, one.ada);
  await one.letters();
  const before = (await one.audit()).length;
  return { ...one, device, since: async () => (await one.audit()).slice(before).map(({ kind }) => kind) };
}

describe("a sign-in of somebody with a second factor", () => {
  it("is not complete with the password alone: nothing opens but the second step", async () => {
    const one = await scene();
    const browser = await atSecondFactor(one, ada);
    expect((await browser.get("/me")).status).toBe(401);
    expect((await browser.get(`${one.path}/members`)).status).toBe(401);
    expect((await browser.post("/sign-in/new-password", { password: "copper-lantern-drift-49" })).status).toBe(401);
    expect((await browser.post("/sign-in/enrolment", {})).status).toBe(401);
    expect((await browser.post("/me/two-factor/switch-off", { code: one.device.code() })).status).toBe(401);
    expect(await one.since()).toEqual([]);
  });

  it("is complete with a code of the device, under a new token", async () => {
    const one = await scene();
    const browser = await atSecondFactor(one, ada);
    const halfWay = browser.cookie;
    const { body, status } = await browser.post("/sign-in/second-factor", { code: one.device.code() });
    expect([status, body]).toEqual([200, { stage: "complete" }]);
    expect((await browser.get("/me")).status).toBe(200);
    expect(browser.cookie).not.toBe(halfWay);
    browser.cookie = halfWay;
    expect((await browser.post("/sign-in/second-factor", { code: one.device.code(1) })).status).toBe(401);
    expect(await one.since()).toEqual(["session.started"]);
  });

  it("takes the code as people type it", async () => {
    const one = await scene();
    const code = one.device.code();
    const wide = [...code].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join("");
    const browser = await atSecondFactor(one, ada);
    const answer = await browser.post("/sign-in/second-factor", { code: ` ${wide.slice(0, 3)} ${wide.slice(3)} ` });
    expect(answer.body).toEqual({ stage: "complete" });
  });

  it("must be finished within ten minutes", async () => {
    const one = await scene();
    const browser = await atSecondFactor(one, ada);
    one.clock.now += 10 * 60_000;
    expect((await browser.post("/sign-in/second-factor", { code: one.device.code() })).status).toBe(401);
  });

  it("is refused to somebody who was kept out meanwhile", async () => {
    const one = await scene();
    const browser = await atSecondFactor(one, ada);
    await one.context.transaction(async (tx) => {
      await tx.updateTable("um_memberships").set({ deactivated_at: one.clock.now }).execute();
    });
    const { body, status } = await browser.post("/sign-in/second-factor", { code: one.device.code() });
    expect([status, body.code]).toEqual([401, "sign_in_refused"]);
  });
});

describe("a code", () => {
  it("works once, not even in another browser a moment later", async () => {
    const one = await scene();
    const [first, second] = [await atSecondFactor(one, ada), await atSecondFactor(one, ada)];
    const code = one.device.code();
    expect((await first.post("/sign-in/second-factor", { code })).status).toBe(200);
    const { body, status } = await second.post("/sign-in/second-factor", { code });
    expect([status, body.code, body.fields]).toEqual([422, "code_refused", { code: "code_wrong" }]);
  });

  it("of the step before is refused once a later one was used", async () => {
    const one = await scene();
    const [first, second] = [await atSecondFactor(one, ada), await atSecondFactor(one, ada)];
    expect((await first.post("/sign-in/second-factor", { code: one.device.code() })).status).toBe(200);
    expect((await second.post("/sign-in/second-factor", { code: one.device.code(-1) })).status).toBe(422);
    expect((await second.post("/sign-in/second-factor", { code: one.device.code(1) })).status).toBe(200);
  });

  it("that proved the enrolment does not sign in as well", async () => {
    const one = await ostervik();
    const { body } = await one.ada.post("/me/two-factor/enrolment", {});
    const code = codeOf(body.key, one.clock.now);
    expect((await one.ada.post("/me/two-factor/enrolment/confirm", { code })).status).toBe(200);
    const browser = await atSecondFactor(one, ada);
    expect((await browser.post("/sign-in/second-factor", { code })).status).toBe(422);
  });

  it("sent fifty times at once lets in exactly one", async () => {
    const one = await scene({ database: databaseFile(), throttle: { perMinute: 10_000, burst: 10_000 } });
    const browsers = [];
    for (let index = 0; index < 50; index++) browsers.push(await atSecondFactor(one, ada));
    const code = one.device.code();
    const answers = await Promise.all(browsers.map((browser) => browser.post("/sign-in/second-factor", { code })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await one.since()).filter((kind) => kind === "session.started")).toHaveLength(1);
  });
});

describe("a recovery code", () => {
  it("signs in once, and its owner is told how many are left", async () => {
    const one = await scene();
    const [recoveryCode] = one.device.recoveryCodes;
    const first = await atSecondFactor(one, ada);
    const typed = recoveryCode?.toLowerCase().replaceAll("-", " ");
    expect((await first.post("/sign-in/second-factor", { recoveryCode: typed })).body).toEqual({ stage: "complete" });
    const letters = await one.letters();
    const told = letters.find(({ subject }) => subject.includes("recovery code was used"));
    expect([told?.to.address, told?.text.includes("9 are left")]).toEqual([ada, true]);
    expect(await one.since()).toEqual(["recovery_code.used", "session.started"]);

    const second = await atSecondFactor(one, ada);
    const again = await second.post("/sign-in/second-factor", { recoveryCode });
    expect([again.status, again.body.fields]).toEqual([422, { recoveryCode: "code_wrong" }]);
  });

  it("sent twenty times at once lets in exactly one", async () => {
    const one = await scene({ database: databaseFile(), throttle: { perMinute: 10_000, burst: 10_000 } });
    const browsers = [];
    for (let index = 0; index < 20; index++) browsers.push(await atSecondFactor(one, ada));
    const [recoveryCode] = one.device.recoveryCodes;
    const answers = await Promise.all(
      browsers.map((browser) => browser.post("/sign-in/second-factor", { recoveryCode })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await one.since()).filter((kind) => kind === "recovery_code.used")).toHaveLength(1);
  });
});

describe("three wrong codes", () => {
  it("after the right password each time lock the sign-in: the password gives no place back to them", async () => {
    const one = await scene();
    for (const last of [false, false, true]) {
      const browser = await atSecondFactor(one, ada);
      const answer = await browser.post("/sign-in/second-factor", { code: wrongCode(one.device.code()) });
      expect([answer.status, answer.body.code]).toEqual(last ? [401, "sign_in_refused"] : [422, "code_refused"]);
    }
    const letters = await one.letters();
    expect(letters.map(({ subject, to }) => [subject.includes("is locked"), to.address])).toEqual([[true, ada]]);
    expect((await one.since()).filter((kind) => kind === "user.locked")).toHaveLength(1);
    const { body, status } = await one.browser().post("/sign-in", { email: ada, password: goodPassword });
    expect([status, body.code]).toEqual([401, "sign_in_refused"]);
    // Sessions that are open live on.
    expect((await one.ada.get("/me")).status).toBe(200);
  });

  it("count together with wrong passwords and wrong recovery codes", async () => {
    const one = await scene();
    await one.browser().post("/sign-in", { email: ada, password: "wrong-password-entirely" });
    const browser = await atSecondFactor(one, ada);
    expect((await browser.post("/sign-in/second-factor", { code: wrongCode(one.device.code()) })).status).toBe(422);
    const recoveryCode = "0000-0000-0000-0000";
    const { body } = await browser.post("/sign-in/second-factor", { recoveryCode });
    expect(body.code).toBe("sign_in_refused");
    expect((await browser.post("/sign-in/second-factor", { code: one.device.code() })).status).toBe(401);
  });

  it("are forgotten once a sign-in is complete", async () => {
    const one = await scene();
    for (let round = 0; round < 3; round++) {
      const browser = await atSecondFactor(one, ada);
      for (let guess = 0; guess < 2; guess++) {
        expect((await browser.post("/sign-in/second-factor", { code: wrongCode(one.device.code()) })).status).toBe(422);
      }
      expect((await browser.post("/sign-in/second-factor", { code: one.device.code() })).status).toBe(200);
      one.clock.now += 2 * period;
    }
  });

  it("of fifty at once are all that is evaluated, and lock once", async () => {
    const one = await scene({ database: databaseFile(), throttle: { perMinute: 10_000, burst: 10_000 } });
    const browser = await atSecondFactor(one, ada);
    const code = wrongCode(one.device.code());
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => browser.post("/sign-in/second-factor", { code })),
    );
    expect(answers.filter(({ status }) => status === 200)).toEqual([]);
    const strikes = await one.context.db.selectFrom("um_strikes").selectAll().execute();
    await one.letters();
    expect(strikes.filter(({ state }) => state === "strike" || state === "locked")).toHaveLength(3);
    expect((await one.since()).filter((kind) => kind === "user.locked")).toHaveLength(1);
    const right = await browser.post("/sign-in/second-factor", { code: one.device.code() });
    expect(right.status).toBe(401);
  });
});

describe("what is no code", () => {
  it.each([
    [{ code: "12345" }, { code: "code_malformed" }],
    [{ code: "1234567" }, { code: "code_malformed" }],
    [{ code: "" }, { code: "code_malformed" }],
    [{ code: "abcdef" }, { code: "code_malformed" }],
    [{ code: "12\u00003456" }, { code: "code_malformed" }],
    [{ recoveryCode: "7KQ2" }, { recoveryCode: "code_malformed" }],
    [{ code: ["123456"] }, { code: "invalid" }],
    [{ code: 123456 }, { code: "invalid" }],
    [{ code: null }, { code: "invalid" }],
    [{ code: "1".repeat(101) }, { code: "too_long" }],
    [{}, { code: "required" }],
    [{ code: "123456", recoveryCode: "7KQ2-M9XD-4TFA-P3WN" }, { code: "invalid" }],
    [{ code: "123456", stage: "complete" }, { stage: "unknown_key" }],
  ])("%j is told at its field, and is no strike", async (body, fields) => {
    const one = await scene();
    const browser = await atSecondFactor(one, ada);
    for (let time = 0; time < 4; time++) {
      const answer = await browser.post("/sign-in/second-factor", body);
      expect([answer.status, answer.body.code, answer.body.fields]).toEqual([400, "invalid_input", fields]);
    }
    expect((await browser.post("/sign-in/second-factor", { code: one.device.code() })).status).toBe(200);
  });

  it("of a megabyte is not even read", async () => {
    const one = await scene();
    const browser = await atSecondFactor(one, ada);
    expect((await browser.post("/sign-in/second-factor", { code: "1".repeat(1_000_000) })).status).toBe(413);
  });
});
