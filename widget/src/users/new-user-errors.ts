// Turns the server's refusal of a new user into sentences: each beside its field, and one above for what is about none.
import type { Answer } from "../ask.js";
import type { FormWords } from "../words/en.forms.js";
import { type NewUserField, newUserFields } from "./new-user.js";

export type Errors = Partial<Record<NewUserField, { code: string; text: string }>>;

type Failure = Exclude<Answer<unknown>, { ok: true }>;

export function errorsOf(failure: Failure, words: FormWords): Errors {
  if (failure.reason === "lost") return {};
  const said = words.fields.refusals;
  const { needEmail, needName, needPassword, needProfile } = words.add;
  const needed = { fullName: needName, email: needEmail, profile: needProfile, password: needPassword };
  const entries = newUserFields.flatMap((name) => {
    const code = failure.fields[name];
    if (code === undefined) return [];
    const text = code === "required" ? needed[name] : (said[code] ?? said.invalid ?? code);
    return [[name, { code, text }] as const];
  });
  return Object.fromEntries(entries);
}

/** What stands above the fields: why the whole was not done, or how many fields to look at. */
export function noteOf(errors: Errors, failure: Failure | undefined, words: FormWords) {
  const many = Object.keys(errors).length;
  if (many > 1) return { lead: words.add.several(many), rest: "" };
  if (many === 1 || !failure) return undefined;
  const { add, signIn } = words;
  if (failure.reason === "lost") return { lead: add.lost, rest: add.lostText };
  if (failure.code === "unauthenticated") return { lead: add.signedOut, rest: add.signedOutText };
  if (failure.code === "too_many_requests") return { lead: add.slow, rest: signIn.slowText(failure.retryAfter) };
  if (failure.code === "forbidden" || failure.code === "not_found")
    return { lead: add.forbidden, rest: add.forbiddenText };
  // A field that this form does not know, once the person has changed what was wrong, is no longer said.
  return Object.keys(failure.fields).length > 0 ? undefined : { lead: add.broken, rest: add.brokenText };
}
