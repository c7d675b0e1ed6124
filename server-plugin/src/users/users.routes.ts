// What a person does to their own account without being signed in.
import { router } from "../platform/http/environment.js";
import { open } from "../platform/http/guard.js";
import { throttled } from "../platform/http/throttled.js";
import { valid } from "../platform/http/valid.js";
import { activateUser } from "./activate-user.js";
import { Activation } from "./users.schema.js";

export const usersRoutes = router().post("/activate", open(), throttled(), valid("json", Activation), async (c) =>
  c.json(await activateUser(c.var.context, c.req.valid("json")), 200),
);
