// What the way in takes.
import * as z from "zod";
import { LinkSecret } from "../confirmations/confirmations.schema.js";
import { PublicId, plainText, TypedPassword } from "../platform/http/fields.schema.js";

export const Credentials = z.strictObject({ email: plainText(1_000).min(1), password: TypedPassword });

export const AskedLink = z.strictObject({ email: plainText(1_000).min(1) });

/** A new password by the mailed link. */
export const NewPassword = z.strictObject({ secret: LinkSecret, password: TypedPassword });

/** Unlocking by the mailed link; the password where the address is unverified. */
export const Unlocking = z.strictObject({ secret: LinkSecret, password: TypedPassword.optional() });

export const ChosenPassword = z.strictObject({ password: TypedPassword });

export const ChosenOrganization = z.strictObject({ organization: PublicId });
