// Second factors, security questions, what organizations choose for their people's sign-in, and known browsers.
import type { Migration } from "../migrate.js";

export const signInToTrust: Migration = {
  name: "sign-in-to-trust",
  statements: [
    "alter table um_sessions add column proved_at integer not null default 0",
    "alter table um_memberships add column two_factor_required integer not null default 0",
    "alter table um_join_requests add column two_factor_required integer not null default 0",
    "alter table um_profiles add column two_factor_required integer not null default 0",

    `create table um_devices (
      user_id integer not null references um_users (id) on delete cascade,
      device_hash text not null,
      first_seen_at integer not null,
      last_seen_at integer not null,
      primary key (user_id, device_hash)
    ) without rowid`,

    `create table um_settings (
      organization_id integer primary key references um_organizations (id),
      minimum_length integer,
      words text not null,
      two_factor_required integer not null,
      security_questions text check (security_questions in ('off', 'optional', 'required')),
      idle integer,
      absolute integer,
      version integer not null
    )`,

    `create table um_authenticators (
      user_id integer primary key references um_users (id) on delete cascade,
      seed text not null,
      key_id text not null,
      last_step integer not null,
      since integer not null
    )`,
    // Which were sealed with an older key, and are to be sealed anew.
    "create index um_authenticators_key on um_authenticators (key_id)",

    `create table um_enrolments (
      session_id integer primary key references um_sessions (id) on delete cascade,
      seed text not null,
      key_id text not null,
      created_at integer not null
    )`,

    `create table um_recovery_codes (
      id integer primary key,
      user_id integer not null references um_users (id) on delete cascade,
      selector text not null,
      hash text not null,
      used_at integer,
      unique (user_id, selector)
    )`,

    `create table um_security_answers (
      user_id integer not null references um_users (id) on delete cascade,
      position integer not null,
      question text not null,
      text text not null,
      hash text not null,
      is_next integer not null,
      primary key (user_id, position)
    ) without rowid`,
  ],
};
