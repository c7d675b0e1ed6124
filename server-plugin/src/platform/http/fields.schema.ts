// The kinds of text that requests are made of.
import * as z from "zod";
import { hasForbiddenCharacters } from "../text.js";

/** Text without control characters, bidi overrides or NUL. */
export function plainText(longest: number) {
  return z
    .string()
    .max(longest)
    .refine((text) => !hasForbiddenCharacters(text), { params: { code: "invalid_characters" } });
}

/** A public id, as `randomId()` makes them. */
export const PublicId = z.string().regex(/^[\w-]{1,64}$/);

/** A password as it was typed. NUL is refused; every other character is the person's own choice. */
export const TypedPassword = z
  .string()
  .min(1)
  .max(1_024)
  .refine((text) => !text.includes("\0"), { params: { code: "invalid_characters" } });

const largestPage = 100;

/** How many rows to a page. */
export const Limit = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)
  .pipe(z.number().min(1).max(largestPage));

export const InOrganization = z.strictObject({ organization: PublicId });

/** A code of the device, or a recovery code, as it was typed: judged by the verb, with the field named. */
export const TypedCode = z
  .strictObject({ code: z.string().max(100).optional(), recoveryCode: z.string().max(100).optional() })
  .refine(({ code, recoveryCode }) => (code === undefined) !== (recoveryCode === undefined), { path: ["code"] });

/** Answers to security questions, as they were typed: judged by the verbs, so that all are told at once. */
export const SecurityAnswers = z
  .array(z.strictObject({ question: z.string().max(100), answer: z.string().max(1_024) }))
  .max(3);
