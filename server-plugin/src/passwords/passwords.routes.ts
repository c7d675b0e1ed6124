// Tells a person, while typing, which rules a new password meets already.
import { router } from "../platform/http/environment.js";
import { open } from "../platform/http/guard.js";
import { valid } from "../platform/http/valid.js";
import { checkPolicy } from "./check-policy.js";
import { PasswordToCheck } from "./passwords.schema.js";

/** Nothing is hashed, stored or logged: the answer depends on the question alone. */
export const passwordsRoutes = router().post("/password-check", open(), valid("json", PasswordToCheck), (c) => {
  const { password, fullName, email } = c.req.valid("json");
  return c.json({ rules: checkPolicy(c.var.context, password, { fullName, email }) }, 200);
});
