// What the way in takes.
import * as z from "zod";
import { PublicId, plainText, TypedPassword } from "../platform/http/fields.schema.js";

export const Credentials = z.strictObject({ email: plainText(1_000).min(1), password: TypedPassword });

export const ChosenPassword = z.strictObject({ password: TypedPassword });

export const ChosenOrganization = z.strictObject({ organization: PublicId });
