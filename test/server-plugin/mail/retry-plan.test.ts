// When a letter is tried again, and when it is given up.
import { describe, expect, it } from "vitest";
import { countAttempts, nextAttempt } from "../../../server-plugin/src/mail/retry-plan.js";

const second = 1_000;
const hour = 3_600 * second;
const written = Date.UTC(2026, 10, 22, 12);
const middle = 0.5;
const waitAfter = (attempts: number, random = middle) =>
  (nextAttempt({ attempts, createdAt: written }, written, random) ?? Number.NaN) - written;

describe("the waits between tries", () => {
  it.each([
    [1, 30],
    [2, 60],
    [3, 120],
    [4, 240],
    [5, 480],
    [6, 960],
    [7, 1_920],
    [8, 3_600],
    [9, 3_600],
    [10, 3_600],
    [11, 3_600],
  ])("after try %i it waits %i seconds, give or take a fifth", (attempts, seconds) => {
    expect(waitAfter(attempts)).toBe(seconds * second);
    expect(waitAfter(attempts, 0)).toBe(seconds * 800);
    expect(waitAfter(attempts, 1 - Number.EPSILON)).toBeCloseTo(seconds * 1_200, -1);
  });
});

describe("giving up", () => {
  it("comes after the twelfth try", () => {
    expect(nextAttempt({ attempts: 11, createdAt: written }, written, middle)).not.toBeNull();
    expect(nextAttempt({ attempts: 12, createdAt: written }, written, middle)).toBeNull();
    expect(nextAttempt({ attempts: 13, createdAt: written }, written, middle)).toBeNull();
  });

  it("comes when the letter is a day old, however few the tries", () => {
    expect(nextAttempt({ attempts: 1, createdAt: written }, written + 24 * hour - 1, middle)).not.toBeNull();
    expect(nextAttempt({ attempts: 1, createdAt: written }, written + 24 * hour, middle)).toBeNull();
  });
});

describe("tries that found no mail server", () => {
  it("count until the waits are at their longest, and use up no more", () => {
    const counted = Array.from({ length: 30 }, (_, index) => countAttempts(index + 1, true));
    expect(counted.slice(0, 9)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 8]);
    expect(Math.max(...counted)).toBe(8);
    expect(waitAfter(8)).toBe(hour);
  });

  it("leave every try that was answered counted", () => {
    expect([1, 7, 8, 9, 12].map((attempts) => countAttempts(attempts, false))).toEqual([1, 7, 8, 9, 12]);
  });
});
