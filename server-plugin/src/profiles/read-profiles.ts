// An organization's profiles with what they permit.
import type { Context } from "../platform/context.js";
import type { ReadDatabase } from "../platform/database/database.js";
import { type BuiltIn, findPermissions, findProfile, type findProfiles } from "./profiles.store.js";

export interface Profile {
  id: number;
  publicId: string;
  name: string;
  builtIn: BuiltIn;
  permissions: string[];
}

/** One profile of this organization, or null. */
export async function readProfile(
  context: Pick<Context, "permissions">,
  db: ReadDatabase,
  organizationId: number,
  publicId: string,
): Promise<Profile | null> {
  const row = await findProfile(db, organizationId, publicId);
  if (row === undefined) return null;
  const [profile] = await withPermissions(context, db, [row]);
  return profile ?? null;
}

/** True when `wanted` holds nothing beyond `own`. */
export function isWithin(wanted: Iterable<string>, own: ReadonlySet<string>): boolean {
  return [...wanted].every((permission) => own.has(permission));
}

type Row = Pick<Awaited<ReturnType<typeof findProfiles>>[number], "id" | "public_id" | "name" | "built_in">;

/** Adds to profile rows what they permit: Administrator has all there are; a permission that no longer exists counts for nothing. */
export async function withPermissions(
  context: Pick<Context, "permissions">,
  db: ReadDatabase,
  rows: Row[],
): Promise<Profile[]> {
  const all = context.permissions.map(({ name }) => name);
  const known = new Set(all);
  const stored = await findPermissions(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    id: row.id,
    publicId: row.public_id,
    name: row.name,
    builtIn: row.built_in,
    permissions:
      row.built_in === "administrator"
        ? all
        : stored
            .filter(({ profile_id, permission }) => profile_id === row.id && known.has(permission))
            .map((one) => one.permission),
  }));
}
