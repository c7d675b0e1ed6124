// Changes a profile: what it is called and what it permits, for everybody who holds it and from their next request on.
import { recordEvent } from "../audit/record-event.js";
import type { MemberContext } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { foldText } from "../platform/fold-text.js";
import { Refusal } from "../platform/refusals.js";
import { requireProof } from "../platform/require-proof.js";
import { replacePermissions, updateProfile } from "../profiles/profiles.store.js";
import { administers } from "../profiles/read-profiles.js";
import type { ProfileChange } from "./access.schema.js";
import { countHolders } from "./access.store.js";
import { askUnproven } from "./ask-unproven.js";
import { checkProfile, type WantedProfile } from "./check-profile.js";
import { findProfileTarget, type ProfileTarget } from "./find-profile-target.js";
import { type ProfileSummary, readSummary } from "./list-profiles.js";

export interface ChangedProfile {
  profile: ProfileSummary;
  /** Holders who never proved their address and gained something: they choose a password by a mailed link first. */
  setUpLinksSent: number;
}

/**
 * What is absent, or as it was, stays. Throws `own_membership` for the permissions of the profile that the actor holds,
 * `proof_required` where its holders are to administer, or may do without two-factor, and what `findProfileTarget` and `checkProfile` throw.
 */
export async function changeProfile(
  context: MemberContext,
  input: { profile: string; version: string; change: ProfileChange },
): Promise<ChangedProfile> {
  return context.transaction(async (tx) => {
    const target = await findProfileTarget(context, tx, { ...input, alsoAdministrator: true });
    const { current, profile, row } = target;
    const wanted = await checkProfile(current, tx, asAsked(target, input.change), profile);
    const gained = wanted.permissions?.filter((name) => !profile.permissions.includes(name)) ?? [];
    const lost = profile.permissions.filter((name) => wanted.permissions?.includes(name) === false);
    const shifts = gained.length + lost.length > 0;
    if (shifts && target.own) throw new Refusal("own_membership", { fields: { permissions: "own_membership" } });
    const { name = row.name, description = row.description } = wanted;
    const required = row.two_factor_required === 1;
    const twoFactorRequired = input.change.twoFactorRequired ?? required;
    // Nobody lets themselves off.
    if (target.own && required && !twoFactorRequired) {
      throw new Refusal("own_membership", { fields: { twoFactorRequired: "own_membership" } });
    }
    if (administers(gained) || (required && !twoFactorRequired)) requireProof(context);
    let setUpLinksSent = 0;
    if (shifts || twoFactorRequired !== required || name !== row.name || description !== row.description) {
      await updateProfile(tx, row.id, {
        name,
        name_key: foldText(name),
        description,
        two_factor_required: twoFactorRequired ? 1 : 0,
      });
      // What this process does not know is not its to take away: another may, and the host may declare it again.
      const unknown = profile.granted.filter((name) => !profile.permissions.includes(name));
      if (shifts) await replacePermissions(tx, row.id, [...(wanted.permissions ?? []), ...unknown]);
      await record(current, tx, target, { name, description, twoFactorRequired }, { gained, lost });
      if (gained.length > 0) setUpLinksSent = await askUnproven(current, tx, row.id);
    }
    return { profile: await readSummary(current, tx, row.id), setUpLinksSent };
  });
}

/** The name of what is built in stays as it is, and of Administrator everything but whether it takes a second factor. */
function asAsked({ profile, row }: ProfileTarget, change: ProfileChange): WantedProfile {
  const { description, permissions } = change;
  if (profile.builtIn === "administrator" && (description ?? permissions) !== undefined) {
    throw new Refusal("profile_built_in");
  }
  const renames = change.name !== undefined && change.name !== row.name;
  if (renames && profile.builtIn !== null) {
    throw new Refusal("profile_built_in", { fields: { name: "profile_built_in" } });
  }
  return change;
}

async function record(
  context: MemberContext,
  tx: Transaction,
  { row }: ProfileTarget,
  values: { name: string; description: string; twoFactorRequired: boolean },
  { gained, lost }: { gained: string[]; lost: string[] },
): Promise<void> {
  const { organizationId } = context.standing;
  const members = (await countHolders(tx, organizationId)).get(row.id) ?? 0;
  const before = { ...row, twoFactorRequired: row.two_factor_required === 1 };
  const fields = ["name", "description", "twoFactorRequired"] as const;
  const changed = fields.filter((field) => values[field] !== before[field]);
  await recordEvent(context, tx, {
    kind: "profile.changed",
    organizationId,
    profile: { publicId: row.public_id, name: values.name },
    ...(changed.length > 0 && { before: Object.fromEntries(changed.map((field) => [field, before[field]])) }),
    after: {
      ...Object.fromEntries(changed.map((field) => [field, values[field]])),
      ...(gained.length > 0 && { gained }),
      ...(lost.length > 0 && { lost }),
      members,
    },
  });
}
