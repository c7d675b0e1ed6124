// The only file that names the plugin: its routes as a typed client, and the shapes of what it answers.

import type { Api } from "@user-manager/server-plugin";
import type { hc } from "hono/client";
import { send } from "./ask.js";

export type {
  ActivityEvent,
  ActivityPage,
  ActivityPerson,
  ConfirmationPreview,
  Enrolment,
  EventGroup,
  EventKind,
  JoinRequest,
  Me,
  Member,
  MemberAct,
  MemberDetails,
  MembersPage,
  MyEvent,
  MySecurity,
  MySession,
  PendingLink,
  PolicyRule,
  ProfileAct,
  ProfileDetails,
  ProfileSummary,
  ProfilesAnswer,
  Settings,
  UndeliveredLetter,
} from "@user-manager/server-plugin";

/** One of those that a person chooses three of; `text` is the server's, for ids that the widget has no words for. */
export interface SecurityQuestion {
  id: string;
  text: string;
}

type Client = ReturnType<typeof hc<Api>>;

interface Asked {
  param?: Record<string, string>;
  query?: Record<string, string>;
  json?: unknown;
}

/** The plugin's routes under a base path, such as `connect("/user-manager").me.$get()`; to be handed to ask(). */
export function connect(server: string): Client {
  return route(server) as Client;
}

// hono/client gives the types. What it does at run time is this, as far as these routes need it, in a tenth of its weight.
function route(path: string): unknown {
  return new Proxy(
    {},
    {
      get: (_, name: string) =>
        name.startsWith("$")
          ? (asked: Asked = {}, options: { headers?: Record<string, string> } = {}) => {
              const filled = path.replace(/\/:(\w+)/g, (_, key) => `/${encodeURIComponent(asked.param?.[key] ?? "")}`);
              const query = String(new URLSearchParams(asked.query));
              return send(query ? `${filled}?${query}` : filled, {
                ...options,
                method: name.slice(1).toUpperCase(),
                ...(asked.json === undefined ? {} : { body: JSON.stringify(asked.json) }),
              });
            }
          : route(`${path}/${name}`),
    },
  );
}
