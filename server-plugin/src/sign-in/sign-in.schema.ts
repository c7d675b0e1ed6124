// What the way in takes.
import * as z from "zod";
import { LinkSecret } from "../confirmations/confirmations.schema.js";
import { PublicId, plainText, SecurityAnswers, TypedCode, TypedPassword } from "../platform/http/fields.schema.js";

export const Credentials = z.strictObject({ email: plainText(1_000).min(1), password: TypedPassword });

/** One of the two. */
export const SecondFactor = TypedCode;

export const EnrolmentCode = z.strictObject({ code: z.string().max(100) });

export const RequiredAnswers = z.strictObject({ answers: SecurityAnswers });

export const AskedLink = z.strictObject({ email: plainText(1_000).min(1) });

/** A new password by the mailed link, with what else is asked there. */
export const NewPassword = z.strictObject({
  secret: LinkSecret,
  password: TypedPassword,
  answer: z.string().max(1_024).optional(),
  answers: SecurityAnswers.optional(),
});

/** Unlocking by the mailed link; the password where the address is unverified. */
export const Unlocking = z.strictObject({ secret: LinkSecret, password: TypedPassword.optional() });

export const ChosenPassword = z.strictObject({ password: TypedPassword });

export const ChosenOrganization = z.strictObject({ organization: PublicId });

export const LookedAtLink = z.strictObject({ secret: LinkSecret });

export const PasswordToCheck = z.strictObject({
  password: z.string().max(1_024),
  // Whatever stands in the other fields at this moment: they are judged when they are sent.
  fullName: z.string().max(1_024).default(""),
  email: z.string().max(1_024).default(""),
  secret: LinkSecret.optional(),
  organization: PublicId.optional(),
});
