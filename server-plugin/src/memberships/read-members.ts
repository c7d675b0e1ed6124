// A member as the users list and the dialogs show them.
import { type ExpressionBuilder, type InferResult, type RawBuilder, sql } from "kysely";
import { toIso } from "../platform/clock.js";
import type { MemberContext } from "../platform/context.js";
import { asJson, numbersIn } from "../platform/database/as-json.js";
import type { ReadDatabase } from "../platform/database/database.js";
import { prepare } from "../platform/database/prepare.js";
import type { MemberStatus, Tables } from "../platform/database/tables.js";
import { type MemberAct, memberActs } from "./member-acts.js";
import { type memberStatuses, statusExpression } from "./member-status.js";
import { memberVersion } from "./member-version.js";

export interface StatusReason {
  kind:
    | "strikes"
    | "dormant"
    | "deactivated"
    | "initial_password_expires"
    | "initial_password_expired"
    | "link_expires"
    | "link_expired"
    | "mail_undelivered";
  /** ISO 8601; null when the time may not be told. */
  at: string | null;
  /** Who deactivated, by full name. */
  by: string | null;
}

export interface Member {
  /** The membership's id. */
  id: string;
  /** The person's id, the same in every organization. */
  userId: string;
  fullName: string;
  email: string;
  profile: { id: string; name: string; builtIn: "administrator" | "member" | null };
  status: MemberStatus;
  statusReason: StatusReason | null;
  /** When they last entered this organization, ISO 8601. */
  lastSignInAt: string | null;
  /** Also a member of another organization. */
  alsoElsewhere: boolean;
  /** The caller. */
  self: boolean;
  /** What the caller may do with them. */
  may: MemberAct[];
  twoFactor: {
    on: boolean;
    /** Of them, by anything here. */
    required: boolean;
    requiredBy: ("user" | "profile" | "organization")[];
  };
  /** When somebody last found that they should still have their access. `note` may be empty. */
  review: { at: string; by: string | null; note: string } | null;
  etag: string;
}

/** One membership, which must be there. */
export async function readMember(context: MemberContext, db: ReadDatabase, membershipId: number): Promise<Member> {
  const [member] = await readMembers(context, db, [membershipId]);
  if (member === undefined) throw new Error("The member cannot be read.");
  return member;
}

/** These memberships, in this order. Ids without a membership are left out. */
export async function readMembers(
  context: MemberContext,
  db: ReadDatabase,
  membershipIds: number[],
): Promise<Member[]> {
  if (membershipIds.length === 0) return [];
  const [found] = await findMembers(db, { ids: JSON.stringify(membershipIds) });
  const rows: Row[] = JSON.parse(found?.rows ?? "[]");
  const acts = await memberActs(context, db, rows.map(toActed));
  const byId = new Map(rows.map((row) => [row.id, toMember(row, context, acts(toActed(row)))]));
  return membershipIds.flatMap((id) => byId.get(id) ?? []);
}

/** `ids` is a JSON array. */
function membersQuery(db: ReadDatabase, ids: RawBuilder<string>) {
  return db
    .selectFrom("um_memberships")
    .innerJoin("um_users", "um_users.id", "um_memberships.user_id")
    .innerJoin("um_profiles", "um_profiles.id", "um_memberships.profile_id")
    .leftJoin("um_passwords", "um_passwords.user_id", "um_users.id")
    .leftJoin("um_authenticators", "um_authenticators.user_id", "um_users.id")
    .leftJoin("um_settings", "um_settings.organization_id", "um_memberships.organization_id")
    .where("um_memberships.id", "in", numbersIn(ids))
    .select([
      "um_authenticators.since as two_factor_since",
      "um_memberships.two_factor_required as required_of_user",
      "um_profiles.two_factor_required as required_by_profile",
      "um_settings.two_factor_required as required_by_organization",
      "um_memberships.id",
      "um_memberships.public_id",
      "um_memberships.user_id",
      "um_memberships.version as membership_version",
      "um_memberships.deactivated_at",
      "um_memberships.last_entered_at",
      "um_memberships.reviewed_at",
      "um_memberships.review_note",
      "um_users.public_id as user_public_id",
      "um_users.full_name",
      "um_users.email_typed",
      "um_users.version as user_version",
      "um_users.locked_at",
      "um_users.lock_reason",
      "um_users.last_sign_in_at",
      "um_users.activated_at",
      "um_profiles.id as profile_number",
      "um_profiles.public_id as profile_id",
      "um_profiles.name as profile_name",
      "um_profiles.built_in",
      "um_passwords.initial_expires_at",
    ])
    .select(statusExpression.as("status"))
    .select((eb) => [
      eb
        .exists(
          eb
            .selectFrom("um_memberships as other")
            .select(sql.lit(1).as("one"))
            .whereRef("other.user_id", "=", "um_memberships.user_id")
            .whereRef("other.id", "<>", "um_memberships.id"),
        )
        .as("also_elsewhere"),
      // This and the mail are of those alone who have not set up their sign-in: of all others nothing is looked up.
      eb
        .selectFrom("um_confirmations")
        .select(({ fn }) => fn.max<number | null>("expires_at").as("expires_at"))
        .whereRef("um_confirmations.user_id", "=", "um_memberships.user_id")
        .whereRef("um_confirmations.organization_id", "=", "um_memberships.organization_id")
        .where("um_confirmations.purpose", "=", "activate")
        .where("um_confirmations.withdrawn_at", "is", null)
        .where("um_confirmations.used_at", "is", null)
        .where("um_users.activated_at", "is", null)
        .as("link_expires_at"),
      colleague(eb, "deactivated_by").as("deactivated_by"),
      colleague(eb, "reviewed_by").as("reviewed_by"),
      // The latest mail that lets them in: was it given up?
      eb
        .selectFrom("um_outbox")
        .select(({ eb }) =>
          eb.case().when("um_outbox.state", "=", "dead").then(eb.ref("um_outbox.settled_at")).end().as("given_up_at"),
        )
        .whereRef("um_outbox.user_id", "=", "um_memberships.user_id")
        .whereRef("um_outbox.organization_id", "=", "um_memberships.organization_id")
        .where("um_outbox.kind", "in", ["activate", "welcome"])
        .where("um_users.activated_at", "is", null)
        .orderBy("um_outbox.id", "desc")
        .limit(1)
        .as("mail_given_up_at"),
    ]);
}

const findMembers = prepare<{ ids: string }, { rows: string }>((db, place) =>
  asJson(membersQuery(db, place("ids"))).compile(db),
);

/** The name of a colleague. Of somebody who has left, what they are called now is not this organization's to know. */
function colleague(eb: ExpressionBuilder<Tables, "um_memberships">, column: "deactivated_by" | "reviewed_by") {
  return eb
    .selectFrom("um_users as someone")
    .innerJoin("um_memberships as colleague", "colleague.user_id", "someone.id")
    .select("someone.full_name")
    .whereRef("someone.id", "=", `um_memberships.${column}`)
    .whereRef("colleague.organization_id", "=", "um_memberships.organization_id");
}

type Row = InferResult<ReturnType<typeof membersQuery>>[number];

const toActed = (row: Row) => ({
  id: row.id,
  user_id: row.user_id,
  status: row.status,
  also_elsewhere: Boolean(row.also_elsewhere),
  two_factor: row.two_factor_since !== null,
  profile: { id: row.profile_number, public_id: row.profile_id, name: row.profile_name, built_in: row.built_in },
});

function twoFactorOf(row: Row): Member["twoFactor"] {
  const by = {
    user: row.required_of_user,
    profile: row.required_by_profile,
    organization: row.required_by_organization,
  };
  const requiredBy = (["user", "profile", "organization"] as const).filter((each) => by[each] === 1);
  return { on: row.two_factor_since !== null, required: requiredBy.length > 0, requiredBy };
}

function toMember(row: Row, { actor, now }: MemberContext, may: MemberAct[]): Member {
  return {
    id: row.public_id,
    userId: row.user_public_id,
    fullName: row.full_name,
    email: row.email_typed,
    profile: { id: row.profile_id, name: row.profile_name, builtIn: row.built_in },
    status: row.status,
    statusReason: reasonOf(row, now()),
    lastSignInAt: toIso(row.last_entered_at),
    alsoElsewhere: Boolean(row.also_elsewhere),
    self: row.user_id === actor.userId,
    may,
    twoFactor: twoFactorOf(row),
    review:
      row.reviewed_at === null
        ? null
        : { at: toIso(row.reviewed_at), by: row.reviewed_by, note: row.review_note ?? "" },
    etag: memberVersion(row),
  };
}

const reasons: Record<(typeof memberStatuses)[number], (row: Row, now: number) => StatusReason | null> = {
  active: () => null,
  deactivated: (row) => ({ kind: "deactivated", at: toIso(row.deactivated_at), by: row.deactivated_by }),
  locked(row) {
    const at = row.lock_reason === "dormant" ? (row.last_sign_in_at ?? row.activated_at) : row.locked_at;
    // When somebody does what elsewhere is not this organization's to know.
    return { kind: row.lock_reason ?? "strikes", at: row.also_elsewhere ? null : toIso(at), by: null };
  },
  invited(row, now) {
    const kind = row.initial_expires_at === null ? "link" : "initial_password";
    const at = row.initial_expires_at ?? row.link_expires_at;
    // What has expired is of no use, delivered or not.
    if (row.mail_given_up_at !== null && (at === null || at > now)) {
      return { kind: "mail_undelivered", at: toIso(row.mail_given_up_at), by: null };
    }
    return at === null ? null : { kind: at > now ? `${kind}_expires` : `${kind}_expired`, at: toIso(at), by: null };
  },
};

function reasonOf(row: Row, now: number): StatusReason | null {
  return reasons[row.status](row, now);
}
