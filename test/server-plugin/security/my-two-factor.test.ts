// Looking after one's own second factor: setting it up, replacing the device, new recovery codes, and switching it off.
import { describe, expect, it } from "vitest";
import { type Acting, acting, nothing, palisander } from "../../support/acts.js";
import { goodPassword } from "../../support/plugin.js";
import { type Browser, basedOn } from "../../support/request.js";
import { atSecondFactor, codeOf, type Device, enrolled, wrongCode } from "../../support/two-factor.js";

const minute = 60_000;
const mika = "mika@ostervik.example";
const at = "/me/two-factor";

async function mikas() {
  const one = await acting();
  return { ...one, theirs: await one.signedIn(mika) };
}

async function withDevice() {
  const one = await mikas();
  const device = await enrolled(one, one.theirs);
  return { ...one, device };
}

const post = (one: Acting & { theirs: Browser }, path: string, body: object) =>
  one.watch(() => one.theirs.post(`${at}${path}`, body));
const twoFactor = async (browser: Browser) => (await browser.get("/me/security")).body.twoFactor;

async function passes(one: Acting, device: Pick<Device, "code">): Promise<boolean> {
  one.clock.now += minute;
  const next = await atSecondFactor(one, mika);
  return (await next.post("/sign-in/second-factor", { code: device.code() })).body.stage === "complete";
}

describe("set up", () => {
  it("is offered, and counts from the first code of it on; ten recovery codes are shown this once", async () => {
    const one = await mikas();
    const begun = await post(one, "/enrolment", {});
    expect(begun).toMatchObject({ status: 200, audit: [], letters: [], changed: ["um_enrolments"] });
    const { key, qr, uri } = begun.body;
    expect(key).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
    expect(new URL(uri).searchParams.get("secret")).toBe(key.replaceAll(" ", ""));
    expect(qr).toEqual({ size: expect.any(Number), path: expect.stringMatching(/^(M\d+ \d+h\d+v1h-\d+z)+$/) });
    expect(await twoFactor(one.theirs)).toMatchObject({ on: false, recoveryCodesLeft: 0 });

    const done = await post(one, "/enrolment/confirm", { code: codeOf(key, one.clock.now) });
    expect(done).toMatchObject({
      status: 200,
      audit: [{ kind: "two_factor.switched_on", actor: "Mika Aalto", target: "Mika Aalto" }],
      letters: [[mika, "Two-factor authentication is on for this portal"]],
    });
    expect(done.body.recoveryCodes).toHaveLength(10);
    expect(await twoFactor(one.theirs)).toEqual({
      on: true,
      since: new Date(one.clock.now).toISOString(),
      required: false,
      recoveryCodesLeft: 10,
    });
    expect((await one.theirs.get("/me")).status).toBe(200);
    expect(await passes(one, { code: () => codeOf(key, one.clock.now) })).toBe(true);
  });

  it("offers the same seed within ten minutes, and another after them", async () => {
    const one = await mikas();
    const first = (await post(one, "/enrolment", {})).body;
    one.clock.now += 10 * minute - 1;
    expect((await post(one, "/enrolment", {})).body).toEqual(first);
    one.clock.now += 1;
    const late = await post(one, "/enrolment/confirm", { code: codeOf(first.key, one.clock.now) });
    expect(late).toMatchObject({ status: 410, body: { code: "enrolment_expired" }, ...nothing });
    expect((await post(one, "/enrolment", {})).body.key).not.toBe(first.key);
  });

  it("counts no wrong code: whoever asks was shown the seed", async () => {
    const one = await mikas();
    const { key } = (await post(one, "/enrolment", {})).body;
    const code = wrongCode(codeOf(key, one.clock.now));
    for (let times = 0; times < 4; times++) {
      const seen = await post(one, "/enrolment/confirm", { code });
      expect(seen).toMatchObject({ status: 422, body: { code: "code_refused", fields: { code: "code_wrong" } } });
      expect(seen).toMatchObject(nothing);
    }
    for (const malformed of ["", "12345", "abcdef", "7KQ2-M9XD-4TFA-P3WN"]) {
      const seen = await post(one, "/enrolment/confirm", { code: malformed });
      expect(seen).toMatchObject({ status: 400, body: { fields: { code: "code_malformed" } }, ...nothing });
    }
  });

  it("is of the session that was shown the seed, and of no other", async () => {
    const one = await mikas();
    const { key } = (await post(one, "/enrolment", {})).body;
    const other = await one.signedIn(mika);
    const code = codeOf(key, one.clock.now);
    expect((await other.post(`${at}/enrolment/confirm`, { code })).body.code).toBe("enrolment_expired");
    expect((await one.ada.post(`${at}/enrolment/confirm`, { code })).body.code).toBe("enrolment_expired");
    expect((await other.post(`${at}/enrolment`, {})).body.key).not.toBe(key);
  });

  it("is told in each organization, and once by mail", async () => {
    const one = await mikas();
    await palisander(one, [{ fullName: "Mika Aalto", email: mika }]);
    const { key } = (await post(one, "/enrolment", {})).body;
    const done = await post(one, "/enrolment/confirm", { code: codeOf(key, one.clock.now) });
    expect(done.audit.map(({ kind }) => kind)).toEqual(["two_factor.switched_on", "two_factor.switched_on"]);
    expect(done.letters).toHaveLength(1);
  });
});

describe("the device is replaced", () => {
  it.each(["a code", "a recovery code"])("with %s of the present one, and not without", async (what) => {
    const one = await withDevice();
    const none = await post(one, "/enrolment", {});
    expect(none).toMatchObject({ status: 400, body: { code: "invalid_input" }, ...nothing });
    const typed = what === "a code" ? { code: one.device.code() } : { recoveryCode: one.device.recoveryCodes[3] };
    const begun = await post(one, "/enrolment", typed);
    expect(begun.status).toBe(200);
    const { key } = begun.body;
    expect(key).not.toBe(one.device.key);
    // The one before counts until the new one has proved itself.
    expect(await passes(one, one.device)).toBe(true);
    const done = await post(one, "/enrolment/confirm", { code: codeOf(key, one.clock.now) });
    expect(done).toMatchObject({
      status: 200,
      audit: [{ kind: "two_factor.replaced", actor: "Mika Aalto", target: "Mika Aalto" }],
      letters: [[mika, "Another device for this portal"]],
    });
    expect(done.body.recoveryCodes).toHaveLength(10);
    expect(await passes(one, { code: () => codeOf(key, one.clock.now) })).toBe(true);
    one.clock.now += minute;
    const next = await atSecondFactor(one, mika);
    for (const old of [{ code: one.device.code() }, { recoveryCode: one.device.recoveryCodes[5] }]) {
      expect((await next.post("/sign-in/second-factor", old)).body.code).toBe("code_refused");
    }
  });
});

describe("recovery codes are made anew", () => {
  it("with a code; those of before work no more", async () => {
    const one = await withDevice();
    const made = await post(one, "/recovery-codes", { code: one.device.code() });
    expect(made).toMatchObject({
      status: 200,
      audit: [{ kind: "recovery_codes.renewed", actor: "Mika Aalto", target: "Mika Aalto" }],
      letters: [[mika, "New recovery codes for this portal"]],
    });
    const fresh: string[] = made.body.recoveryCodes;
    expect(new Set([...fresh, ...one.device.recoveryCodes]).size).toBe(20);
    const next = await atSecondFactor(one, mika);
    const old = await next.post("/sign-in/second-factor", { recoveryCode: one.device.recoveryCodes[0] });
    expect(old.body.code).toBe("code_refused");
    expect((await next.post("/sign-in/second-factor", { recoveryCode: fresh[0] })).body.stage).toBe("complete");
    expect((await twoFactor(next)).recoveryCodesLeft).toBe(9);
  });

  it("with one of them, which is told of as used", async () => {
    const one = await withDevice();
    const made = await post(one, "/recovery-codes", { recoveryCode: one.device.recoveryCodes[0] });
    expect(made.audit.map(({ kind }) => kind)).toEqual(["recovery_code.used", "recovery_codes.renewed"]);
    expect(made.letters.map(([, subject]) => subject)).toEqual([
      "A recovery code was used for this portal",
      "New recovery codes for this portal",
    ]);
    expect((await twoFactor(one.theirs)).recoveryCodesLeft).toBe(10);
  });
});

describe("is switched off", () => {
  it.each(["a code", "a recovery code"])("with %s: signing in takes the password alone", async (what) => {
    const one = await withDevice();
    const typed = what === "a code" ? { code: one.device.code() } : { recoveryCode: one.device.recoveryCodes[9] };
    const seen = await post(one, "/switch-off", typed);
    expect(seen).toMatchObject({ status: 204, body: "" });
    const used = what === "a code" ? [] : [{ kind: "recovery_code.used", after: { left: 9 } }];
    expect(seen.audit).toMatchObject([...used, { kind: "two_factor.switched_off", actor: "Mika Aalto" }]);
    expect(seen.letters.at(-1)).toEqual([mika, "Two-factor authentication is off for this portal"]);
    expect(await twoFactor(one.theirs)).toEqual({ on: false, since: null, required: false, recoveryCodesLeft: 0 });
    await one.signedIn(mika, goodPassword);
    expect(await post(one, "/switch-off", { code: "123456" })).toMatchObject({
      status: 409,
      body: { code: "two_factor_off" },
      ...nothing,
    });
  });

  it("not while it is required of them; the code that was typed then still counts", async () => {
    const one = await withDevice();
    const path = `${one.path}/settings`;
    const require = async (twoFactorRequired: boolean) =>
      one.ada.patch(path, { twoFactorRequired }, basedOn((await one.ada.get(path)).body));
    await require(true);
    expect(await twoFactor(one.theirs)).toMatchObject({ on: true, required: true });
    const typed = { code: one.device.code() };
    const seen = await post(one, "/switch-off", typed);
    expect(seen).toMatchObject({ status: 409, body: { code: "two_factor_required" }, audit: [], letters: [] });
    await require(false);
    expect((await post(one, "/switch-off", typed)).status).toBe(204);
  });
});

describe("a wrong code", () => {
  it.each(["/enrolment", "/recovery-codes", "/switch-off"])("is a strike, and the third locks: %s", async (path) => {
    const one = await withDevice();
    const typed = [{ code: wrongCode(one.device.code()) }, { recoveryCode: "0000-0000-0000-0000" }];
    for (const wrong of typed) {
      const fields = { [Object.keys(wrong)[0] ?? ""]: "code_wrong" };
      const seen = await post(one, path, wrong);
      expect(seen).toMatchObject({
        status: 422,
        body: { code: "code_refused" },
        audit: [{ kind: "sign_in.refused" }],
        letters: [],
      });
      expect([seen.body.fields, seen.changed]).toEqual([fields, ["um_strikes"]]);
    }
    const third = await post(one, path, typed[0] ?? {});
    expect(third).toMatchObject({
      status: 409,
      body: { code: "sign_in_locked" },
      audit: [{ kind: "sign_in.refused" }, { kind: "user.locked" }],
    });
    expect(third.letters).toEqual([[mika, "Your sign-in to this portal is locked"]]);
    const right = await post(one, path, { code: one.device.code() });
    expect(right).toMatchObject({
      status: 409,
      body: { code: "sign_in_locked" },
      ...nothing,
      audit: [{ kind: "sign_in.refused" }],
    });
    expect(await twoFactor(one.theirs)).toMatchObject({ on: true, recoveryCodesLeft: 10 });
  });

  it.each(["/recovery-codes", "/switch-off"])(
    "that is malformed, or two at once, count for nothing: %s",
    async (path) => {
      const one = await withDevice();
      const rows: [object, object][] = [
        [{ code: "12 34" }, { code: "code_malformed" }],
        [{ recoveryCode: "7KQ2" }, { recoveryCode: "code_malformed" }],
        [{ code: one.device.code(), recoveryCode: one.device.recoveryCodes[0] }, { code: "invalid" }],
        [{}, { code: "required" }],
        [{ code: 123_456 }, { code: "invalid" }],
        [{ code: "1".repeat(101) }, { code: "too_long" }],
      ];
      for (const [body, fields] of rows) {
        const seen = await post(one, path, body);
        expect(seen).toMatchObject({ status: 400, body: { code: "invalid_input", fields }, ...nothing });
      }
    },
  );
});
