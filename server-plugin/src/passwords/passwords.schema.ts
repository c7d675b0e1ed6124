// What is asked of the password policy.
import * as z from "zod";
import { plainText } from "../platform/http/fields.schema.js";

export const PasswordToCheck = z.strictObject({
  password: z.string().max(1_024),
  fullName: plainText(500).default(""),
  email: plainText(500).default(""),
});
