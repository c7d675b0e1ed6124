// What administrators do to the members of an organization.
import { router } from "../platform/http/environment.js";
import { InOrganization } from "../platform/http/fields.schema.js";
import { member, open } from "../platform/http/guard.js";
import { throttled } from "../platform/http/throttled.js";
import { valid } from "../platform/http/valid.js";
import { Refusal } from "../platform/refusals.js";
import { activateUser } from "./activate-user.js";
import { addMember } from "./add-member.js";
import { askReset } from "./ask-reset.js";
import { confirmEmailChange } from "./confirm-email-change.js";
import { confirmJoin } from "./confirm-join.js";
import { listJoinRequests } from "./list-join-requests.js";
import { listPendingLinks } from "./list-pending-links.js";
import { listUndelivered } from "./list-undelivered.js";
import {
  Activation,
  LinkConfirmation,
  NewMember,
  OneJoinRequest,
  OneLetter,
  OneMember,
  OnePendingLink,
} from "./memberships.schema.js";
import { findMembershipId } from "./memberships.store.js";
import { readMembers } from "./read-members.js";
import { resendJoinRequest } from "./resend-join-request.js";
import { resendLetter } from "./resend-letter.js";
import { settleLocks } from "./settle-locks.js";
import { unlockMember } from "./unlock-member.js";
import { withdrawJoinRequest } from "./withdraw-join-request.js";
import { withdrawPendingLink } from "./withdraw-pending-link.js";

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
    await settleLocks(context);
    const id = await findMembershipId(context.db, context.standing.organizationId, c.req.valid("param").member);
    const [found] = await readMembers(context, context.db, id === null ? [] : [id]);
    if (found === undefined) throw new Refusal("not_found");
    c.header("ETag", found.etag);
    return c.json(found, 200);
  })
  .post(
    "/organizations/:organization/members/:member/unlock",
    member("users.unlock"),
    valid("param", OneMember),
    async (c) => c.json(await unlockMember(c.var.context, c.req.valid("param").member), 200),
  )
  .post(
    "/organizations/:organization/members/:member/reset",
    member("users.reset"),
    valid("param", OneMember),
    async (c) => c.json(await askReset(c.var.context, c.req.valid("param").member), 202),
  )
  .get("/organizations/:organization/join-requests", member("users.read"), valid("param", InOrganization), async (c) =>
    c.json(await listJoinRequests(c.var.context), 200),
  )
  .post(
    "/organizations/:organization/join-requests/:joinRequest/resend",
    member("users.create"),
    valid("param", OneJoinRequest),
    async (c) => {
      await resendJoinRequest(c.var.context, c.req.valid("param").joinRequest);
      return c.body(null, 204);
    },
  )
  .delete(
    "/organizations/:organization/join-requests/:joinRequest",
    member("users.create"),
    valid("param", OneJoinRequest),
    async (c) => {
      await withdrawJoinRequest(c.var.context, c.req.valid("param").joinRequest);
      return c.body(null, 204);
    },
  )
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
  )
  .get(
    "/organizations/:organization/members/:member/pending-links",
    member("users.read"),
    valid("param", OneMember),
    async (c) => c.json(await listPendingLinks(c.var.context, c.req.valid("param").member), 200),
  )
  .delete(
    "/organizations/:organization/members/:member/pending-links/:purpose",
    member("users.reset"),
    valid("param", OnePendingLink),
    async (c) => {
      await withdrawPendingLink(c.var.context, c.req.valid("param"));
      return c.body(null, 204);
    },
  )
  .post("/activate", open(), throttled(), valid("json", Activation), async (c) =>
    c.json(await activateUser(c.var.context, c.req.valid("json")), 200),
  )
  .post("/join", open(), throttled(), valid("json", LinkConfirmation), async (c) =>
    c.json(await confirmJoin(c.var.context, c.req.valid("json")), 200),
  )
  .post("/change-email", open(), throttled(), valid("json", LinkConfirmation), async (c) =>
    c.json(await confirmEmailChange(c.var.context, c.req.valid("json")), 200),
  );
