// Asks a member to choose a new password: mails them, and changes nothing until they confirm.
import { personOf } from "../audit/person.js";
import { recordEvent } from "../audit/record-event.js";
import { limitAsking } from "../confirmations/limit-asking.js";
import type { MemberContext } from "../platform/context.js";
import { findTarget } from "./find-target.js";
import { sendResetLink } from "./send-reset-link.js";

/** A member who has not set up their sign-in gets the set-up link again. Throws `not_found`, `beyond_own_permissions` and `too_many_requests`. */
export async function askReset(
  context: MemberContext,
  member: string,
): Promise<{ outcome: "reset_asked" | "set_up_link_sent" }> {
  const { actor, standing } = context;
  const { organizationId } = standing;
  return context.transaction(async (tx) => {
    const { user } = await findTarget(context, tx, { member, permission: "users.reset" });
    const purpose = user.activated_at === null ? "activate" : "reset";
    await limitAsking(context, tx, { purpose, userId: user.id, organizationId });
    await sendResetLink(context, tx, user, { purpose, organization: standing, askedBy: actor.fullName });
    const target = personOf(user);
    await recordEvent(context, tx, { kind: "reset.asked", organizationId, target, after: { link: purpose } });
    return { outcome: purpose === "reset" ? "reset_asked" : "set_up_link_sent" };
  });
}
