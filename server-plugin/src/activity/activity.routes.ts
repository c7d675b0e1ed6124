// What was done in an organization, as a list.
import { router } from "../platform/http/environment.js";
import { InOrganization } from "../platform/http/fields.schema.js";
import { member } from "../platform/http/guard.js";
import { valid } from "../platform/http/valid.js";
import { ActivityQuery } from "./activity.schema.js";
import { listActivity } from "./list-activity.js";

export const activityRoutes = router().get(
  "/organizations/:organization/audit",
  member("audit.read"),
  valid("param", InOrganization),
  valid("query", ActivityQuery),
  async (c) => c.json(await listActivity(c.var.context, c.req.valid("query")), 200),
);
