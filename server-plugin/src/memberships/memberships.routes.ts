// What administrators do to the members of an organization.
import type { HonoRequest } from "hono";
import { router } from "../platform/http/environment.js";
import { InOrganization } from "../platform/http/fields.schema.js";
import { member, open } from "../platform/http/guard.js";
import { ifMatch } from "../platform/http/if-match.js";
import { throttled } from "../platform/http/throttled.js";
import { valid } from "../platform/http/valid.js";
import { activateUser } from "./activate-user.js";
import { addMember } from "./add-member.js";
import { askReset } from "./ask-reset.js";
import { changeMember } from "./change-member.js";
import { confirmEmailChange } from "./confirm-email-change.js";
import { confirmJoin } from "./confirm-join.js";
import { deactivateMember } from "./deactivate-member.js";
import { listJoinRequests } from "./list-join-requests.js";
import { listUndelivered } from "./list-undelivered.js";
import {
  Activation,
  LinkConfirmation,
  MemberChange,
  NewMember,
  OneJoinRequest,
  OneLetter,
  OneMember,
  OnePendingLink,
  Review,
} from "./memberships.schema.js";
import { reactivateMember } from "./reactivate-member.js";
import { readMemberDetails } from "./read-member-details.js";
import { removeMember } from "./remove-member.js";
import { resendJoinRequest } from "./resend-join-request.js";
import { resendLetter } from "./resend-letter.js";
import { reviewMember } from "./review-member.js";
import { switchOffMemberTwoFactor } from "./switch-off-member-two-factor.js";
import { unlockMember } from "./unlock-member.js";
import { withdrawJoinRequest } from "./withdraw-join-request.js";
import { withdrawPendingLink } from "./withdraw-pending-link.js";

/** Whom a change is about, and which version it is based on. */
const based = (request: HonoRequest, { member }: OneMember) => ({ member, version: ifMatch(request) });

export const membershipsRoutes = router()
  .post(
    "/organizations/:organization/members",
    member("users.create"),
    valid("param", InOrganization),
    valid("json", NewMember),
    async (c) => c.json(await addMember(c.var.context, c.req.valid("json")), 201),
  )
  .get("/organizations/:organization/members/:member", member("users.read"), valid("param", OneMember), async (c) => {
    const details = await readMemberDetails(c.var.context, c.req.valid("param").member);
    c.header("ETag", details.etag);
    return c.json(details, 200);
  })
  .patch(
    "/organizations/:organization/members/:member",
    member("users.update"),
    valid("param", OneMember),
    valid("json", MemberChange),
    async (c) => {
      const change = c.req.valid("json");
      return c.json(await changeMember(c.var.context, { ...based(c.req, c.req.valid("param")), change }), 200);
    },
  )
  .delete(
    "/organizations/:organization/members/:member",
    member("users.delete"),
    valid("param", OneMember),
    async (c) => c.json(await removeMember(c.var.context, based(c.req, c.req.valid("param"))), 200),
  )
  .post(
    "/organizations/:organization/members/:member/deactivate",
    member("users.deactivate"),
    valid("param", OneMember),
    async (c) => c.json(await deactivateMember(c.var.context, based(c.req, c.req.valid("param"))), 200),
  )
  .post(
    "/organizations/:organization/members/:member/reactivate",
    member("users.deactivate"),
    valid("param", OneMember),
    async (c) => c.json(await reactivateMember(c.var.context, based(c.req, c.req.valid("param"))), 200),
  )
  .post(
    "/organizations/:organization/members/:member/unlock",
    member("users.unlock"),
    valid("param", OneMember),
    async (c) => c.json(await unlockMember(c.var.context, based(c.req, c.req.valid("param"))), 200),
  )
  .post(
    "/organizations/:organization/members/:member/reset",
    member("users.reset"),
    valid("param", OneMember),
    async (c) => c.json(await askReset(c.var.context, c.req.valid("param").member), 202),
  )
  .post(
    "/organizations/:organization/members/:member/switch-off-two-factor",
    member("users.reset"),
    valid("param", OneMember),
    async (c) => c.json(await switchOffMemberTwoFactor(c.var.context, based(c.req, c.req.valid("param"))), 200),
  )
  .post(
    "/organizations/:organization/members/:member/review",
    member("users.review"),
    valid("param", OneMember),
    valid("json", Review),
    async (c) => {
      const { note } = c.req.valid("json");
      return c.json(await reviewMember(c.var.context, { ...based(c.req, c.req.valid("param")), note }), 200);
    },
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
    async (c) => c.json({ letters: await listUndelivered(c.var.context, c.var.context.db) }, 200),
  )
  .post(
    "/organizations/:organization/undelivered-letters/:letter/resend",
    member("users.read"),
    valid("param", OneLetter),
    async (c) => {
      await resendLetter(c.var.context, c.req.valid("param").letter);
      return c.body(null, 204);
    },
  )
  .delete(
    "/organizations/:organization/members/:member/pending-links/:purpose",
    member("users.read"),
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
