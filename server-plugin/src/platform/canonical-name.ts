// A name as it is kept: a person's, an organization's, a profile's.
import type { FieldCode } from "./refusals.js";
import { hasForbiddenCharacters } from "./text.js";

const longestName = 200;

/** NFC, trimmed, blanks collapsed; or the code that says what is wrong with it. `longest` is in UTF-16 code units. */
export function canonicalName(typed: string, longest = longestName): { name: string } | { code: FieldCode } {
  if (hasForbiddenCharacters(typed)) return { code: "invalid_characters" };
  const name = typed.normalize("NFC").replace(/\s+/gu, " ").trim();
  if (name === "") return { code: "required" };
  if (name.length > longest) return { code: "too_long" };
  // A name that nobody could see or say would make a row that nobody can find.
  const visible = name.replace(/\p{Default_Ignorable_Code_Point}/gu, "");
  return /[\p{L}\p{N}]/u.test(visible) ? { name } : { code: "invalid" };
}
