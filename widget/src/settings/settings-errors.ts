// What stands beside the fields of the settings after a refusal.
import type { Settings } from "../server.js";
import type { SettingsWords } from "../words/en.settings.js";
import { type Draft, type Field, fields, lengthOf, typedValues, wordLength } from "./settings-draft.js";

export type SettingsErrors = Partial<Record<Field, string>>;

export function settingsErrors(
  codes: Partial<Record<Field, string>>,
  draft: Draft,
  bounds: Settings["bounds"],
  { settings: { refusals } }: SettingsWords,
): SettingsErrors {
  const { words } = typedValues(draft);
  const sentence = (field: Field, code: string): string => {
    if (code === "too_many") return refusals.too_many;
    if (code === "too_short") return refusals.too_short(words.filter((word) => lengthOf(word) < wordLength.least));
    if (code === "too_long") return refusals.too_long(words.filter((word) => lengthOf(word) > wordLength.most));
    if (code === "invalid_characters") return refusals.invalid_characters;
    if (code !== "out_of_range" || !(field in bounds)) return refusals.invalid;
    const { least, most } = bounds[field as keyof typeof bounds];
    return field === "minimumLength" ? refusals.length(least, most) : refusals.span(least, most);
  };
  const said = fields.flatMap((field) => {
    const code = codes[field];
    return code === undefined ? [] : [[field, sentence(field, code)] as const];
  });
  return Object.fromEntries(said);
}
