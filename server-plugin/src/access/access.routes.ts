// The profiles of an organization: who may do what.
import { router } from "../platform/http/environment.js";
import { InOrganization } from "../platform/http/fields.schema.js";
import { member } from "../platform/http/guard.js";
import { ifMatch } from "../platform/http/if-match.js";
import { valid } from "../platform/http/valid.js";
import { NewProfile, OneProfile, ProfileChange, Retiring } from "./access.schema.js";
import { addProfile } from "./add-profile.js";
import { changeProfile } from "./change-profile.js";
import { listProfiles } from "./list-profiles.js";
import { readProfileDetails } from "./read-profile-details.js";
import { retireProfile } from "./retire-profile.js";

export const accessRoutes = router()
  // Whoever sees the users list sees profile names in it, so `users.read` is enough here.
  .get("/organizations/:organization/profiles", member("users.read"), valid("param", InOrganization), async (c) =>
    c.json(await listProfiles(c.var.context), 200),
  )
  .post(
    "/organizations/:organization/profiles",
    member("profiles.manage"),
    valid("param", InOrganization),
    valid("json", NewProfile),
    async (c) => c.json(await addProfile(c.var.context, c.req.valid("json")), 201),
  )
  .get(
    "/organizations/:organization/profiles/:profile",
    member("profiles.read"),
    valid("param", OneProfile),
    async (c) => {
      const details = await readProfileDetails(c.var.context, c.req.valid("param").profile);
      c.header("ETag", details.etag);
      return c.json(details, 200);
    },
  )
  .patch(
    "/organizations/:organization/profiles/:profile",
    member("profiles.manage"),
    valid("param", OneProfile),
    valid("json", ProfileChange),
    async (c) => {
      const { profile } = c.req.valid("param");
      const change = c.req.valid("json");
      return c.json(await changeProfile(c.var.context, { profile, version: ifMatch(c.req), change }), 200);
    },
  )
  .delete(
    "/organizations/:organization/profiles/:profile",
    member("profiles.manage"),
    valid("param", OneProfile),
    valid("query", Retiring),
    async (c) => {
      const { profile } = c.req.valid("param");
      const { moveTo } = c.req.valid("query");
      return c.json(await retireProfile(c.var.context, { profile, version: ifMatch(c.req), moveTo }), 200);
    },
  );
