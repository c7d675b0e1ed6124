// Adds a person to an organization: a new one is in the users list at once, one who is known elsewhere is asked to join.
import { recordEvent } from "../audit/record-event.js";
import { queueLetter } from "../mail/queue-letter.js";
import { policyBreach } from "../passwords/check-policy.js";
import { hashSecret } from "../passwords/hash-secret.js";
import { storePassword } from "../passwords/passwords.store.js";
import { canonicalName } from "../platform/canonical-name.js";
import type { MemberContext } from "../platform/context.js";
import type { ReadDatabase, Transaction } from "../platform/database/database.js";
import { type FieldCode, Refusal } from "../platform/refusals.js";
import { refuseFields } from "../platform/refuse-fields.js";
import { requireProof } from "../platform/require-proof.js";
import { randomId } from "../platform/secrets.js";
import { administers, isWithin, type Profile, readProfile } from "../profiles/read-profiles.js";
import { rulesOf } from "../settings/rules.js";
import { findSettings } from "../settings/settings.store.js";
import { canonicalEmail } from "../users/canonical-email.js";
import { createUser } from "../users/create-user.js";
import { findUserByEmail } from "../users/users.store.js";
import { askToJoin } from "./ask-to-join.js";
import { findOpenRequest } from "./join-requests.store.js";
import type { NewMember } from "./memberships.schema.js";
import { insertMembership, isMember } from "./memberships.store.js";
import { type Member, readMember } from "./read-members.js";
import { sendResetLink } from "./send-reset-link.js";
import { stillMay } from "./still-may.js";

export type AddedMember = { outcome: "created"; member: Member } | { outcome: "asked_to_join" };

/**
 * Throws `email_invalid`, `email_taken`, `already_asked`, `password_weak`, `beyond_own_permissions` or, when several
 * fields are wrong, `invalid_input` with all of them; `proof_required` for who is to administer; and `too_many_requests`.
 */
export async function addMember(context: MemberContext, input: NewMember): Promise<AddedMember> {
  // Asked first, so that every refusal stands beside its field at once, before a hash is spent on any.
  const { known } = await check(context, context.db, input);
  const { password, twoFactorRequired } = input;
  const hash = password === undefined || known !== null ? null : await hashSecret(context, password);

  return context.transaction(async (tx) => {
    // And again, since rights, profile or address may have changed while the hash was made.
    const checked = await check(await stillMay(context, tx, "users.create"), tx, input);
    if (administers(checked.profile.granted)) requireProof(context);
    if (checked.known !== null) {
      const wanted = { profile: checked.profile, typed: input.email.trim(), twoFactorRequired };
      await askToJoin(context, tx, checked.known, wanted);
      return { outcome: "asked_to_join" };
    }
    // Known a moment ago and gone now: then there is no hash, and the link takes its place.
    return {
      outcome: "created",
      member: await create(context, tx, { ...checked, emailTyped: input.email, hash, twoFactorRequired }),
    };
  });
}

interface Creation {
  fullName: string;
  email: string;
  emailTyped: string;
  profile: Profile;
  /** Of the initial password; null for a set-up link. */
  hash: string | null;
  twoFactorRequired: boolean;
}

async function create(context: MemberContext, tx: Transaction, creation: Creation): Promise<Member> {
  const { options, standing } = context;
  const { organizationId } = standing;
  const { email, emailTyped, fullName, hash, profile, twoFactorRequired } = creation;
  const now = context.now();
  const target = await createUser(context, tx, { fullName, email, emailTyped });
  const { userId } = target;
  const user = { id: userId, full_name: fullName, email, email_typed: emailTyped.trim() };
  const membershipId = await insertMembership(tx, {
    public_id: randomId(),
    user_id: userId,
    organization_id: organizationId,
    profile_id: profile.id,
    two_factor_required: twoFactorRequired ? 1 : 0,
    created_at: now,
  });
  if (hash === null) {
    const askedBy = context.actor.fullName;
    await sendResetLink(context, tx, user, { purpose: "activate", organization: standing, askedBy });
  } else {
    await storePassword(tx, userId, { hash, initialExpiresAt: now + options.initialPassword, setAt: now });
    const to = { userId, fullName, email };
    await queueLetter(context, tx, { kind: "welcome", to, organizationId, facts: { organization: standing.name } });
  }
  tx.touch(userId);
  const firstSignIn = hash === null ? "link" : "initial_password";
  await recordEvent(context, tx, {
    kind: "user.created",
    organizationId,
    target,
    after: { fullName, email, profile: profile.name, firstSignIn, ...(twoFactorRequired && { twoFactorRequired }) },
  });
  return readMember(context, tx, membershipId);
}

type User = NonNullable<Awaited<ReturnType<typeof findUserByEmail>>>;

interface Checked {
  fullName: string;
  email: string;
  profile: Profile;
  /** Who has this address already, in another organization. */
  known: User | null;
}

async function check(context: MemberContext, db: ReadDatabase, input: NewMember): Promise<Checked> {
  const fields: Record<string, FieldCode> = {};
  const named = canonicalName(input.fullName);
  if ("code" in named) fields.fullName = named.code;

  const email = canonicalEmail(input.email);
  const known = email === null ? null : ((await findUserByEmail(db, email)) ?? null);
  const taken = known === null ? null : await whyNotAgain(context, db, known);
  if (email === null) fields.email = input.email.trim() === "" ? "required" : "email_invalid";
  else if (taken !== null) fields.email = taken;

  const breach = await passwordBreach(context, db, input);
  if (breach !== null) fields.password = breach;

  const profile = await readProfile(context, db, context.standing.organizationId, input.profile);
  if (profile === null) fields.profile = input.profile === "" ? "required" : "unknown";
  else if (!isWithin(profile.granted, context.standing.reach)) fields.profile = "beyond_own_permissions";

  refuseFields(fields);
  if ("code" in named || email === null || profile === null) throw new Refusal("invalid_input");
  return { fullName: named.name, email, profile, known };
}

async function passwordBreach(context: MemberContext, db: ReadDatabase, input: NewMember): Promise<FieldCode | null> {
  if (input.password === undefined) return null;
  if (input.password === "") return "required";
  const rules = rulesOf(context, await findSettings(db, context.standing.organizationId));
  return policyBreach(rules, input.password, input);
}

async function whyNotAgain(context: MemberContext, db: ReadDatabase, user: User): Promise<FieldCode | null> {
  const { organizationId } = context.standing;
  if (await isMember(db, organizationId, user.id)) return "email_taken";
  const request = await findOpenRequest(db, organizationId, user.id);
  return request !== undefined && request.expires_at > context.now() ? "already_asked" : null;
}
