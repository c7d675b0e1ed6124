// What a link is for; each purpose's own POST stands in the slice that acts.
import { router } from "../platform/http/environment.js";
import { open } from "../platform/http/guard.js";
import { throttled } from "../platform/http/throttled.js";
import { valid } from "../platform/http/valid.js";
import { ConfirmationSecret } from "./confirmations.schema.js";
import { previewConfirmation } from "./preview-confirmation.js";

export const confirmationsRoutes = router().post(
  "/confirmations/preview",
  open(),
  throttled(),
  valid("json", ConfirmationSecret),
  async (c) => c.json(await previewConfirmation(c.var.context, c.req.valid("json").secret), 200),
);
