// What people are told of a browser: names that everybody knows, and nothing that a browser makes up.
import { describe, expect, it } from "vitest";
import { describeBrowser } from "../../../server-plugin/src/sessions/describe-browser.js";

const mac = "Macintosh; Intel Mac OS X 10_15_7";
const iphone = "iPhone; CPU iPhone OS 17_6_1 like Mac OS X";
const blink = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0";
const webkit = "AppleWebKit/605.1.15 (KHTML, like Gecko)";

describe("real browsers", () => {
  it.each([
    ["Firefox", "Windows", "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0"],
    ["Firefox", "macOS", "Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:132.0) Gecko/20100101 Firefox/132.0"],
    ["Firefox", "Linux", "Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0"],
    ["Firefox", "Android", "Mozilla/5.0 (Android 14; Mobile; rv:132.0) Gecko/132.0 Firefox/132.0"],
    ["Firefox", "iOS", `Mozilla/5.0 (${iphone}) ${webkit} FxiOS/132.0 Mobile/15E148 Safari/605.1.15`],
    ["Chrome", "Windows", `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${blink} Safari/537.36`],
    ["Chrome", "macOS", `Mozilla/5.0 (${mac}) ${blink} Safari/537.36`],
    ["Chrome", "Linux", `Mozilla/5.0 (X11; Linux x86_64) ${blink} Safari/537.36`],
    ["Chrome", "Android", `Mozilla/5.0 (Linux; Android 10; K) ${blink} Mobile Safari/537.36`],
    ["Chrome", "iOS", `Mozilla/5.0 (${iphone}) ${webkit} CriOS/130.0.6723.90 Mobile/15E148 Safari/604.1`],
    ["Safari", "macOS", `Mozilla/5.0 (${mac}) ${webkit} Version/18.0 Safari/605.1.15`],
    ["Safari", "iOS", `Mozilla/5.0 (${iphone}) ${webkit} Version/18.0 Mobile/15E148 Safari/604.1`],
    [
      "Safari",
      "iOS",
      `Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X) ${webkit} Version/18.0 Mobile/15E148 Safari/604.1`,
    ],
    ["Microsoft Edge", "Windows", `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${blink} Safari/537.36 Edg/130.0.0.0`],
    ["Microsoft Edge", "macOS", `Mozilla/5.0 (${mac}) ${blink} Safari/537.36 Edg/130.0.0.0`],
    ["Microsoft Edge", "Linux", `Mozilla/5.0 (X11; Linux x86_64) ${blink} Safari/537.36 Edg/130.0.0.0`],
    ["Microsoft Edge", "Android", `Mozilla/5.0 (Linux; Android 10; HD1913) ${blink} Mobile Safari/537.36 EdgA/130.0`],
    ["Microsoft Edge", "iOS", `Mozilla/5.0 (${iphone}) ${webkit} Version/17.0 EdgiOS/130.0 Mobile/15E148 Safari/605`],
  ])("%s on %s", (browser, system, userAgent) => {
    expect(describeBrowser(userAgent)).toEqual({ browser, system });
  });
});

/** What is no browser that anybody knows, or wants to be read as something else. */
const strange = [
  "curl/8.5.0",
  "junk",
  "x".repeat(1_000),
  "Mozilla/5.0 ".repeat(83),
  "/".repeat(16_000),
  "Windows",
  "<script>alert(1)</script>",
  "Your sign-in ends today: see evil.example/1.0 version/2",
  "evil.example click here/1.0 version/2",
  "constructor/1.0 (constructor)",
  "__proto__/1.0 (__proto__)",
];

describe("anything else", () => {
  it.each(strange)("has no name: %.60s", (userAgent) => {
    expect(describeBrowser(userAgent)).toEqual({ browser: null, system: null });
  });

  it.each([null, "", "  \t "])("has none where nothing is said: %j", (userAgent) => {
    expect(describeBrowser(userAgent)).toEqual({ browser: null, system: null });
  });

  it("keeps nothing of what stands around a name", () => {
    const said = "Mozilla/5.0 (Windows NT 10.0 <b>see evil.example</b>) Gecko/1 <i>Firefox</i>/1.0 \u202eyadot";
    expect(describeBrowser(said)).toEqual({ browser: "Firefox", system: "Windows" });
  });
});
