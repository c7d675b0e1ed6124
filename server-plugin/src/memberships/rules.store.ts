// Reads what memberships ask of a person's sign-in.
import { type InferResult, type RawBuilder, sql } from "kysely";
import type { ReadDatabase } from "../platform/database/database.js";
import { prepare } from "../platform/database/prepare.js";
import type { StoredSettings } from "../settings/settings.store.js";

/**
 * Of each active membership, what its organization has chosen, undefined when that is nothing; and whether a second factor is
 * asked of this person by it, or by the profile that they hold there.
 */
export async function findAsked(db: ReadDatabase, userId: number) {
  const rows = await asked(db, { userId });
  return rows.map(({ two_factor_asked, ...row }) => ({
    // The columns of a left join are null together.
    chosen: row.words === null ? undefined : (row as StoredSettings),
    isTwoFactorAsked: two_factor_asked === 1,
  }));
}

const askedQuery = (db: ReadDatabase, userId: RawBuilder<number>) =>
  db
    .selectFrom("um_memberships")
    .innerJoin("um_profiles", "um_profiles.id", "um_memberships.profile_id")
    .leftJoin("um_settings", "um_settings.organization_id", "um_memberships.organization_id")
    .select(["um_settings.minimum_length", "um_settings.words", "um_settings.security_questions"])
    .select(["um_settings.two_factor_required", "um_settings.idle", "um_settings.absolute"])
    .select(
      sql<number>`max(um_memberships.two_factor_required, um_profiles.two_factor_required)`.as("two_factor_asked"),
    )
    .where("um_memberships.user_id", "=", userId)
    .where("um_memberships.deactivated_at", "is", null);

const asked = prepare<{ userId: number }, InferResult<ReturnType<typeof askedQuery>>[number]>((db, place) =>
  askedQuery(db, place("userId")).compile(),
);
