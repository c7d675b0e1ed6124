// What whoever manages an organization may set for all its people.
import { router } from "../platform/http/environment.js";
import { InOrganization } from "../platform/http/fields.schema.js";
import { member } from "../platform/http/guard.js";
import { ifMatch } from "../platform/http/if-match.js";
import { valid } from "../platform/http/valid.js";
import { changeSettings } from "./change-settings.js";
import { SettingsChange } from "./organizations.schema.js";
import { readSettings } from "./read-settings.js";

export const organizationsRoutes = router()
  .get(
    "/organizations/:organization/settings",
    member("organization.manage"),
    valid("param", InOrganization),
    async (c) => {
      const { context } = c.var;
      const settings = await readSettings(context, context.db, context.standing.organizationId);
      c.header("ETag", settings.etag);
      return c.json(settings, 200);
    },
  )
  .patch(
    "/organizations/:organization/settings",
    member("organization.manage"),
    valid("param", InOrganization),
    valid("json", SettingsChange),
    async (c) => {
      const change = c.req.valid("json");
      return c.json(await changeSettings(c.var.context, { version: ifMatch(c.req), change }), 200);
    },
  );
