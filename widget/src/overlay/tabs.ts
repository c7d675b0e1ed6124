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
  id: string;
  capability: Me["organizations"][number]["capabilities"][number];
  label: (words: ListWords, scope: Scope) => unknown;
  /** Brings what stands in a tab that is not there from the start. */
  load?: () => Promise<unknown>;
  render: (scope: Scope) => TemplateResult;
}

export const tabs: readonly Tab[] = [
  {
    id: "users",
    capability: "users.list",
    label: (words) => words.users.tab,
    render: ({ server, organization }) =>
      html`<um-users-tab .server=${server} .organization=${organization}></um-users-tab>`,
  },
  {
    id: "requests",
    capability: "requests.list",
    label: (words, { server, organization }) => {
      // A label without its count serves too.
      import("../join-requests/um-pending-count.js").catch(() => {});
      return html`${words.overlay.requests}<um-pending-count .server=${server} .organization=${organization.id}></um-pending-count>`;
    },
    load: () => import("../join-requests/um-pending-tab.js"),
    render: ({ server, organization }) =>
      html`<um-pending-tab .server=${server} .organization=${organization}></um-pending-tab>`,
  },
  {
    id: "profiles",
    capability: "profiles.list",
    label: (words) => words.overlay.profiles,
    load: () => import("../profiles/um-profiles-tab.js"),
    render: ({ server, organization }) =>
      html`<um-profiles-tab .server=${server} .organization=${organization}></um-profiles-tab>`,
  },
  {
    id: "activity",
    capability: "activity.list",
    label: (words) => words.overlay.activity,
    load: () => import("../activity/um-activity-tab.js"),
    render: ({ server, organization }) =>
      html`<um-activity-tab .server=${server} .organization=${organization}></um-activity-tab>`,
  },
  {
    id: "settings",
    capability: "settings.edit",
    label: (words) => words.overlay.settings,
    load: () => import("../settings/um-settings-tab.js"),
    render: ({ server, organization }) =>
      html`<um-settings-tab .server=${server} .organization=${organization}></um-settings-tab>`,
  },
];
