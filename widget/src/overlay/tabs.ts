// The overlay's tabs, as data: what each is called, which capability opens it, and what it shows.
import { html, type TemplateResult } from "lit";
import type { Me } from "../server.js";
import "../users/um-users-tab.js";
import type { ListWords } from "../words/en.list.js";

/** What a tab is about: whose users, and what the person may do there. */
interface Scope {
  server: string;
  organization: Me["organizations"][number];
}

export interface Tab {
  /** Its name is among the overlay's words by the same key, and that of the users among theirs. */
  id: Exclude<keyof ListWords["overlay"], "tabs"> | "users";
  capability: Me["organizations"][number]["capabilities"][number];
  /** What stands beside its name. */
  beside?: (scope: Scope) => TemplateResult;
  /** Brings what stands in a tab that is not there from the start. */
  load?: () => Promise<unknown>;
  render: (scope: Scope) => TemplateResult;
}

export const tabs: readonly Tab[] = [
  {
    id: "users",
    capability: "users.list",
    render: ({ server, organization }) =>
      html`<um-users-tab .server=${server} .organization=${organization}></um-users-tab>`,
  },
  {
    id: "requests",
    capability: "requests.list",
    beside: ({ server, organization }) => {
      // A name without its count serves too.
      import("../join-requests/um-pending-count.js").catch(() => {});
      return html`<um-pending-count .server=${server} .organization=${organization.id}></um-pending-count>`;
    },
    load: () => import("../join-requests/um-pending-tab.js"),
    render: ({ server, organization }) =>
      html`<um-pending-tab .server=${server} .organization=${organization}></um-pending-tab>`,
  },
  {
    id: "profiles",
    capability: "profiles.list",
    load: () => import("../profiles/um-profiles-tab.js"),
    render: ({ server, organization }) =>
      html`<um-profiles-tab .server=${server} .organization=${organization}></um-profiles-tab>`,
  },
  {
    id: "activity",
    capability: "activity.list",
    load: () => import("../activity/um-activity-tab.js"),
    render: ({ server, organization }) =>
      html`<um-activity-tab .server=${server} .organization=${organization}></um-activity-tab>`,
  },
  {
    id: "settings",
    capability: "settings.edit",
    load: () => import("../settings/um-settings-tab.js"),
    render: ({ server, organization }) =>
      html`<um-settings-tab .server=${server} .organization=${organization}></um-settings-tab>`,
  },
];
