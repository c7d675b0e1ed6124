// What is asked of the password policy.
import * as z from "zod";

export const PasswordToCheck = z.strictObject({
  password: z.string().max(1_024),
  // Whatever stands in the other fields at this moment: they are judged when they are sent.
  fullName: z.string().max(1_024).default(""),
  email: z.string().max(1_024).default(""),
});
