// What profiles, reviews and the activity list need.
import type { Migration } from "../migrate.js";

export const profilesAndActivity: Migration = {
  name: "profiles-and-activity",
  statements: [
    "alter table um_profiles add column description text not null default ''",

    "alter table um_memberships add column reviewed_at integer",
    "alter table um_memberships add column reviewed_by integer",
    "alter table um_memberships add column review_note text",
    // Who should be looked at: a user that was never here, or that nobody has looked at for long.
    "create index um_memberships_never_entered on um_memberships (organization_id) where last_entered_at is null",
    "create index um_memberships_looked_at on um_memberships (organization_id, coalesce(reviewed_at, created_at))",

    // People outlive their rows in the audit only by what stands in it.
    "alter table um_audit add column actor_public_id text",
    "alter table um_audit add column target_public_id text",
    "drop trigger um_audit_no_update",
    `update um_audit set
      actor_public_id = (select public_id from um_users where um_users.id = um_audit.actor_id),
      target_public_id = (select public_id from um_users where um_users.id = um_audit.target_id)`,
    "create trigger um_audit_no_update before update on um_audit begin select raise(abort, 'the audit is append-only'); end",
    // REPLACE takes the row that is in its way out without a word to the trigger on DELETE.
    `create trigger um_audit_no_replace before insert on um_audit
      when exists (select 1 from um_audit where id = new.id or public_id = new.public_id)
      begin select raise(abort, 'the audit is append-only'); end`,

    // Newest first, whatever is asked: one seek each for a person as the one who did it, as the one it was done to, and a kind.
    "drop index um_audit_organization",
    "drop index um_audit_target",
    "create index um_audit_time on um_audit (organization_id, at, id)",
    "create index um_audit_kind on um_audit (organization_id, kind, at, id)",
    "create index um_audit_actor on um_audit (organization_id, actor_id, at, id) where actor_id is not null",
    "create index um_audit_actor_kind on um_audit (organization_id, actor_id, kind, at, id) where actor_id is not null",
    "create index um_audit_target on um_audit (organization_id, target_id, at, id) where target_id is not null",
    "create index um_audit_target_kind on um_audit (organization_id, target_id, kind, at, id) where target_id is not null",
    "create index um_audit_gone on um_audit (organization_id, target_public_id) where kind in ('user.deleted', 'membership.removed')",
    "create index um_audit_profile on um_audit (organization_id, target_public_id, at, id) where kind in ('profile.created', 'profile.changed')",

    // Sign-ins that were refused, until they are told to the organizations of whoever's address it was.
    `create table um_refused_sign_ins (
      id integer primary key,
      user_id integer,
      at integer not null,
      address text,
      request_id text
    )`,
  ],
};
