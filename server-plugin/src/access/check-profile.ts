// What is wrong with a profile as somebody would have it, all at once.
import { canonicalName } from "../platform/canonical-name.js";
import type { MemberContext } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { foldText } from "../platform/fold-text.js";
import { ownPermissions } from "../platform/permissions.js";
import type { FieldCode } from "../platform/refusals.js";
import { refuseFields } from "../platform/refuse-fields.js";
import { isWithin, type Profile } from "../profiles/read-profiles.js";
import { isNameTaken } from "./access.store.js";

const longestName = 100;
const longestDescription = 200;

/** What is absent is not asked for. */
export interface WantedProfile {
  name?: string | undefined;
  description?: string | undefined;
  permissions?: string[] | undefined;
}

/**
 * The same in the form in which it is kept. Throws `name_taken`, `profile_built_in`, `beyond_own_permissions` or, when
 * several fields are wrong, `invalid_input` with all of them. `present` is what the profile is now.
 */
export async function checkProfile(
  context: MemberContext,
  tx: Transaction,
  wanted: WantedProfile,
  present: Pick<Profile, "id" | "builtIn"> | null,
): Promise<WantedProfile> {
  const fields: Record<string, FieldCode> = {};
  const checked: WantedProfile = {};

  if (wanted.name !== undefined) {
    const named = canonicalName(wanted.name, longestName);
    if ("code" in named) fields.name = named.code;
    else {
      checked.name = named.name;
      const taken = await isNameTaken(tx, context.standing.organizationId, foldText(named.name), present?.id ?? null);
      if (taken) fields.name = "name_taken";
    }
  }

  if (wanted.description !== undefined && wanted.description.trim() === "") checked.description = "";
  else if (wanted.description !== undefined) {
    const described = canonicalName(wanted.description, longestDescription);
    if ("code" in described) fields.description = described.code;
    else checked.description = described.name;
  }

  if (wanted.permissions !== undefined) {
    const permissions = [...new Set(wanted.permissions)].sort();
    const refused = whyNotThese(context, permissions, present);
    if (refused !== null) fields.permissions = refused;
    checked.permissions = permissions;
  }

  refuseFields(fields);
  return checked;
}

function whyNotThese(
  { permissions: known, standing }: MemberContext,
  wanted: string[],
  present: Pick<Profile, "builtIn"> | null,
): FieldCode | null {
  if (!wanted.every((name) => known.some((permission) => permission.name === name))) return "unknown";
  if (!isWithin(wanted, standing.reach)) return "beyond_own_permissions";
  // Whoever is a plain member has no say over others: that is what the name promises in every organization.
  return present?.builtIn === "member" && wanted.some((name) => name in ownPermissions) ? "profile_built_in" : null;
}
