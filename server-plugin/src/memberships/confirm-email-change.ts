// Makes the new address the person's sign-in name, and tells the old one.
import { consumeConfirmation } from "../confirmations/consume-confirmation.js";
import { previewConfirmation } from "../confirmations/preview-confirmation.js";
import { withdrawConfirmations } from "../confirmations/withdraw-confirmations.js";
import { clearStrikes } from "../lockout/strikes.js";
import { queueLetter } from "../mail/queue-letter.js";
import type { Context } from "../platform/context.js";
import { foldText } from "../platform/fold-text.js";
import { Refusal } from "../platform/refusals.js";
import { readableEmail } from "../users/canonical-email.js";
import { checkNewPassword } from "../users/check-new-password.js";
import { findUser, findUserByEmail, setEmail } from "../users/users.store.js";
import { lapseRequestsOf } from "./join-requests.store.js";
import { isAlsoElsewhere } from "./memberships.store.js";
import { proveAddress } from "./prove-address.js";
import { tellOrganizations } from "./tell-organizations.js";
import { endStrikes } from "./unlock-user.js";

/** Throws `confirmation_invalid`; `person_exists` when the address has become somebody's meanwhile; `password_weak`. */
export async function confirmEmailChange(
  context: Context,
  input: { secret: string; password?: string | undefined },
): Promise<{ email: string }> {
  const preview = await previewConfirmation(context, input.secret, "change_email");
  const hash = await checkNewPassword(context, input.password, preview);
  return context.transaction(async (tx) => {
    const { details, organizationId, userId } = await consumeConfirmation(context, tx, {
      secret: input.secret,
      purpose: "change_email",
    });
    const user = await findUser(tx, userId);
    if (user === undefined) throw new Refusal("confirmation_invalid");
    // Asked by an organization, it is void once the person belongs to another: it would be taken over there.
    if (organizationId !== null && (await isAlsoElsewhere(tx, userId, organizationId)))
      throw new Refusal("confirmation_invalid");
    const [email, typed] = [String(details.email), String(details.typed)];
    if ((await findUserByEmail(tx, email)) !== undefined) {
      throw new Refusal("person_exists", { fields: { email: "person_exists" } });
    }
    await proveAddress(context, tx, user, hash);
    const now = context.now();
    await setEmail(tx, userId, { email, typed, key: foldText(readableEmail(email)), verifiedAt: now });
    // With a password the proof has ended the strikes already.
    if (hash === null) await endStrikes(context, tx, user);
    await clearStrikes(tx, email);
    // Every link that went to the old address is worthless now, and what it asked to join lapses.
    await withdrawConfirmations(context, tx, { userId });
    await lapseRequestsOf(tx, userId, "address_changed", now);
    tx.touch(userId);
    const target = { userId, fullName: user.full_name };
    const [before, after] = [{ email: user.email_typed }, { email: typed }];
    await tellOrganizations(context, tx, { kind: "user.email_changed", target, actor: target, before, after });
    await queueLetter(context, tx, {
      kind: "email_changed",
      to: { ...target, email: user.email },
      organizationId: null,
      facts: { email: typed },
    });
    return { email: typed };
  });
}
