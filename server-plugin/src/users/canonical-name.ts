// A full name as it is kept.
import type { FieldCode } from "../platform/refusals.js";
import { hasForbiddenCharacters } from "../platform/text.js";

const longestName = 200;

/** NFC, trimmed, blanks collapsed; or the code that says what is wrong with it. */
export function canonicalName(typed: string): { name: string } | { code: FieldCode } {
  if (hasForbiddenCharacters(typed)) return { code: "invalid_characters" };
  const name = typed.normalize("NFC").replace(/\s+/gu, " ").trim();
  if (name === "") return { code: "required" };
  if (name.length > longestName) return { code: "too_long" };
  // A name that nobody could see or say would make a row that nobody can find.
  const visible = name.replace(/\p{Default_Ignorable_Code_Point}/gu, "");
  return /[\p{L}\p{N}]/u.test(visible) ? { name } : { code: "invalid" };
}
