// The outbox, strikes, join requests, and what links of every purpose need.
import type { Migration } from "../migrate.js";

export const mailAndLockout: Migration = {
  name: "mail-and-lockout",
  statements: [
    `create table um_outbox (
      id integer primary key,
      public_id text not null unique,
      kind text not null,
      to_name text not null,
      to_address text not null,
      payload text not null,
      message_id text not null unique,
      user_id integer,
      organization_id integer,
      state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'dead')),
      attempts integer not null default 0,
      next_attempt_at integer not null,
      claimed_until integer,
      last_error text,
      created_at integer not null,
      settled_at integer
    )`,
    "create index um_outbox_due on um_outbox (state, next_attempt_at)",
    "create index um_outbox_organization on um_outbox (organization_id, state)",

    // One row a place taken: reserved while a secret is checked, counted when it was wrong.
    `create table um_strikes (
      id integer primary key,
      address_hash text not null,
      user_id integer,
      state text not null check (state in ('reserved', 'strike', 'locked', 'given_back')),
      at integer not null
    )`,
    "create index um_strikes_address on um_strikes (address_hash)",
    "create index um_strikes_reserved on um_strikes (at) where state = 'reserved'",
    "create index um_strikes_strangers on um_strikes (at) where user_id is null",

    "create index um_strikes_counting on um_strikes (address_hash) where state = 'strike' and user_id is not null",

    // When a link was asked for on the sign-in page, whether or not the address is anybody's; done once it is mailed.
    `create table um_link_requests (
      id integer primary key,
      address_hash text not null,
      purpose text not null,
      user_id integer,
      at integer not null,
      done_at integer
    )`,
    "create index um_link_requests_due on um_link_requests (id) where user_id is not null and done_at is null",
    "create index um_link_requests_address on um_link_requests (address_hash, purpose, at)",
    "create index um_link_requests_at on um_link_requests (at)",

    `create table um_join_requests (
      id integer primary key,
      public_id text not null unique,
      organization_id integer not null references um_organizations (id),
      user_id integer not null references um_users (id) on delete cascade,
      profile_id integer not null,
      asked_by integer not null,
      asked_at integer not null,
      expires_at integer not null,
      state text not null default 'open' check (state in ('open', 'joined', 'withdrawn', 'lapsed')),
      lapse_reason text,
      settled_at integer
    )`,
    "create unique index um_join_requests_open on um_join_requests (organization_id, user_id) where state = 'open'",

    "alter table um_confirmations add column details text",
    "alter table um_confirmations add column asked_by integer",
    "alter table um_users add column dormant_warned_at integer",
    "alter table um_users add column lock_noticed_at integer",
    "drop index um_users_dormant",
    "create index um_users_dormant on um_users (dormant_at) where dormant_at is not null and locked_at is null",
  ],
};
