// The map of URLs: one line a slice.
import { accessRoutes } from "./access/access.routes.js";
import { activityRoutes } from "./activity/activity.routes.js";
import { directoryRoutes } from "./directory/directory.routes.js";
import { membershipsRoutes } from "./memberships/memberships.routes.js";
import { organizationsRoutes } from "./organizations/organizations.routes.js";
import { pagesRoutes } from "./pages/pages.routes.js";
import { router } from "./platform/http/environment.js";
import { securityRoutes } from "./security/security.routes.js";
import { signInRoutes } from "./sign-in/sign-in.routes.js";

export const api = router()
  .route("/", membershipsRoutes)
  .route("/", directoryRoutes)
  .route("/", organizationsRoutes)
  .route("/", accessRoutes)
  .route("/", activityRoutes)
  .route("/", signInRoutes)
  .route("/", securityRoutes)
  .route("/", pagesRoutes);

/** Every route with what it takes and gives: what a typed client is made from (`hc<Api>`). */
export type Api = typeof api;
