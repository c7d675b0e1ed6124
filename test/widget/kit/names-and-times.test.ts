// Initials, times and made-up passwords: the small things that every list and form leans on.
import { initials } from "../../../widget/src/kit/initials.js";
import { about, ago, onDay } from "../../../widget/src/kit/times.js";
import { generatePassword } from "../../../widget/src/passwords/generate-password.js";
import { expect } from "../support/expect.js";

describe("initials", () => {
  for (const [name, letters] of Object.entries({
    "Amara Nwosu": "AN",
    "Maximiliana-Theodora von Hohenfels": "MH",
    élodie: "ÉL",
    "Søren Kjærgaard": "SK",
    "田中 陽子": "田陽",
    "👩‍🚀 Ada Lovelace": "AL",
    "  ": "?",
    "(Ops) Team": "OT",
  })) {
    it(`of “${name}” are ${letters}`, () => expect(initials(name)).toBe(letters));
  }
});

describe("times", () => {
  const now = new Date(2026, 10, 22, 14, 30);
  const before = (milliseconds: number) => new Date(now.getTime() - milliseconds).toISOString();
  const minute = 60_000;
  const past = (milliseconds: number, locale = "en-GB") => ago(locale, before(milliseconds), "just now", now);

  it("are told as people tell them", () => {
    expect([
      past(20_000),
      past(20 * minute),
      past(2 * 60 * minute),
      past(24 * 60 * minute),
      past(6 * 24 * 60 * minute),
    ]).toEqual(["just now", "20 minutes ago", "2 hours ago", "yesterday", "6 days ago"]);
  });

  it("become days of the calendar after a week, with the year where it is another", () => {
    expect([onDay("en-GB", new Date(2026, 3, 12), now), onDay("en-GB", new Date(2025, 3, 12), now)]).toEqual([
      "12 April",
      "12 April 2025",
    ]);
  });

  it("near now name the hour, in both directions", () => {
    const today = (time: string) => `today ${time}`;
    expect(about("en-GB", new Date(2026, 10, 22, 14, 2).toISOString(), today, now)).toBe("today 14:02");
    expect(about("en-GB", new Date(2026, 10, 25, 9, 12).toISOString(), today, now)).toBe("Wed 09:12");
  });

  it("follow the reader's language", () => {
    expect(past(2 * 60 * minute, "de")).toBe("vor 2 Stunden");
  });
});

describe("a generated password", () => {
  it("can be read out: three made-up words and two figures", () => {
    for (let round = 0; round < 200; round += 1) {
      expect(generatePassword()).toMatch(
        /^([bdfghjklmnprstvwz][aeiou]){3}-([bdfghjklmnprstvwz][aeiou]){3}-([bdfghjklmnprstvwz][aeiou]){3}-\d\d$/,
      );
    }
  });

  it("has more than 60 bits of chance in it", () => {
    const bits = 9 * Math.log2("bdfghjklmnprstvwz".length * "aeiou".length) + Math.log2(100);
    expect(bits > 60).toBe(true);
    const seen = new Set(Array.from({ length: 500 }, () => generatePassword()));
    expect(seen.size).toBe(500);
  });

  it("uses every letter about equally often", () => {
    const counts = new Map<string, number>();
    const rounds = 2000;
    for (let round = 0; round < rounds; round += 1) {
      const first = generatePassword().charAt(0);
      counts.set(first, (counts.get(first) ?? 0) + 1);
    }
    expect(counts.size).toBe(17);
    for (const count of counts.values()) expect(count > rounds / 17 / 2 && count < (rounds / 17) * 2).toBe(true);
  });

  it("is as long as the policy asks", () => {
    expect(generatePassword(40).length >= 40).toBe(true);
  });
});
