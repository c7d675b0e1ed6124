// The only file that names the plugin: its routes as a typed client, and the shapes of what it answers.

import type { Api } from "@user-manager/server-plugin";
import { hc } from "hono/client";
import { send } from "./ask.js";

export type {
  ConfirmationPreview,
  JoinRequest,
  Me,
  Member,
  MembersPage,
  PolicyRule,
  ProfileSummary,
  ProfilesAnswer,
  UndeliveredLetter,
} from "@user-manager/server-plugin";

type Client = ReturnType<typeof hc<Api>>;

/** The plugin's routes under a base path, such as `connect("/user-manager").me.$get()`; to be handed to ask(). */
export function connect(server: string): Client {
  return hc<Api>(server, { fetch: send });
}
