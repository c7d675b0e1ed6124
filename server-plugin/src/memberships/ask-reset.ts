// Asks a member to choose a new password: mails them, and changes nothing until they confirm.
import { recordEvent } from "../audit/record-event.js";
import { limitAsking } from "../confirmations/limit-asking.js";
import type { MemberContext } from "../platform/context.js";
import { Refusal } from "../platform/refusals.js";
import { findMemberUser } from "./memberships.store.js";
import { sendResetLink } from "./send-reset-link.js";
import { stillMay } from "./still-may.js";

/** A member who has not set up their sign-in gets the set-up link again. Throws `not_found` and `too_many_requests`. */
export async function askReset(
  context: MemberContext,
  member: string,
): Promise<{ outcome: "reset_asked" | "set_up_link_sent" }> {
  const { actor, standing } = context;
  const { organizationId } = standing;
  return context.transaction(async (tx) => {
    await stillMay(context, tx, "users.reset");
    const user = await findMemberUser(tx, organizationId, member);
    if (user === undefined) throw new Refusal("not_found");
    const purpose = user.activated_at === null ? "activate" : "reset";
    await limitAsking(context, tx, { purpose, userId: user.id, organizationId });
    await sendResetLink(context, tx, user, { purpose, organization: standing, askedBy: actor.fullName });
    const target = { userId: user.id, fullName: user.full_name };
    await recordEvent(context, tx, { kind: "reset.asked", organizationId, target, after: { link: purpose } });
    return { outcome: purpose === "reset" ? "reset_asked" : "set_up_link_sent" };
  });
}
