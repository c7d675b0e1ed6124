// Withdraws a reset, or another link that this organization asked for: it works no more.
import { personOf } from "../audit/person.js";
import { recordEvent } from "../audit/record-event.js";
import { findOpenLinks } from "../confirmations/confirmations.store.js";
import { withdrawConfirmations } from "../confirmations/withdraw-confirmations.js";
import type { MemberContext } from "../platform/context.js";
import type { OwnPermission } from "../platform/permissions.js";
import { Refusal } from "../platform/refusals.js";
import { findTarget } from "./find-target.js";
import type { PendingLink } from "./list-pending-links.js";

// Whoever may ask for a link may take it back.
const withdrawnBy = {
  activate: "users.reset",
  reset: "users.reset",
  unlock: "users.unlock",
  change_email: "users.update",
} as const satisfies Record<PendingLink["purpose"], OwnPermission>;

/** Throws `not_found`, also when nothing of that purpose is open, and `beyond_own_permissions`. */
export async function withdrawPendingLink(
  context: MemberContext,
  which: { member: string; purpose: PendingLink["purpose"] },
): Promise<void> {
  const { organizationId } = context.standing;
  await context.transaction(async (tx) => {
    const permission = withdrawnBy[which.purpose];
    const { user } = await findTarget(context, tx, { member: which.member, permission });
    const links = { userId: user.id, organizationId, purposes: [which.purpose] };
    if ((await findOpenLinks(tx, links, context.now())).length === 0) throw new Refusal("not_found");
    await withdrawConfirmations(context, tx, { userId: user.id, purpose: which.purpose, organizationId });
    const target = personOf(user);
    await recordEvent(context, tx, {
      kind: "link.withdrawn",
      organizationId,
      target,
      before: { link: which.purpose },
    });
  });
}
