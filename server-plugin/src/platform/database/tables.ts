// The shape of every table, as Kysely sees it; made in migrations, each written by the one slice it is named for.
import type { Generated } from "kysely";
import type { Directory, DirectoryCounts, DirectoryLetters, DirectorySearch } from "./directory-tables.js";
import type {
  Authenticators,
  Devices,
  Enrolments,
  Passwords,
  RecoveryCodes,
  SecurityAnswers,
  Sessions,
  Settings,
} from "./sign-in-tables.js";

/** UTC milliseconds. */
type Time = number;

interface Migrations {
  number: number;
  name: string;
  at: Time;
}

interface Audit {
  id: Generated<number>;
  public_id: string;
  at: Time;
  kind: string;
  organization_id: number | null;
  actor_id: number | null;
  actor_public_id: string | null;
  actor_name: string | null;
  target_id: number | null;
  target_public_id: string | null;
  target_name: string | null;
  /** JSON objects. */
  before: string | null;
  after: string | null;
  address: string | null;
  request_id: string | null;
}

interface Confirmations {
  id: Generated<number>;
  public_id: string;
  purpose: string;
  user_id: number;
  organization_id: number | null;
  nonce: string;
  secret_hash: string;
  /** JSON object: what the page shows before anything is confirmed. */
  shown: string;
  /** JSON object: what confirming needs and the page does not show. */
  details: string | null;
  asked_by: number | null;
  created_at: Time;
  expires_at: Time;
  used_at: Time | null;
  withdrawn_at: Time | null;
}

interface Outbox {
  id: Generated<number>;
  public_id: string;
  kind: string;
  to_name: string;
  to_address: string;
  /** JSON object: what the letter is made of. */
  payload: string;
  message_id: string;
  user_id: number | null;
  organization_id: number | null;
  state: Generated<"waiting" | "sending" | "sent" | "dead">;
  attempts: Generated<number>;
  next_attempt_at: Time;
  claimed_until: Time | null;
  last_error: string | null;
  created_at: Time;
  settled_at: Time | null;
}

interface Strikes {
  id: Generated<number>;
  /** SHA-256 of the canonical address. */
  address_hash: string;
  user_id: number | null;
  state: "reserved" | "strike" | "locked" | "given_back";
  at: Time;
}

interface LinkRequests {
  id: Generated<number>;
  address_hash: string;
  purpose: string;
  /** Null when the address is nobody's. */
  user_id: number | null;
  at: Time;
  done_at: Time | null;
}

/** Written for every address alike; told and gone a moment later. */
interface RefusedSignIns {
  id: Generated<number>;
  /** Null when the address is nobody's. */
  user_id: number | null;
  at: Time;
  address: string | null;
  request_id: string | null;
}

interface JoinRequests {
  id: Generated<number>;
  public_id: string;
  organization_id: number;
  /** Null when the person is gone. */
  user_id: number | null;
  /** As it was typed when the request was made: all that the organization knows of the person. */
  email: string;
  profile_id: number;
  two_factor_required: Generated<0 | 1>;
  asked_by: number;
  asked_at: Time;
  expires_at: Time;
  state: Generated<"open" | "joined" | "withdrawn" | "lapsed">;
  lapse_reason: string | null;
  settled_at: Time | null;
}

interface Profiles {
  id: Generated<number>;
  public_id: string;
  organization_id: number;
  name: string;
  name_key: string;
  /** In a few words, by whoever keeps it. */
  description: Generated<string>;
  built_in: "administrator" | "member" | null;
  two_factor_required: Generated<0 | 1>;
  created_at: Time;
  version: Generated<number>;
}

interface ProfilePermissions {
  profile_id: number;
  permission: string;
}

interface Users {
  id: Generated<number>;
  public_id: string;
  full_name: string;
  name_key: string;
  /** Canonical form; unique. */
  email: string;
  /** As it was typed. */
  email_typed: string;
  email_key: string;
  verified_at: Time | null;
  activated_at: Time | null;
  locked_at: Time | null;
  lock_reason: "strikes" | "dormant" | null;
  dormant_at: Time | null;
  dormant_warned_at: Time | null;
  lock_noticed_at: Time | null;
  last_sign_in_at: Time | null;
  created_at: Time;
  version: Generated<number>;
}

interface Memberships {
  id: Generated<number>;
  public_id: string;
  user_id: number;
  organization_id: number;
  profile_id: number;
  deactivated_at: Time | null;
  deactivated_by: number | null;
  reviewed_at: Time | null;
  reviewed_by: number | null;
  review_note: string | null;
  two_factor_required: Generated<0 | 1>;
  /** When this person last entered this organization. */
  last_entered_at: Time | null;
  created_at: Time;
  version: Generated<number>;
}

interface Organizations {
  id: Generated<number>;
  public_id: string;
  name: string;
  created_at: Time;
}

export type MemberStatus = "active" | "invited" | "locked" | "deactivated";

export interface Tables {
  um_migrations: Migrations;
  um_audit: Audit;
  um_outbox: Outbox;
  um_confirmations: Confirmations;
  um_passwords: Passwords;
  um_sessions: Sessions;
  um_devices: Devices;
  um_settings: Settings;
  um_authenticators: Authenticators;
  um_enrolments: Enrolments;
  um_recovery_codes: RecoveryCodes;
  um_security_answers: SecurityAnswers;
  um_strikes: Strikes;
  um_link_requests: LinkRequests;
  um_refused_sign_ins: RefusedSignIns;
  um_profiles: Profiles;
  um_profile_permissions: ProfilePermissions;
  um_users: Users;
  um_memberships: Memberships;
  um_join_requests: JoinRequests;
  um_organizations: Organizations;
  um_directory: Directory;
  um_directory_counts: DirectoryCounts;
  um_directory_letters: DirectoryLetters;
  um_directory_search: DirectorySearch;
}
