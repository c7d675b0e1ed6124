// One-time codes are those of RFC 6238, and only those of the present step and its neighbours are right.
import { describe, expect, it } from "vitest";
import { makeSeed, seedUri, verifyCode } from "../../../server-plugin/src/two-factor/totp.js";
import { goodPassword, ostervik, otherPassword } from "../../support/plugin.js";
import { codeOf, enrolled, period } from "../../support/two-factor.js";

/** RFC 6238, appendix B: the seed "12345678901234567890" and its SHA-1 column; six digits are the last six of eight. */
const seed = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const vectors: [seconds: number, code: string][] = [
  [59, "94287082"],
  [1_111_111_109, "07081804"],
  [1_111_111_111, "14050471"],
  [1_234_567_890, "89005924"],
  [2_000_000_000, "69279037"],
  [20_000_000_000, "65353130"],
];

describe("a one-time code", () => {
  it.each(vectors)("of RFC 6238 at %i seconds is right", (seconds, code) => {
    const step = verifyCode(seed, code.slice(-6), { now: seconds * 1_000, afterStep: null });
    expect(step).toBe(Math.floor(seconds / 30));
  });

  const now = 1_795_000_005_000;
  it.each([
    [-2, false],
    [-1, true],
    [0, true],
    [1, true],
    [2, false],
  ])("of the step %i from now: %s", (steps, right) => {
    const code = codeOf(seed, now + steps * period);
    const step = verifyCode(seed, code, { now, afterStep: null });
    expect(step).toBe(right ? Math.floor(now / period) + steps : null);
  });

  it("is wrong once its step, or a later one, has been used", () => {
    const present = Math.floor(now / period);
    const of = (steps: number, afterStep: number) =>
      verifyCode(seed, codeOf(seed, now + steps * period), { now, afterStep });
    expect(of(0, present - 1)).toBe(present);
    expect(of(0, present)).toBeNull();
    expect(of(-1, present)).toBeNull();
    expect(of(1, present)).toBe(present + 1);
  });

  it("comes from 160 random bits", () => {
    const seeds = new Set(Array.from({ length: 200 }, makeSeed));
    expect(seeds.size).toBe(200);
    for (const one of seeds) expect(one).toMatch(/^[A-Z2-7]{32}$/);
  });

  it("is set up by a key URI that names portal and person, whatever signs they hold", () => {
    const uri = new URL(seedUri(seed, { portal: "Harbor & Co: Fracht?", email: "jö&hn@ostervik.example" }));
    expect([uri.protocol, uri.host]).toEqual(["otpauth:", "totp"]);
    expect(uri.searchParams.get("secret")).toBe(seed);
    expect(uri.searchParams.get("issuer")).toBe("Harbor & Co: Fracht?");
    expect(decodeURIComponent(uri.pathname)).toContain("jö&hn@ostervik.example");
  });

  it("fits into a QR code, however long the names are", async () => {
    const portalName = "東".repeat(200);
    const one = await ostervik({ portalName });
    const email = `aino@${"ä".repeat(50)}.${"ö".repeat(50)}.${"ü".repeat(50)}${"\ufe0f".repeat(800)}.example`;
    const person = { fullName: "Aino Salo", email, profile: one.profileId("Member"), password: goodPassword };
    expect((await one.ada.post(`${one.path}/members`, person)).status).toBe(201);
    const aino = one.browser();
    await aino.post("/sign-in", { email, password: goodPassword });
    await aino.post("/sign-in/new-password", { password: otherPassword });
    expect((await enrolled(one, aino)).recoveryCodes).toHaveLength(10);
  });
});
