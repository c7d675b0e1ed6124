// Adds a person to an organization with an initial password; they are in the users list at once.
import { recordEvent } from "../audit/record-event.js";
import { policyBreach } from "../passwords/check-policy.js";
import { hashPassword } from "../passwords/hash-password.js";
import { storePassword } from "../passwords/passwords.store.js";
import type { MemberContext } from "../platform/context.js";
import type { ReadDatabase } from "../platform/database/database.js";
import { type FieldCode, Refusal } from "../platform/refusals.js";
import { refuseFields } from "../platform/refuse-fields.js";
import { randomId } from "../platform/secrets.js";
import { isWithin, type Profile, readProfile } from "../profiles/list-profiles.js";
import { canonicalEmail } from "../users/canonical-email.js";
import { canonicalName } from "../users/canonical-name.js";
import { createUser } from "../users/create-user.js";
import { findUserByEmail } from "../users/users.store.js";
import type { NewMember } from "./memberships.schema.js";
import { insertMembership, isMember } from "./memberships.store.js";
import { type Member, readMembers } from "./read-members.js";
import { stillMay } from "./still-may.js";

/**
 * Throws `email_invalid`, `email_taken`, `person_exists`, `password_weak`, `beyond_own_permissions` or, when several
 * fields are wrong, `invalid_input` with all of them; and `too_many_requests`.
 */
export async function addMember(
  context: MemberContext,
  input: NewMember,
): Promise<{ outcome: "created"; member: Member }> {
  const { options, standing } = context;
  // Asked first, so that every refusal stands beside its field at once, before a hash is spent on any.
  const { fullName, email } = await check(context, context.db, input);
  const hash = await hashPassword(context, input.password);

  return context.transaction(async (tx) => {
    // And again, since rights, profile or address may have changed while the hash was made.
    const { profile } = await check(await stillMay(context, tx, "users.create"), tx, input);
    const now = context.now();
    const userId = await createUser(context, tx, { fullName, email, emailTyped: input.email });
    await storePassword(tx, userId, { hash, initialExpiresAt: now + options.initialPassword, setAt: now });
    const membershipId = await insertMembership(tx, {
      public_id: randomId(),
      user_id: userId,
      organization_id: standing.organizationId,
      profile_id: profile.id,
      created_at: now,
    });
    tx.touch(userId);
    await recordEvent(context, tx, {
      kind: "user.created",
      organizationId: standing.organizationId,
      target: { userId, fullName },
      after: { fullName, email, profile: profile.name, firstSignIn: "initial_password" },
    });
    const [member] = await readMembers(context, tx, [membershipId]);
    if (member === undefined) throw new Error("The new member cannot be read.");
    return { outcome: "created", member };
  });
}

async function check(
  context: MemberContext,
  db: ReadDatabase,
  input: NewMember,
): Promise<{ fullName: string; email: string; profile: Profile }> {
  const fields: Record<string, FieldCode> = {};
  const named = canonicalName(input.fullName);
  if ("code" in named) fields.fullName = named.code;

  const email = canonicalEmail(input.email);
  const known = email === null ? invalidEmail(input.email) : await whoHas(context, db, email);
  if (known !== null) fields.email = known;

  const breach = input.password === "" ? "required" : policyBreach(context, input.password, input);
  if (breach !== null) fields.password = breach;

  const profile = await readProfile(context, db, context.standing.organizationId, input.profile);
  if (profile === null) fields.profile = input.profile === "" ? "required" : "unknown";
  else if (!isWithin(profile.permissions, context.standing.permissions)) fields.profile = "beyond_own_permissions";

  refuseFields(fields);
  if ("code" in named || email === null || profile === null) throw new Refusal("invalid_input");
  return { fullName: named.name, email, profile };
}

function invalidEmail(typed: string): FieldCode {
  return typed.trim() === "" ? "required" : "email_invalid";
}

async function whoHas(context: MemberContext, db: ReadDatabase, email: string): Promise<FieldCode | null> {
  const user = await findUserByEmail(db, email);
  if (user === undefined) return null;
  return (await isMember(db, context.standing.organizationId, user.id)) ? "email_taken" : "person_exists";
}
