// The shape of every table, as Kysely sees it; made in migrations, each written by the one slice it is named for.
import type { Generated } from "kysely";

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

interface Passwords {
  user_id: number;
  hash: string;
  /** Set while this is an initial password, which somebody else chose. */
  initial_expires_at: Time | null;
  set_at: Time;
}

interface Sessions {
  id: Generated<number>;
  public_id: string;
  token_hash: string;
  user_id: number;
  organization_id: number | null;
  stage: string;
  started_at: Time;
  seen_at: Time;
  address: string | null;
  user_agent: string | null;
  /** When its user last proved that it is them. */
  proved_at: Generated<Time>;
}

/** Browsers from which somebody has signed in. */
interface Devices {
  user_id: number;
  /** SHA-256 of what the browser keeps. */
  device_hash: string;
  first_seen_at: Time;
  last_seen_at: Time;
}

/** What an organization has chosen; one that has chosen nothing has no row. */
interface Settings {
  organization_id: number;
  minimum_length: number;
  /** JSON array of words that no password may consist of. */
  words: string;
  two_factor_required: 0 | 1;
  security_questions: "off" | "optional" | "required";
  /** Milliseconds. */
  idle: number;
  absolute: number;
  version: number;
}

/** A seed as it is kept: encrypted, with the name of the key that opens it. */
interface SealedSeed {
  seed: string;
  key_id: string;
}

interface Authenticators extends SealedSeed {
  user_id: number;
  /** The time step of the code that was accepted last: no code of it or of an earlier one is accepted again. */
  last_step: number;
  since: Time;
}

/** Seeds that no code has confirmed yet. */
interface Enrolments extends SealedSeed {
  session_id: number;
  created_at: Time;
}

interface RecoveryCodes {
  id: Generated<number>;
  user_id: number;
  /** The first characters of the code, by which it is found. */
  selector: string;
  hash: string;
  used_at: Time | null;
}

interface SecurityAnswers {
  user_id: number;
  position: number;
  /** The question's id, and its words of the time. */
  question: string;
  text: string;
  hash: string;
  /** This is the one that is asked, until it is answered. */
  is_next: 0 | 1;
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

interface Directory {
  membership_id: number;
  user_id: number;
  organization_id: number;
  name_key: string;
  email_key: string;
  letter: string;
  profile_id: number;
  status: MemberStatus;
}

interface DirectoryCounts {
  organization_id: number;
  status: MemberStatus;
  profile_id: number;
  letter: string;
  members: number;
}

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
}
