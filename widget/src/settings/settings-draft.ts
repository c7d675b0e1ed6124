// What is typed about the settings: how it differs from what is saved, and how it lives on when that has changed meanwhile.
import type { Settings } from "../server.js";

/** In the order in which they stand, so that the focus goes to the first that needs something. */
export const fields = [
  "minimumLength",
  "words",
  "twoFactorRequired",
  "securityQuestions",
  "idleMinutes",
  "absoluteMinutes",
] as const;

export type Field = (typeof fields)[number];
export type SpanField = "idleMinutes" | "absoluteMinutes";
type NumberField = "minimumLength" | SpanField;
export type Values = Pick<Settings, Field>;

export const units = { minutes: 1, hours: 60 } as const;

/** As typed; the unit is chosen beside it. */
export interface TypedSpan {
  amount: string;
  unit: keyof typeof units;
}

export interface Draft {
  minimumLength: string;
  /** One a line. */
  words: string;
  twoFactorRequired: boolean;
  securityQuestions: Values["securityQuestions"];
  idleMinutes: TypedSpan;
  absoluteMinutes: TypedSpan;
}

export const valuesOf = (settings: Values): Values => ({
  minimumLength: settings.minimumLength,
  words: [...settings.words],
  twoFactorRequired: settings.twoFactorRequired,
  securityQuestions: settings.securityQuestions,
  idleMinutes: settings.idleMinutes,
  absoluteMinutes: settings.absoluteMinutes,
});

export const draftOf = (values: Values): Draft => ({
  minimumLength: String(values.minimumLength),
  words: values.words.join("\n"),
  twoFactorRequired: values.twoFactorRequired,
  securityQuestions: values.securityQuestions,
  idleMinutes: spanOf(values.idleMinutes),
  absoluteMinutes: spanOf(values.absoluteMinutes),
});

/** From two hours on, whole hours are said as hours. */
const spanOf = (minutes: number): TypedSpan =>
  minutes % units.hours === 0 && minutes >= 2 * units.hours
    ? { amount: String(minutes / units.hours), unit: "hours" }
    : { amount: String(minutes), unit: "minutes" };

/** What was typed means this; a number that is none is NaN. */
export const typedValues = (draft: Draft): Values => ({
  minimumLength: whole(draft.minimumLength),
  words: wordsIn(draft.words),
  twoFactorRequired: draft.twoFactorRequired,
  securityQuestions: draft.securityQuestions,
  idleMinutes: minutesIn(draft.idleMinutes),
  absoluteMinutes: minutesIn(draft.absoluteMinutes),
});

const whole = (typed: string): number => (/^\d{1,6}$/.test(typed.trim()) ? Number(typed) : Number.NaN);
const minutesIn = ({ amount, unit }: TypedSpan): number => whole(amount) * units[unit];

function wordsIn(text: string): string[] {
  const typed = text
    .split("\n")
    .map((line) => line.trim().replace(/\s+/g, " "))
    .filter((line) => line !== "");
  return typed.filter((word, index) => typed.findIndex((each) => folded(each) === folded(word)) === index);
}

/** Capitals make no other word of it: neither here nor on the server. */
const folded = (word: string): string => word.toLowerCase();
const holds = (words: readonly string[], word: string): boolean => words.some((each) => folded(each) === folded(word));

/** The words that came and went; in what order they stand means nothing. */
export const wordsBetween = (before: readonly string[], after: readonly string[]) => ({
  gained: after.filter((word) => !holds(before, word)),
  lost: before.filter((word) => !holds(after, word)),
});

export const differingFields = (before: Values, after: Values): Field[] =>
  fields.filter((field) => {
    if (field !== "words") return !Object.is(before[field], after[field]);
    const { gained, lost } = wordsBetween(before.words, after.words);
    return gained.length + lost.length > 0;
  });

/** Only what was changed. */
export function changeBetween(base: Values, draft: Draft): Partial<Values> {
  const typed = typedValues(draft);
  return Object.fromEntries(differingFields(base, typed).map((field) => [field, typed[field]]));
}

/** To the letter: a number that is only on its way counts too. */
export const isSame = (base: Values, draft: Draft): boolean => JSON.stringify(draftOf(base)) === JSON.stringify(draft);

/** What was typed stays, each word for itself; what was left alone becomes what it is now. */
export function rebased(draft: Draft, base: Values, fresh: Values): Draft {
  const typed = typedValues(draft);
  const changed = differingFields(base, typed);
  const kept = Object.fromEntries(changed.map((field) => [field, draft[field]]));
  const result: Draft = { ...draftOf(fresh), ...kept };
  const isMoved = differingFields(base, fresh).includes("words");
  if (!changed.includes("words") || !isMoved) return result;
  const { gained, lost } = wordsBetween(base.words, typed.words);
  const left = fresh.words.filter((word) => !holds(lost, word));
  return { ...result, words: [...left, ...gained.filter((word) => !holds(left, word))].join("\n") };
}

/** How long a word may be: the server refuses others without saying which they are. */
export const wordLength = { least: 3, most: 64 } as const;
export const lengthOf = (word: string): number => Array.from(word).length;

/** By field, the code of what need not be sent to be refused: all at once, so that nobody corrects it in two rounds. */
export function wrongIn(draft: Draft, bounds: Settings["bounds"]): Partial<Record<Field, string>> {
  const typed = typedValues(draft);
  const isWithin = (field: NumberField) => typed[field] >= bounds[field].least && typed[field] <= bounds[field].most;
  const numbers = (["minimumLength", "idleMinutes", "absoluteMinutes"] as const).filter((field) => !isWithin(field));
  const isTooShort = typed.words.some((word) => lengthOf(word) < wordLength.least);
  const isTooLong = typed.words.some((word) => lengthOf(word) > wordLength.most);
  return {
    ...Object.fromEntries(numbers.map((field) => [field, "out_of_range"])),
    ...((isTooShort || isTooLong) && { words: isTooShort ? "too_short" : "too_long" }),
  };
}
