// Joins an organization by the mailed link, if what was asked is still what the asker may give.

import { personOf } from "../audit/person.js";
import { recordEvent } from "../audit/record-event.js";
import { consumeConfirmation } from "../confirmations/consume-confirmation.js";
import { findLink } from "../confirmations/find-link.js";
import { withdrawConfirmations } from "../confirmations/withdraw-confirmations.js";
import type { Context } from "../platform/context.js";
import { Refusal } from "../platform/refusals.js";
import { randomId } from "../platform/secrets.js";
import { endSessions } from "../sessions/end-sessions.js";
import { findAuthenticator } from "../two-factor/two-factor.store.js";
import { findUser } from "../users/users.store.js";
import { checkNewPassword } from "./check-new-password.js";
import { findRules } from "./find-rules.js";
import { findRequestById, settleRequest } from "./join-requests.store.js";
import { insertMembership, isMember } from "./memberships.store.js";
import { proveAddress } from "./prove-address.js";
import { whyLapsed } from "./why-lapsed.js";

/**
 * `lapsed` is remembered, and the asker sees why. Throws `confirmation_invalid`, `password_weak`, and `invalid_input`
 * when an unverified address needs a password.
 */
export async function confirmJoin(
  context: Context,
  input: { secret: string; password?: string | undefined },
): Promise<{ outcome: "joined" | "lapsed"; email: string }> {
  const link = await findLink(context, input.secret, "join");
  const hash = await checkNewPassword(context, input.password, link);
  return context.transaction(async (tx) => {
    const { details, userId } = await consumeConfirmation(context, tx, { secret: input.secret, purpose: "join" });
    const [user, request] = [await findUser(tx, userId), await findRequestById(tx, Number(details.request))];
    if (user === undefined || request?.state !== "open") throw new Refusal("confirmation_invalid");
    const { organization_id: organizationId, profile_id, two_factor_required } = request;
    await proveAddress(context, tx, user, hash);
    const now = context.now();
    const person = personOf(user);
    // Looked at again: what was asked may have become more than the asker may give.
    const reason = await whyLapsed(context, tx, request);
    if (reason !== null) {
      await settleRequest(tx, request.id, { state: "lapsed", reason, at: now });
      // From where somebody followed the link who has not joined is not this organization's to know.
      await recordEvent({ ...context, address: null, requestId: null }, tx, {
        kind: "join.lapsed",
        organizationId,
        after: { email: request.email, reason },
      });
      return { outcome: "lapsed", email: user.email_typed };
    }
    await settleRequest(tx, request.id, { state: "joined", at: now });
    // From now on their address is theirs alone to change.
    await withdrawConfirmations(context, tx, { userId, purpose: "change_email" });
    if (!(await isMember(tx, organizationId, userId))) {
      await insertMembership(tx, {
        public_id: randomId(),
        user_id: userId,
        organization_id: organizationId,
        profile_id,
        two_factor_required,
        created_at: now,
      });
    }
    // What is open was begun without the second factor that is asked for here.
    if (
      (await findAuthenticator(tx, userId)) === undefined &&
      (await findRules(context, tx, userId)).twoFactorRequired
    ) {
      await endSessions(tx, userId);
    }
    tx.touch(userId);
    await recordEvent(context, tx, { kind: "membership.created", organizationId, actor: person, target: person });
    return { outcome: "joined", email: user.email_typed };
  });
}
