// Changes a member's details: the profile, and the name and address of a person who belongs nowhere else.
import { personOf } from "../audit/person.js";
import { recordEvent } from "../audit/record-event.js";
import { findPassword } from "../passwords/passwords.store.js";
import { canonicalName } from "../platform/canonical-name.js";
import type { MemberContext } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import type { FieldCode } from "../platform/refusals.js";
import { refuseFields } from "../platform/refuse-fields.js";
import { requireProof } from "../platform/require-proof.js";
import { administers, isWithin, type Profile, reachOf, readProfile } from "../profiles/read-profiles.js";
import { canonicalEmail } from "../users/canonical-email.js";
import { renameUser } from "../users/rename-user.js";
import { findUserByEmail } from "../users/users.store.js";
import { askEmailChange } from "./ask-email-change.js";
import { askProof } from "./ask-proof.js";
import { correctAddress } from "./correct-address.js";
import { findTarget, type Target } from "./find-target.js";
import { isLastAdministrator } from "./keep-an-administrator.js";
import type { MemberChange } from "./memberships.schema.js";
import { isMember, setProfile, setTwoFactorRequired } from "./memberships.store.js";
import { type Member, readMember } from "./read-members.js";

export interface ChangedMember {
  member: Member;
  /**
   * The new address, as it was typed, when it was asked to confirm; until then the old one stays. Null for somebody who has
   * never set up their sign-in: theirs is corrected at once.
   */
  confirmationSentTo: string | null;
}

/**
 * What is absent, or as it was, stays. Throws `email_invalid`, `email_taken` (a member's), `person_exists` (known
 * elsewhere), `also_elsewhere`, `own_membership`, `last_administrator`, `beyond_own_permissions` or, when several fields
 * are wrong, `invalid_input` with all of them; `proof_required` for who is to administer, for an address, and for doing without two-factor;
 * `too_many_requests`; and what `findTarget` throws.
 */
export async function changeMember(
  context: MemberContext,
  input: { member: string; version: string; change: MemberChange },
): Promise<ChangedMember> {
  const { change, member, version } = input;
  return context.transaction(async (tx) => {
    const target = await findTarget(context, tx, { member, version, permission: "users.update" });
    const wanted = await check(context, tx, target, change);
    const { membership, standing, user } = target;
    const { organizationId } = standing;
    const named = { ...user, full_name: wanted.fullName ?? user.full_name };
    if (isGrave(wanted)) requireProof(context);
    if (wanted.fullName !== null) await renameUser(context, tx, user, { fullName: wanted.fullName, organizationId });
    if (wanted.profile !== null) await assign(context, tx, { ...target, user: named }, wanted.profile);
    if (wanted.twoFactorRequired !== null) await requireTwoFactor(context, tx, target, wanted.twoFactorRequired);
    const confirms = user.activated_at !== null;
    if (wanted.email !== null && confirms) {
      await askEmailChange(context, tx, named, { email: wanted.email, organizationId });
    } else if (wanted.email !== null) await correctAddress(context, tx, { standing, user: named }, wanted.email);
    return {
      member: await readMember(context, tx, membership.id),
      confirmationSentTo: confirms ? wanted.email : null,
    };
  });
}

async function assign(context: MemberContext, tx: Transaction, target: Target, profile: Profile): Promise<void> {
  const { membership, standing, user } = target;
  await setProfile(tx, membership.id, profile.id);
  tx.touch(user.id);
  await recordEvent(context, tx, {
    kind: "membership.profile_changed",
    organizationId: standing.organizationId,
    target: personOf(user),
    before: { profile: target.profile.name },
    after: { profile: profile.name },
  });
  const gains = !isWithin(profile.granted, reachOf(target.profile));
  if (gains && user.verified_at === null && (await findPassword(tx, user.id)) !== null) {
    await askProof(context, tx, target);
  }
}

/** Whoever reads a new address takes the sign-in over, with all that it may do. */
function isGrave({ email, profile, twoFactorRequired }: Wanted): boolean {
  return email !== null || twoFactorRequired === false || (profile !== null && administers(profile.granted));
}

async function requireTwoFactor(
  context: MemberContext,
  tx: Transaction,
  { membership, standing, user }: Target,
  required: boolean,
): Promise<void> {
  await setTwoFactorRequired(tx, membership.id, required);
  await recordEvent(context, tx, {
    kind: "membership.two_factor_required",
    organizationId: standing.organizationId,
    target: personOf(user),
    after: { required },
  });
}

/** What is to become different; null for what stays. */
interface Wanted {
  fullName: string | null;
  /** As it was typed. */
  email: string | null;
  profile: Profile | null;
  twoFactorRequired: boolean | null;
}

async function check(context: MemberContext, tx: Transaction, target: Target, change: MemberChange): Promise<Wanted> {
  const { user } = target;
  const fields: Record<string, FieldCode> = {};
  const wanted: Wanted = { fullName: null, email: null, profile: null, twoFactorRequired: null };

  const named = canonicalName(change.fullName ?? user.full_name);
  if ("code" in named) fields.fullName = named.code;
  else if (named.name !== user.full_name) wanted.fullName = named.name;
  if (wanted.fullName !== null && user.also_elsewhere) fields.fullName = "also_elsewhere";

  const typed = (change.email ?? user.email).trim();
  const email = canonicalEmail(typed);
  if (email !== user.email) {
    wanted.email = typed;
    const refused = user.also_elsewhere ? "also_elsewhere" : await whyNotThisAddress(tx, target, typed, email);
    if (refused !== null) fields.email = refused;
  }

  const profile = await wantedProfile(context, tx, target, change.profile);
  if (typeof profile === "string") fields.profile = profile;
  else wanted.profile = profile;

  const required = target.membership.two_factor_required === 1;
  if ((change.twoFactorRequired ?? required) !== required) {
    wanted.twoFactorRequired = !required;
    if (user.id === context.actor.userId) fields.twoFactorRequired = "own_membership";
  }

  refuseFields(fields);
  return wanted;
}

async function whyNotThisAddress(
  tx: Transaction,
  { standing }: Target,
  typed: string,
  email: string | null,
): Promise<FieldCode | null> {
  if (email === null) return typed === "" ? "required" : "email_invalid";
  const owner = await findUserByEmail(tx, email);
  if (owner === undefined) return null;
  return (await isMember(tx, standing.organizationId, owner.id)) ? "email_taken" : "person_exists";
}

async function wantedProfile(
  context: MemberContext,
  tx: Transaction,
  target: Target,
  publicId: string | undefined,
): Promise<Profile | FieldCode | null> {
  if (publicId === undefined || publicId === target.profile.publicId) return null;
  const profile = await readProfile(context, tx, target.standing.organizationId, publicId);
  if (profile === null) return publicId === "" ? "required" : "unknown";
  if (target.user.id === context.actor.userId) return "own_membership";
  if (!isWithin(profile.granted, target.standing.reach)) return "beyond_own_permissions";
  return (await isLastAdministrator(tx, target)) ? "last_administrator" : profile;
}
