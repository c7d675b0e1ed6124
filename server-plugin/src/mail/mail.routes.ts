// Letters that did not arrive.
import { router } from "../platform/http/environment.js";
import { InOrganization } from "../platform/http/fields.schema.js";
import { member } from "../platform/http/guard.js";
import { valid } from "../platform/http/valid.js";
import { listUndelivered } from "./list-undelivered.js";
import { OneLetter } from "./mail.schema.js";
import { resendLetter } from "./resend-letter.js";

export const mailRoutes = router()
  .get(
    "/organizations/:organization/undelivered-letters",
    member("users.read"),
    valid("param", InOrganization),
    async (c) => c.json(await listUndelivered(c.var.context), 200),
  )
  .post(
    "/organizations/:organization/undelivered-letters/:letter/resend",
    member("users.create"),
    valid("param", OneLetter),
    async (c) => {
      await resendLetter(c.var.context, c.req.valid("param").letter);
      return c.body(null, 204);
    },
  );
