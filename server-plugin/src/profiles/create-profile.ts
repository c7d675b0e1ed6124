// Creates a profile: a named set of permissions inside an organization.
import type { Context } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { foldText } from "../platform/fold-text.js";
import { randomId } from "../platform/secrets.js";
import { type BuiltIn, insertPermissions, insertProfile } from "./profiles.store.js";

export interface NewProfile {
  organizationId: number;
  name: string;
  description?: string;
  builtIn?: BuiltIn;
  twoFactorRequired?: boolean;
  permissions: string[];
}

/** Judges nothing: see access/add-profile.ts for what an administrator may create. Returns the profile's id. */
export async function createProfile(context: Context, tx: Transaction, profile: NewProfile): Promise<number> {
  const id = await insertProfile(tx, {
    public_id: randomId(),
    organization_id: profile.organizationId,
    name: profile.name,
    name_key: foldText(profile.name),
    description: profile.description ?? "",
    built_in: profile.builtIn ?? null,
    two_factor_required: profile.twoFactorRequired === true ? 1 : 0,
    created_at: context.now(),
  });
  await insertPermissions(tx, id, profile.permissions);
  return id;
}

/** What every organization begins with: all permissions, and none of the plugin's. Returns their ids. */
export async function createBuiltInProfiles(
  context: Context,
  tx: Transaction,
  organizationId: number,
): Promise<{ administrator: number; member: number }> {
  const make = (name: string, builtIn: BuiltIn) =>
    createProfile(context, tx, { organizationId, name, builtIn, permissions: [] });
  return { administrator: await make("Administrator", "administrator"), member: await make("Member", "member") };
}
