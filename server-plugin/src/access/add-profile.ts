// Creates a profile of this organization; a copy of another is one that is asked for with the same permissions.
import { recordEvent } from "../audit/record-event.js";
import { stillMay } from "../memberships/still-may.js";
import type { MemberContext } from "../platform/context.js";
import { Refusal } from "../platform/refusals.js";
import { createProfile } from "../profiles/create-profile.js";
import { findProfiles } from "../profiles/profiles.store.js";
import type { NewProfile } from "./access.schema.js";
import { checkProfile } from "./check-profile.js";
import { type ProfileSummary, readSummary } from "./list-profiles.js";

/** More than anybody could keep in mind; each list of them is read whole. */
const mostProfiles = 500;

/** Throws `too_many_profiles`, and what `checkProfile` throws: nobody creates what permits more than they may do themselves. */
export async function addProfile(context: MemberContext, input: NewProfile): Promise<{ profile: ProfileSummary }> {
  const { organizationId } = context.standing;
  return context.transaction(async (tx) => {
    const current = await stillMay(context, tx, "profiles.manage");
    if ((await findProfiles(tx, organizationId)).length >= mostProfiles) throw new Refusal("too_many_profiles");
    const { name = "", description = "", permissions = [] } = await checkProfile(current, tx, input, null);
    const { twoFactorRequired } = input;
    const id = await createProfile(context, tx, { organizationId, name, description, permissions, twoFactorRequired });
    const profile = await readSummary(current, tx, id);
    await recordEvent(context, tx, {
      kind: "profile.created",
      organizationId,
      profile: { publicId: profile.id, name },
      after: {
        name,
        ...(description !== "" && { description }),
        gained: permissions,
        ...(twoFactorRequired && { twoFactorRequired }),
      },
    });
    return { profile };
  });
}
