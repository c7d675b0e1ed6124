// Lists an organization's profiles: what they permit, how many people hold each, and what the caller may do with it.
import type { MemberContext } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import type { Permission } from "../platform/permissions.js";
import { type BuiltIn, findProfileById, findProfiles } from "../profiles/profiles.store.js";
import { isWithin, type Profile, withPermissions } from "../profiles/read-profiles.js";
import { countHolders, findOwnProfile } from "./access.store.js";
import { capabilitiesOf } from "./capabilities.js";
import { profileVersion } from "./profile-version.js";

/** `permissions`: what it permits; `duplicate`: a new one of the same permissions. */
export type ProfileAct = "rename" | "describe" | "permissions" | "two_factor" | "duplicate" | "delete";

export interface ProfileSummary {
  id: string;
  name: string;
  /** In a few words, by whoever keeps it; may be empty. */
  description: string;
  builtIn: BuiltIn;
  /** Empty for a caller who may neither see profiles nor give this one to anybody. */
  permissions: string[];
  /** Whoever holds it must have a second factor. */
  twoFactorRequired: boolean;
  /** Members who hold it, whatever their status. */
  members: number;
  /** False when the profile permits something that the caller may not do. */
  assignable: boolean;
  /** The caller holds it. */
  own: boolean;
  may: ProfileAct[];
  etag: string;
}

export interface ListedPermission extends Permission {
  /** The caller has it: nobody grants what they do not have. */
  held: boolean;
}

export interface ProfilesAnswer {
  profiles: ProfileSummary[];
  /** Every permission there is, with its words. */
  permissions: ListedPermission[];
}

export async function listProfiles(context: MemberContext): Promise<ProfilesAnswer> {
  const { standing } = context;
  const summaries = await summarize(context, await findProfiles(context.db, standing.organizationId));
  const permissions = context.permissions.map((one) => ({ ...one, held: standing.permissions.has(one.name) }));
  return { profiles: summaries, permissions };
}

type Row = Awaited<ReturnType<typeof findProfiles>>[number];

/** These profiles, in this order, as the caller sees them. `db` may be a transaction. */
export async function summarize(context: MemberContext, rows: Row[], db = context.db): Promise<ProfileSummary[]> {
  const { standing } = context;
  const capabilities = capabilitiesOf(standing.permissions);
  const profiles = await withPermissions(context, db, rows);
  const members = await countHolders(db, standing.organizationId);
  const ownId = await findOwnProfile(db, standing.membershipId);
  return profiles.map((profile, index) => {
    const assignable = isWithin(profile.granted, standing.reach);
    const mayKeep = assignable && capabilities.includes("profiles.edit");
    return {
      id: profile.publicId,
      name: profile.name,
      description: rows[index]?.description ?? "",
      builtIn: profile.builtIn,
      permissions: assignable || capabilities.includes("profiles.list") ? profile.permissions : [],
      twoFactorRequired: rows[index]?.two_factor_required === 1,
      members: members.get(profile.id) ?? 0,
      assignable,
      own: profile.id === ownId,
      may: mayKeep ? actsOn(profile, profile.id === ownId) : [],
      etag: profileVersion(rows[index]?.version ?? 0),
    };
  });
}

/** One that is there, as it stands inside the transaction. */
export async function readSummary(context: MemberContext, tx: Transaction, id: number): Promise<ProfileSummary> {
  const row = await findProfileById(tx, id);
  const [summary] = row === undefined ? [] : await summarize(context, [row], tx);
  if (summary === undefined) throw new Error("The profile cannot be read.");
  return summary;
}

/**
 * Nobody changes what they may do themselves; and of what is built in, Administrator permits what it does and Member keeps its
 * name. Of one's own profile a second factor may be required, and not given up.
 */
function actsOn({ builtIn }: Profile, own: boolean): ProfileAct[] {
  if (builtIn === "administrator") return ["two_factor", "duplicate"];
  const kept: ProfileAct[] = builtIn === "member" ? ["describe"] : ["rename", "describe"];
  if (own) return [...kept, "two_factor", "duplicate"];
  return [...kept, "permissions", "two_factor", "duplicate", ...(builtIn === null ? (["delete"] as const) : [])];
}
