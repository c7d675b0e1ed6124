// The users list.
import { router } from "../platform/http/environment.js";
import { InOrganization } from "../platform/http/fields.schema.js";
import { member } from "../platform/http/guard.js";
import { valid } from "../platform/http/valid.js";
import { MembersQuery } from "./directory.schema.js";
import { listMembers } from "./list-members.js";

export const directoryRoutes = router().get(
  "/organizations/:organization/members",
  member("users.read"),
  valid("param", InOrganization),
  valid("query", MembersQuery),
  async (c) => c.json(await listMembers(c.var.context, c.req.valid("query")), 200),
);
