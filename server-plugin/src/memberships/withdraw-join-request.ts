// Withdraws a join request, or puts a lapsed one away; its link works no more.
import { recordEvent } from "../audit/record-event.js";
import { withdrawConfirmations } from "../confirmations/withdraw-confirmations.js";
import type { MemberContext } from "../platform/context.js";
import { Refusal } from "../platform/refusals.js";
import { findJoinRequest, settleRequest } from "./join-requests.store.js";
import { stillMay } from "./still-may.js";

/** Throws `not_found` when the request is neither open nor lapsed. */
export async function withdrawJoinRequest(context: MemberContext, joinRequest: string): Promise<void> {
  const { organizationId } = context.standing;
  await context.transaction(async (tx) => {
    await stillMay(context, tx, "users.create");
    const request = await findJoinRequest(tx, organizationId, joinRequest);
    if (request === undefined || !["open", "lapsed"].includes(request.state)) throw new Refusal("not_found");
    await settleRequest(tx, request.id, { state: "withdrawn", at: context.now() });
    const kind = request.state === "lapsed" ? "join.put_away" : "join.withdrawn";
    // A lapsed one has no link any more; a newer one's must go on working.
    if (request.state === "open" && request.user_id !== null) {
      await withdrawConfirmations(context, tx, { userId: request.user_id, purpose: "join", organizationId });
    }
    await recordEvent(context, tx, { kind, organizationId, after: { email: request.email } });
  });
}
