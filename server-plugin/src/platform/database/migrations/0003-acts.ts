// What acts on members need: who deactivated, and join requests that outlive the person who was asked.
import type { Migration } from "../migrate.js";

export const acts: Migration = {
  name: "acts",
  statements: [
    "alter table um_memberships add column deactivated_by integer",

    // Made anew, since a column's constraint cannot be changed: the asker must see why a request lapsed, also when the
    // person is gone; and knows the address that was asked, not one that it became.
    `create table um_join_requests_anew (
      id integer primary key,
      public_id text not null unique,
      organization_id integer not null references um_organizations (id),
      user_id integer references um_users (id) on delete set null,
      email text not null,
      profile_id integer not null,
      asked_by integer not null,
      asked_at integer not null,
      expires_at integer not null,
      state text not null default 'open' check (state in ('open', 'joined', 'withdrawn', 'lapsed')),
      lapse_reason text,
      settled_at integer
    )`,
    `insert into um_join_requests_anew
      (id, public_id, organization_id, user_id, email, profile_id, asked_by, asked_at, expires_at, state, lapse_reason, settled_at)
      select request.id, request.public_id, request.organization_id, request.user_id, um_users.email_typed,
        request.profile_id, request.asked_by, request.asked_at, request.expires_at, request.state, request.lapse_reason,
        request.settled_at
      from um_join_requests as request join um_users on um_users.id = request.user_id`,
    "drop table um_join_requests",
    "alter table um_join_requests_anew rename to um_join_requests",
    "create unique index um_join_requests_open on um_join_requests (organization_id, user_id) where state = 'open'",
    "create index um_join_requests_user on um_join_requests (user_id)",
    "create index um_join_requests_pending on um_join_requests (organization_id, state, id)",

    "create index um_audit_target on um_audit (organization_id, target_id, id)",
    "create index um_outbox_user on um_outbox (user_id, organization_id)",
  ],
};
