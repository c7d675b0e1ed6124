// What a password must be.
import { expect, it } from "vitest";
import { policyBreach } from "../../../server-plugin/src/passwords/check-policy.js";
import { strictest } from "../../../server-plugin/src/settings/rules.js";
import { plugin } from "../../support/plugin.js";

const linnea = { fullName: "Linnéa Sandström", email: "l.sandstrom@ostervik.example" };

const judged: [string, string | null][] = [
  ["copper-lantern-drift-48", null],
  ["übermäßig grüne Äpfel", null],
  ["密码密码很长的一个句子真的很长", null],
  ["🐴🔋📎 horse battery staple", null],
  ["x".repeat(5) + "copper-lantern".repeat(70), null],
  ["elevenchars", "password_too_short"],
  ["🐴🐴🐴🐴🐴🐴", "password_too_short"],
  [`q9${"lantern-".repeat(128)}`, "password_too_long"],
  ["password1234", "password_common"],
  ["Password123456!", "password_common"],
  ["!!!!password!!!!", "password_common"],
  ["passwordpassword", "password_common"],
  ["pässwordpassword", "password_common"],
  ["aaaaaaaaaaaa", "password_common"],
  ["abcabcabcabc", "password_common"],
  ["123456789012", "password_common"],
  ["abcdefghijklm", "password_common"],
  ["harborcloud2026", "password_common"],
  ["Harbor-Cloud-2026", "password_common"],
  ["user manager 1", "password_common"],
  ["harborcloudharborcloud", "password_common"],
  ["harbor cloud harbor cloud 7", "password_common"],
  ["linnea-is-the-best", "password_identity"],
  ["L.Sandstrom@Ostervik.example", "password_identity"],
  ["copper\0lantern-drift", "invalid_characters"],
  ["my name SANDSTRÖM ok", "password_identity"],
  ["write to l.sandstrom", "password_identity"],
];

it.each(judged)("%s: %s", async (password, code) => {
  const { context } = await plugin({ portalName: "Harbor Cloud" });
  expect(policyBreach(strictest(context, []), password, linnea)).toBe(code);
});

it("short pieces of a name are not forbidden: they are in too many words", async () => {
  const { context } = await plugin();
  expect(
    policyBreach(strictest(context, []), "violin-anchor-saddle", { fullName: "Li Vi An", email: "li@x.example" }),
  ).toBeNull();
});

it.each(["bob@ostervik.example", "Bob Li Bob Li 1", "xx-b.o.b.l.i-xx-12"])(
  "a short name and its address are forbidden as a whole: %s",
  async (password) => {
    const { context } = await plugin();
    expect(policyBreach(strictest(context, []), password, { fullName: "Bob Li", email: "bob@ostervik.example" })).toBe(
      "password_identity",
    );
  },
);

it("a portal's name in another script is forbidden, and forbids nothing else", async () => {
  const { context } = await plugin({ portalName: "Портал Север", policy: { words: ["門戶", "…"] } });
  expect(policyBreach(strictest(context, []), "портал-север-2026", linnea)).toBe("password_common");
  expect(policyBreach(strictest(context, []), "мідний ліхтар дрейф", linnea)).toBeNull();
  expect(policyBreach(strictest(context, []), "49-17-83-52-60-71", linnea)).toBeNull();
});

it("the host sets the least length and further words", async () => {
  const { context } = await plugin({ policy: { minimumLength: 16, words: ["Ostervik"] } });
  expect(policyBreach(strictest(context, []), "copper-lantern", linnea)).toBe("password_too_short");
  expect(policyBreach(strictest(context, []), "ostervik-2026-2026", linnea)).toBe("password_common");
});

it.each([
  ["ostervik harbour", "password_common"],
  ["Harbour-2026-Ostervik!", "password_common"],
  ["0stervik harbour1", null],
  ["ostervik harbour lantern", null],
  ["49-17-83-52-60-71", null],
  [`${"aab".repeat(300)}!c`, null],
])("words of the host do not become good by standing beside each other: %s", async (password, code) => {
  const { context } = await plugin({ policy: { words: ["Ostervik", "harbour", "aab", "aabaab", "baa"] } });
  expect(policyBreach(strictest(context, []), password, linnea)).toBe(code);
});

it("while typing, each rule is told with whether it is met", async () => {
  const { browser } = await plugin();
  const check = async (password: string) =>
    (await browser().post("/password-check", { password, ...linnea })).body.rules;
  expect(await check("")).toEqual([
    { rule: "length", minimum: 12, met: false },
    { rule: "common", met: false },
    { rule: "identity", met: false },
  ]);
  expect(await check("sandstrom")).toEqual([
    { rule: "length", minimum: 12, met: false },
    { rule: "common", met: true },
    { rule: "identity", met: false },
  ]);
  const half = { password: "copper-lantern-drift-48", fullName: "Lin\u202e", email: "l@" };
  expect((await browser().post("/password-check", half)).body.rules.every(({ met }: { met: boolean }) => met)).toBe(
    true,
  );
  expect((await check("copper-lantern-drift-48")).every(({ met }: { met: boolean }) => met)).toBe(true);
});
