// The profiles of an organization.
import { router } from "../platform/http/environment.js";
import { InOrganization } from "../platform/http/fields.schema.js";
import { member } from "../platform/http/guard.js";
import { valid } from "../platform/http/valid.js";
import { listProfiles } from "./list-profiles.js";

/** Whoever sees the users list sees profile names in it, so `users.read` is enough here. */
export const profilesRoutes = router().get(
  "/organizations/:organization/profiles",
  member("users.read"),
  valid("param", InOrganization),
  async (c) => c.json(await listProfiles(c.var.context), 200),
);
