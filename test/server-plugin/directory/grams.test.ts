// The pieces that members are found by.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gramsOf, matchOf } from "../../../server-plugin/src/directory/grams.js";

const pieces = (...texts: string[]) => gramsOf(...texts).split(" ");
const asked = (...words: string[]) =>
  matchOf(words)
    .split(" AND ")
    .map((one) => one.slice(1, -1));

describe("pieces", () => {
  it("are all of one, two and three characters of each word, once", () => {
    expect(pieces("anna a")).toEqual(["a", "an", "ann", "n", "nn", "nna", "na"]);
  });

  it("are of whole characters, whatever they take in memory", () => {
    expect(pieces("𠮷野家x")).toEqual(["𠮷", "𠮷野", "𠮷野家", "野", "野家", "野家x", "家", "家x", "x"]);
  });

  it("hold no punctuation that the index would divide at, or that ends a quotation", () => {
    for (const piece of pieces(`o'neil-"x" (near*)`, "a.b+c@d.example")) expect(piece).toMatch(/^[^!-/:-@[-`{-~ ]+$/);
  });
});

describe("a search", () => {
  it("asks for a short word as it is, for a longer one by its beginning and its end, for a long one by its middle too", () => {
    expect(asked("an")).toEqual(["an"]);
    expect(asked("ander")).toEqual(["and", "der"]);
    expect(asked("andersson")).toEqual(["and", "ers", "son"]);
  });

  it("asks of an address for what stands before the @", () => {
    expect(asked("ada@x.example")).toEqual(["ada"]);
    expect(asked("berg.7@x.example")).toEqual(["ber", "g\ue02e7"]);
    expect(asked("@x.example")).toHaveLength(3);
  });

  it("asks for no single letters beside longer pieces, and for six pieces at most", () => {
    expect(asked("a", "berg")).toEqual(["ber", "erg"]);
    expect(asked("a", "be", "cde")).toEqual(["cde", "be"]);
    expect(asked("a", "b")).toEqual(["a", "b"]);
    expect(asked(...Array.from({ length: 100 }, (_, index) => `word${index}`))).toHaveLength(6);
  });

  it("asks for nothing that somebody who has all its words would lack", () => {
    const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }).map((one) => one.replace(/\s/g, ""));
    const words = fc.array(text.filter(Boolean), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(words, fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 9 }), (all, start, length) => {
        const [first = ""] = all;
        const part = [...first].slice(start, start + length).join("") || first;
        const known = new Set(pieces(...all));
        expect(asked(part, ...all).filter((piece) => !known.has(piece))).toEqual([]);
      }),
    );
  });
});
