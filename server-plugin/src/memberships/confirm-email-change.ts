// Makes the new address the person's sign-in name, and tells the old one.

import { personOf } from "../audit/person.js";
import { consumeConfirmation } from "../confirmations/consume-confirmation.js";
import { findLink } from "../confirmations/find-link.js";
import { queueLetter } from "../mail/queue-letter.js";
import type { Context } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { mayAct } from "../platform/permissions.js";
import { Refusal } from "../platform/refusals.js";
import { isWithin, withPermissions } from "../profiles/read-profiles.js";
import { findUser, findUserByEmail } from "../users/users.store.js";
import { checkNewPassword } from "./check-new-password.js";
import { findHeldProfile, isAlsoElsewhere } from "./memberships.store.js";
import { moveAddress } from "./move-address.js";
import { proveAddress } from "./prove-address.js";
import { readRights } from "./read-rights.js";

/** Throws `confirmation_invalid`; `person_exists` when the address has become somebody's meanwhile; `password_weak`. */
export async function confirmEmailChange(
  context: Context,
  input: { secret: string; password?: string | undefined },
): Promise<{ email: string }> {
  const link = await findLink(context, input.secret, "change_email");
  const hash = await checkNewPassword(context, input.password, link);
  return context.transaction(async (tx) => {
    const { askedBy, details, organizationId, userId } = await consumeConfirmation(context, tx, {
      secret: input.secret,
      purpose: "change_email",
    });
    const user = await findUser(tx, userId);
    if (user === undefined) throw new Refusal("confirmation_invalid");
    if (organizationId !== null && !(await mayStill(context, tx, { askedBy, organizationId, userId })))
      throw new Refusal("confirmation_invalid");
    const [email, typed] = [String(details.email), String(details.typed)];
    if ((await findUserByEmail(tx, email)) !== undefined) {
      throw new Refusal("person_exists", { fields: { email: "person_exists" } });
    }
    await proveAddress(context, tx, user, hash);
    await moveAddress(context, tx, user, { email, typed, verifiedAt: context.now() });
    await queueLetter(context, tx, {
      kind: "email_changed",
      to: { ...personOf(user), email: user.email },
      organizationId: null,
      facts: { email: typed },
    });
    return { email: typed };
  });
}

/** Asked by an organization, it is void once the asker may not ask it any more, or the person belongs to another one. */
async function mayStill(
  context: Context,
  tx: Transaction,
  asked: { askedBy: number | null; organizationId: number; userId: number },
): Promise<boolean> {
  const { askedBy, organizationId, userId } = asked;
  if (await isAlsoElsewhere(tx, userId, organizationId)) return false;
  const own = askedBy === null ? null : await readRights(context, tx, askedBy, organizationId);
  if (own === null || !mayAct(own.permissions, "users.update")) return false;
  // Somebody who has become more than the asker would be taken over.
  const held = await findHeldProfile(tx, organizationId, userId);
  const [profile] = await withPermissions(context, tx, held === undefined ? [] : [held]);
  return profile !== undefined && isWithin(profile.granted, own.reach);
}
