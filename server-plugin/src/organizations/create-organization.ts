// Creates a customer of the portal, with its built-in profiles and its first administrator.
import { recordEvent } from "../audit/record-event.js";
import { insertMembership } from "../memberships/memberships.store.js";
import { sendResetLink } from "../memberships/send-reset-link.js";
import { canonicalName } from "../platform/canonical-name.js";
import type { Context } from "../platform/context.js";
import type { FieldCode } from "../platform/refusals.js";
import { refuseFields } from "../platform/refuse-fields.js";
import { randomId } from "../platform/secrets.js";
import { createBuiltInProfiles } from "../profiles/create-profile.js";
import { canonicalEmail } from "../users/canonical-email.js";
import { createUser } from "../users/create-user.js";
import { insertOrganization } from "./organizations.store.js";

export interface NewOrganization {
  name: string;
  administrator: { fullName: string; email: string };
}

export interface CreatedOrganization {
  /** The organization's public id. */
  id: string;
  /** Where the first administrator chooses a password; it is mailed to them as well. Give it to nobody else. */
  setUpLink: string;
}

/**
 * Nobody has a default password: the first administrator sets up their own sign-in by the link. Throws a `Refusal` with
 * the fields `name`, `fullName` and `email`; `person_exists` when the address is known already.
 */
export async function createOrganization(context: Context, input: NewOrganization): Promise<CreatedOrganization> {
  const { name, fullName, email } = check(input);
  return context.transaction(async (tx) => {
    const now = context.now();
    const publicId = randomId();
    const organizationId = await insertOrganization(tx, { public_id: publicId, name, created_at: now });
    const profiles = await createBuiltInProfiles(context, tx, organizationId);
    const target = await createUser(context, tx, { fullName, email, emailTyped: input.administrator.email });
    const { userId } = target;
    await insertMembership(tx, {
      public_id: randomId(),
      user_id: userId,
      organization_id: organizationId,
      profile_id: profiles.administrator,
      created_at: now,
    });
    tx.touch(userId);
    await recordEvent(context, tx, { kind: "organization.created", organizationId, after: { name } });
    await recordEvent(context, tx, {
      kind: "user.created",
      organizationId,
      target,
      after: { fullName, email, profile: "Administrator", firstSignIn: "link" },
    });
    const user = { id: userId, full_name: fullName, email, email_typed: input.administrator.email.trim() };
    const organization = { organizationId, name };
    const setUpLink = await sendResetLink(context, tx, user, { purpose: "activate", organization });
    return { id: publicId, setUpLink };
  });
}

function check(input: NewOrganization): { name: string; fullName: string; email: string } {
  const fields: Record<string, FieldCode> = {};
  const organization = canonicalName(input.name);
  if ("code" in organization) fields.name = organization.code;
  const person = canonicalName(input.administrator.fullName);
  if ("code" in person) fields.fullName = person.code;
  const email = canonicalEmail(input.administrator.email);
  if (email === null) fields.email = "email_invalid";
  refuseFields(fields);
  if ("code" in organization || "code" in person || email === null) throw new Error("unreachable");
  return { name: organization.name, fullName: person.name, email };
}
