// What stands beside the fields of Edit User after a refusal.
import type { ActWords } from "../words/en.acts.js";
import type { Failure } from "./act-failures.js";
import { type DraftField, draftFields } from "./user-draft.js";

export type DraftErrors = Partial<Record<DraftField, string>>;

export function draftErrors(failure: Failure | undefined, words: ActWords): DraftErrors {
  const fields = failure?.reason === "refused" ? failure.fields : {};
  const { add, edit } = words;
  const said: Record<string, string> = { ...words.fields.refusals, ...edit.refusals };
  const needed = { fullName: add.needName, email: add.needEmail, profile: add.needProfile, twoFactorRequired: "" };
  const entries = draftFields.flatMap((name) => {
    const code = fields[name];
    if (code === undefined) return [];
    const isOwn = name === "twoFactorRequired" && code === "own_membership";
    const text = isOwn
      ? words.twoFactor.own
      : code === "required"
        ? needed[name]
        : (said[code] ?? said.invalid ?? code);
    return [[name, text] as const];
  });
  return Object.fromEntries(entries);
}
