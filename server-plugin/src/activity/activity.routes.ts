// What was done in an organization, as a list and as a file.
import { router } from "../platform/http/environment.js";
import { InOrganization } from "../platform/http/fields.schema.js";
import { admit, member } from "../platform/http/guard.js";
import { valid } from "../platform/http/valid.js";
import { ActivityExport, ActivityQuery } from "./activity.schema.js";
import { exportActivity } from "./export-activity.js";
import { listActivity } from "./list-activity.js";

export const activityRoutes = router()
  .get(
    "/organizations/:organization/audit",
    member("audit.read"),
    valid("param", InOrganization),
    valid("query", ActivityQuery),
    async (c) => c.json(await listActivity(c.var.context, c.req.valid("query")), 200),
  )
  .get(
    "/organizations/:organization/audit/export",
    member("audit.read"),
    valid("param", InOrganization),
    valid("query", ActivityExport),
    async (c) => {
      const again = () => admit(c, "audit.read");
      const { file, fileName, mediaType } = await exportActivity(c.var.context, c.req.valid("query"), again);
      return c.body(file, 200, {
        "Content-Type": mediaType,
        "Content-Disposition": `attachment; filename="${fileName}"`,
        "Cache-Control": "no-store",
      });
    },
  );
