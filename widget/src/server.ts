// The only file that names the plugin: its routes as a typed client, and the shapes of what it answers.

import type { Api } from "@user-manager/server-plugin";
import { hc } from "hono/client";
import { send } from "./ask.js";

export type {
  ConfirmationPreview,
  Me,
  Member,
  MembersPage,
  PolicyRule,
  ProfileSummary,
  ProfilesAnswer,
} from "@user-manager/server-plugin";

/** Somebody who signs in elsewhere already and has been asked to join; a member only when they confirm. */
export interface JoinRequest {
  id: string;
  /** All that the organization knows of the person. */
  email: string;
  profile: { id: string; name: string } | null;
  askedBy: string | null;
  askedAt: string;
  expiresAt: string;
  state: "open" | "expired" | "lapsed";
  lapseReason: string | null;
}

/** A letter that was given up. */
export interface UndeliveredLetter {
  id: string;
  kind: string;
  to: { name: string | null; address: string };
  attempts: number;
  error: string | null;
  givenUpAt: string | null;
  member?: string | null;
  joinRequest?: string | null;
  mayResend?: boolean;
}

type Client = ReturnType<typeof hc<Api>>;

/** The plugin's routes under a base path, such as `connect("/user-manager").me.$get()`; to be handed to ask(). */
export function connect(server: string): Client {
  return hc<Api>(server, { fetch: send });
}
