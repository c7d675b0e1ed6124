// The overlay's tabs, as data: what each is called, which permission opens it, and what it shows.
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
  permission: string;
  label: (words: ListWords) => string;
  render: (scope: Scope) => TemplateResult;
}

export const tabs: readonly Tab[] = [
  {
    id: "users",
    permission: "users.read",
    label: (words) => words.users.tab,
    render: ({ server, organization }) =>
      html`<um-users-tab .server=${server} .organization=${organization}></um-users-tab>`,
  },
];
