// Settings that cannot be: each is refused with its field named, and nothing has changed.
import { expect, it } from "vitest";
import { acting, nothing } from "../../support/acts.js";
import { basedOn } from "../../support/request.js";

const words = (count: number) => Array.from({ length: count }, (_, index) => `harbour${index}`);

/** A field, what is wrong with it, and the reason that is told. */
const refused: [string, string, unknown, string][] = [
  ["minimumLength", "7 characters", 7, "out_of_range"],
  ["minimumLength", "65 characters", 65, "out_of_range"],
  ["minimumLength", "less than nothing", -1, "out_of_range"],
  ["minimumLength", "a fraction", 12.5, "invalid"],
  ["minimumLength", "text", "12", "invalid"],
  ["minimumLength", "null", null, "invalid"],
  ["minimumLength", "more than a number holds", 1e300, "invalid"],
  ["idleMinutes", "0 minutes", 0, "out_of_range"],
  ["idleMinutes", "more than the portal's", 61, "out_of_range"],
  ["idleMinutes", "a fraction", 0.5, "invalid"],
  ["idleMinutes", "text", "10", "invalid"],
  ["absoluteMinutes", "0 minutes", 0, "out_of_range"],
  ["absoluteMinutes", "more than the portal's", 1_441, "out_of_range"],
  ["absoluteMinutes", "null", null, "invalid"],
  ["twoFactorRequired", "text", "yes", "invalid"],
  ["twoFactorRequired", "a number", 1, "invalid"],
  ["securityQuestions", "an unknown policy", "sometimes", "invalid"],
  ["securityQuestions", "null", null, "invalid"],
  ["words", "201 words", words(201), "too_many"],
  ["words", "1,001 words", words(1_001), "too_many"],
  ["words", "a word of 2 characters", ["harbour", "ok"], "too_short"],
  ["words", "an empty word", [""], "too_short"],
  ["words", "a word of blanks", ["   \t\n "], "too_short"],
  ["words", "a word of 65 characters", ["x".repeat(65)], "too_long"],
  ["words", "a word of 2,000 characters", ["x".repeat(2_000)], "too_long"],
  ["words", "NUL in a word", ["har\0bour"], "invalid_characters"],
  ["words", "a control character in a word", ["har\u0007bour"], "invalid_characters"],
  ["words", "a bidi override in a word", ["har\u202ebour"], "invalid_characters"],
  ["words", "half a character", ["har\ud800bour"], "invalid_characters"],
  ["words", "a number among them", ["harbour", 7], "invalid"],
  ["words", "null among them", [null], "invalid"],
  ["words", "text instead of a list", "harbour", "invalid"],
  ["words", "null", null, "invalid"],
  ["leastLength", "an unknown key", 8, "unknown_key"],
  ["version", "an unknown key", 1, "unknown_key"],
  ["etag", "the version in the body", '"settings-0"', "unknown_key"],
  ["__proto__", "a key that is none", { minimumLength: 8 }, "unknown_key"],
];

it("each names its field", async () => {
  const one = await acting();
  const path = `${one.path}/settings`;
  const settings = (await one.ada.get(path)).body;
  for (const [field, what, value, code] of refused) {
    // As JSON text, so that "__proto__" is a key like any other.
    const body = `{${JSON.stringify(field)}:${JSON.stringify(value)}}`;
    const headers = { "content-type": "application/json", "sec-fetch-site": "same-origin", ...basedOn(settings) };
    const seen = await one.watch(() => one.ada.send("PATCH", path, { body, headers }));
    const { status, body: told, audit, changed, letters } = seen;
    expect({ field, what, status, code: told.code, fields: told.fields, audit, changed, letters }).toEqual({
      field,
      what,
      status: 400,
      code: "invalid_input",
      fields: { [field]: code },
      ...nothing,
    });
  }
  expect((await one.ada.get(path)).body).toEqual(settings);
});

it("several at once are told at once", async () => {
  const one = await acting();
  const path = `${one.path}/settings`;
  const settings = (await one.ada.get(path)).body;
  const change = { minimumLength: 65, idleMinutes: 0, absoluteMinutes: 9_999, words: ["ab"], twoFactorRequired: true };
  const seen = await one.watch(() => one.ada.patch(path, change, basedOn(settings)));
  expect(seen).toMatchObject({ status: 400, body: { code: "invalid_input" }, ...nothing });
  expect(seen.body.fields).toEqual({
    minimumLength: "out_of_range",
    idleMinutes: "out_of_range",
    absoluteMinutes: "out_of_range",
    words: "too_short",
  });
});

it("what stands at the bounds is taken: 8 and 64 characters, 1 minute and the portal's, 200 words of 3 and 64 characters", async () => {
  const one = await acting();
  const path = `${one.path}/settings`;
  const most = [...words(198), "abc", "🐴".repeat(64)];
  const bounds = [
    { minimumLength: 8, idleMinutes: 60, absoluteMinutes: 1_440, words: most },
    { minimumLength: 64, idleMinutes: 1, absoluteMinutes: 1, words: [...most, " abc "] },
  ];
  for (const change of bounds) {
    const { body: settings } = await one.ada.get(path);
    const seen = await one.watch(() => one.ada.patch(path, change, basedOn(settings)));
    expect(seen).toMatchObject({ status: 200, body: { ...change, words: most }, letters: [] });
  }
});
