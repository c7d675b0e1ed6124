// What looking after one's own sign-in takes.
import * as z from "zod";
import { PublicId, SecurityAnswers, TypedCode, TypedPassword } from "../platform/http/fields.schema.js";

export const Proof = z.strictObject({ password: TypedPassword });

export const PasswordChange = z.strictObject({ current: TypedPassword, password: TypedPassword });

/** One of the two. */
export const PresentCode = TypedCode;

/** Neither, where there is no second factor yet. */
export const MaybeCode = z.strictObject({
  code: z.string().max(100).optional(),
  recoveryCode: z.string().max(100).optional(),
});

export const NewCode = z.strictObject({ code: z.string().max(100) });

export const MyAnswers = z.strictObject({ password: TypedPassword, answers: SecurityAnswers });

export const OneSession = z.strictObject({ session: PublicId });
