// Organizations, people, their memberships, profiles, passwords, sessions and confirmations; the audit; the directory.
import type { Migration } from "../migrate.js";

export const foundation: Migration = {
  name: "foundation",
  statements: [
    `create table um_organizations (
      id integer primary key,
      public_id text not null unique,
      name text not null,
      created_at integer not null
    )`,

    // Autoincrement: a number is never given again, since the audit, the outbox and requests remember by it who is gone.
    `create table um_users (
      id integer primary key autoincrement,
      public_id text not null unique,
      full_name text not null,
      name_key text not null,
      email text not null unique,
      email_typed text not null,
      email_key text not null,
      verified_at integer,
      activated_at integer,
      locked_at integer,
      lock_reason text check (lock_reason in ('strikes', 'dormant')),
      dormant_at integer,
      last_sign_in_at integer,
      created_at integer not null,
      version integer not null default 1,
      check ((locked_at is null) = (lock_reason is null))
    )`,
    "create index um_users_dormant on um_users (dormant_at) where dormant_at is not null",

    `create table um_profiles (
      id integer primary key autoincrement,
      public_id text not null unique,
      organization_id integer not null references um_organizations (id),
      name text not null,
      name_key text not null,
      built_in text check (built_in in ('administrator', 'member')),
      created_at integer not null,
      version integer not null default 1,
      unique (organization_id, name_key)
    )`,
    "create unique index um_profiles_built_in on um_profiles (organization_id, built_in) where built_in is not null",
    `create table um_profile_permissions (
      profile_id integer not null references um_profiles (id) on delete cascade,
      permission text not null,
      primary key (profile_id, permission)
    ) without rowid`,

    `create table um_memberships (
      id integer primary key,
      public_id text not null unique,
      user_id integer not null references um_users (id),
      organization_id integer not null references um_organizations (id),
      profile_id integer not null references um_profiles (id),
      deactivated_at integer,
      last_entered_at integer,
      created_at integer not null,
      version integer not null default 1,
      unique (user_id, organization_id)
    )`,
    "create index um_memberships_profile on um_memberships (profile_id)",

    `create table um_passwords (
      user_id integer primary key references um_users (id) on delete cascade,
      hash text not null,
      initial_expires_at integer,
      set_at integer not null
    )`,

    `create table um_sessions (
      id integer primary key autoincrement,
      public_id text not null unique,
      token_hash text not null unique,
      user_id integer not null references um_users (id) on delete cascade,
      organization_id integer references um_organizations (id),
      stage text not null check (stage in ('second_factor', 'new_password', 'enrol', 'questions', 'complete')),
      started_at integer not null,
      seen_at integer not null,
      address text,
      user_agent text
    )`,
    "create index um_sessions_user on um_sessions (user_id)",
    "create index um_sessions_seen on um_sessions (seen_at)",

    `create table um_confirmations (
      id integer primary key,
      public_id text not null unique,
      purpose text not null,
      user_id integer not null references um_users (id) on delete cascade,
      organization_id integer references um_organizations (id),
      nonce text not null,
      secret_hash text not null unique,
      shown text not null,
      created_at integer not null,
      expires_at integer not null,
      used_at integer,
      withdrawn_at integer
    )`,
    "create index um_confirmations_user on um_confirmations (user_id, organization_id, purpose)",

    // No foreign keys: what happened stays told when those it happened to are gone.
    `create table um_audit (
      id integer primary key,
      public_id text not null unique,
      at integer not null,
      kind text not null,
      organization_id integer,
      actor_id integer,
      actor_name text,
      target_id integer,
      target_name text,
      before text,
      after text,
      address text,
      request_id text
    )`,
    "create index um_audit_organization on um_audit (organization_id, id)",
    "create trigger um_audit_no_update before update on um_audit begin select raise(abort, 'the audit is append-only'); end",
    "create trigger um_audit_no_delete before delete on um_audit begin select raise(abort, 'the audit is append-only'); end",

    `create table um_directory (
      membership_id integer primary key,
      user_id integer not null,
      organization_id integer not null,
      name_key text not null,
      email_key text not null,
      letter text not null,
      profile_id integer not null,
      status text not null,
      label integer not null
    )`,
    "create unique index um_directory_label on um_directory (organization_id, label)",
    "create index um_directory_user on um_directory (user_id)",
    // The e-mail address rides along, so that a search reads this index alone.
    "create index um_directory_name on um_directory (organization_id, name_key, membership_id, email_key)",
    "create index um_directory_email on um_directory (organization_id, email_key, membership_id)",
    "create index um_directory_status on um_directory (organization_id, status, name_key, membership_id)",
    "create index um_directory_profile on um_directory (organization_id, profile_id, name_key, membership_id)",
    "create index um_directory_status_email on um_directory (organization_id, status, email_key, membership_id)",
    "create index um_directory_profile_email on um_directory (organization_id, profile_id, email_key, membership_id)",
    "create index um_directory_profile_status on um_directory (organization_id, profile_id, status, name_key, membership_id)",
    "create index um_directory_letter_name on um_directory (organization_id, letter, name_key, membership_id)",
    "create index um_directory_letter_email on um_directory (organization_id, letter, email_key, membership_id)",

    /*
     * What members are found by. The row number is the place in the name order, so that hits arrive in it and an organization
     * is a range; the text itself is not kept. Its words are cut by us: "ascii" divides them at blanks.
     */
    `create virtual table um_directory_search using fts5 (
      grams, content='', contentless_delete=1, detail=none, tokenize='ascii'
    )`,
    // It is merged little by little, with what is written.
    "insert into um_directory_search (um_directory_search, rank) values ('automerge', 0)",

    // How many members of each kind there are, kept true in the transaction that changes them.
    `create table um_directory_counts (
      organization_id integer not null,
      status text not null,
      profile_id integer not null,
      letter text not null,
      members integer not null check (members >= 0),
      primary key (organization_id, status, profile_id, letter)
    ) without rowid`,

    // The same, added up for what is asked all the time: of all, of a status and of a profile. '' and 0 stand for any.
    `create table um_directory_letters (
      organization_id integer not null,
      status text not null,
      profile_id integer not null,
      letter text not null,
      members integer not null,
      primary key (organization_id, status, profile_id, letter)
    ) without rowid`,
    addedUp("insert", "new", "new.members"),
    addedUp("update of members", "new", "new.members - old.members"),
    addedUp("delete", "old", "-old.members"),
  ],
};

/** Counts come, change and go: never do they become those of something else, or replace one another. */
function addedUp(when: string, row: "new" | "old", members: string): string {
  return `create trigger um_directory_counts_${when.split(" ")[0]} after ${when} on um_directory_counts begin
    insert into um_directory_letters (organization_id, status, profile_id, letter, members) values
      (${row}.organization_id, '', 0, ${row}.letter, ${members}),
      (${row}.organization_id, ${row}.status, 0, ${row}.letter, ${members}),
      (${row}.organization_id, '', ${row}.profile_id, ${row}.letter, ${members})
    on conflict do update set members = members + excluded.members;
  end`;
}
