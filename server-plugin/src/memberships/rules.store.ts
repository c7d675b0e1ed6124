// Reads what memberships ask of a person's sign-in.
import type { InferResult, RawBuilder } from "kysely";
import type { ReadDatabase } from "../platform/database/database.js";
import { prepare } from "../platform/database/prepare.js";
import type { StoredSettings } from "../settings/settings.store.js";

/** What each organization has chosen that this person is an active member of; undefined for one that has chosen nothing. */
export async function findChosenSettings(db: ReadDatabase, userId: number) {
  const rows = await chosenSettings(db, { userId });
  // The columns of a left join are null together.
  return rows.map((row) => (row.words === null ? undefined : (row as StoredSettings)));
}

const settingsQuery = (db: ReadDatabase, userId: RawBuilder<number>) =>
  db
    .selectFrom("um_memberships")
    .leftJoin("um_settings", "um_settings.organization_id", "um_memberships.organization_id")
    .select(["um_settings.minimum_length", "um_settings.words", "um_settings.security_questions"])
    .select(["um_settings.two_factor_required", "um_settings.idle", "um_settings.absolute"])
    .where("um_memberships.user_id", "=", userId)
    .where("um_memberships.deactivated_at", "is", null);

const chosenSettings = prepare<{ userId: number }, InferResult<ReturnType<typeof settingsQuery>>[number]>((db, place) =>
  settingsQuery(db, place("userId")).compile(),
);

/** Of somebody in person, or by a profile that they hold. */
export async function isTwoFactorAsked(db: ReadDatabase, userId: number): Promise<boolean> {
  return (await askedOf(db, { userId })).length > 0;
}

const askedOf = prepare<{ userId: number }, { id: number }>((db, place) =>
  db
    .selectFrom("um_memberships")
    .innerJoin("um_profiles", "um_profiles.id", "um_memberships.profile_id")
    .select("um_memberships.id")
    .where("um_memberships.user_id", "=", place("userId"))
    .where("um_memberships.deactivated_at", "is", null)
    .where((eb) =>
      eb.or([eb("um_memberships.two_factor_required", "=", 1), eb("um_profiles.two_factor_required", "=", 1)]),
    )
    .limit(1)
    .compile(),
);
