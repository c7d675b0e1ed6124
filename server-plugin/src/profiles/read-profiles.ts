// An organization's profiles with what they permit.
import type { Context } from "../platform/context.js";
import type { ReadDatabase } from "../platform/database/database.js";
import { ownPermissions } from "../platform/permissions.js";
import { type BuiltIn, findPermissions, findProfile, type findProfiles } from "./profiles.store.js";

export interface Profile {
  id: number;
  publicId: string;
  name: string;
  builtIn: BuiltIn;
  /** What it permits now. */
  permissions: string[];
  /**
   * What it is judged by: also permissions that this host does not declare, or not yet. They count for nothing, but another
   * process may know them already, and a host may declare them again.
   */
  granted: string[];
}

/** What somebody has: all that they may give, and may act on in others. */
export interface Reach {
  has(permission: string): boolean;
}

/** Administrators have everything, declared or not. */
export function reachOf({ builtIn, granted }: Pick<Profile, "builtIn" | "granted">): Reach {
  return builtIn === "administrator" ? { has: () => true } : new Set(granted);
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
export function isWithin(wanted: readonly string[], own: Reach): boolean {
  return wanted.every((permission) => own.has(permission));
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
  const stored = new Map<number, string[]>(rows.map(({ id }) => [id, []]));
  for (const { profile_id, permission } of await findPermissions(db, [...stored.keys()])) {
    stored.get(profile_id)?.push(permission);
  }
  return rows.map(({ built_in: builtIn, id, name, public_id: publicId }) => {
    const granted = builtIn === "administrator" ? all : (stored.get(id) ?? []);
    return { id, publicId, name, builtIn, permissions: granted.filter((one) => known.has(one)), granted };
  });
}

/** What only looks; every other permission of the plugin's own has a say over people, or over what they may do. */
const looks: readonly string[] = ["users.read", "users.review", "profiles.read", "audit.read"];

/** Whether who holds these permissions administers: giving them asks for a proof. */
export function administers(granted: readonly string[]): boolean {
  return granted.some((permission) => permission in ownPermissions && !looks.includes(permission));
}
