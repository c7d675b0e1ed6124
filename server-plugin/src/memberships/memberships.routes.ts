// What administrators do to the members of an organization.
import { router } from "../platform/http/environment.js";
import { InOrganization } from "../platform/http/fields.schema.js";
import { member } from "../platform/http/guard.js";
import { valid } from "../platform/http/valid.js";
import { Refusal } from "../platform/refusals.js";
import { addMember } from "./add-member.js";
import { NewMember, OneMember } from "./memberships.schema.js";
import { findMembershipId } from "./memberships.store.js";
import { readMembers } from "./read-members.js";

export const membershipsRoutes = router()
  .post(
    "/organizations/:organization/members",
    member("users.create"),
    valid("param", InOrganization),
    valid("json", NewMember),
    async (c) => c.json(await addMember(c.var.context, c.req.valid("json")), 201),
  )
  .get("/organizations/:organization/members/:member", member("users.read"), valid("param", OneMember), async (c) => {
    const { context } = c.var;
    const id = await findMembershipId(context.db, context.standing.organizationId, c.req.valid("param").member);
    const [found] = await readMembers(context, context.db, id === null ? [] : [id]);
    if (found === undefined) throw new Refusal("not_found");
    c.header("ETag", found.etag);
    return c.json(found, 200);
  });
