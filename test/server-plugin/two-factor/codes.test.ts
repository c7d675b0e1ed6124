// Codes are read as people type them, and recovery codes cannot be guessed.
import { describe, expect, it } from "vitest";
import { makeRecoveryCodes, selectorOf } from "../../../server-plugin/src/two-factor/recovery-codes.js";
import { readCode, readRecoveryCode } from "../../../server-plugin/src/two-factor/typed-codes.js";
import { plugin } from "../../support/plugin.js";

describe("a code as it was typed", () => {
  it.each([
    ["123456", "123456"],
    [" 123 456 ", "123456"],
    ["123-456", "123456"],
    ["１２３４５６", "123456"],
    ["12345", null],
    ["1234567", null],
    ["12a456", null],
    ["", null],
    ["١٢٣٤٥٦", null],
    ["1".repeat(100), null],
  ])("%j is %j", (typed, code) => expect(readCode(typed)).toBe(code));
});

describe("a recovery code as it was typed", () => {
  it.each([
    ["7KQ2-M9XD-4TFA-P3WN", "7KQ2M9XD4TFAP3WN"],
    ["7kq2m9xd4tfap3wn", "7KQ2M9XD4TFAP3WN"],
    [" 7KQ2 M9XD 4TFA P3WN ", "7KQ2M9XD4TFAP3WN"],
    ["７KQ2–M9XD–4TFA–P3WN", "7KQ2M9XD4TFAP3WN"],
    ["OIL2-M9XD-4TFA-P3WN", "0112M9XD4TFAP3WN"],
    ["7KQ2-M9XD-4TFA-P3W", null],
    ["7KQ2-M9XD-4TFA-P3WNN", null],
    ["7KQ2-M9XD-4TFA-P3WU", null],
    ["123456", null],
  ])("%j is %j", (typed, code) => expect(readRecoveryCode(typed)).toBe(code));
});

describe("recovery codes", () => {
  it("are ten, each of 65 random bits besides the part by which it is found, and kept as slow hashes", async () => {
    const { context } = await plugin();
    const { codes, stored } = await makeRecoveryCodes(context);
    expect(codes).toHaveLength(10);
    expect(new Set(codes).size).toBe(10);
    expect(new Set(stored.map(({ selector }) => selector)).size).toBe(10);
    for (const [index, code] of codes.entries()) {
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
      const bare = readRecoveryCode(code) ?? "";
      expect(stored[index]?.selector).toBe(selectorOf(bare));
      expect(Math.log2(32) * (bare.length - selectorOf(bare).length)).toBeGreaterThanOrEqual(64);
      expect(stored[index]?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    }
  });
});
