// Asks again, by a new link; the earlier one works no more, and whoever asks again is the asker from now on.
import { recordEvent } from "../audit/record-event.js";
import { limitAsking } from "../confirmations/limit-asking.js";
import type { MemberContext } from "../platform/context.js";
import { Refusal } from "../platform/refusals.js";
import { findUser } from "../users/users.store.js";
import { extendRequest, findJoinRequest } from "./join-requests.store.js";
import { sendJoinLink } from "./send-join-link.js";
import { stillMay } from "./still-may.js";
import { whyLapsed } from "./why-lapsed.js";

/** Throws `not_found` unless the request is open, `beyond_own_permissions` and `too_many_requests`. */
export async function resendJoinRequest(context: MemberContext, joinRequest: string): Promise<void> {
  const { organizationId } = context.standing;
  await context.transaction(async (tx) => {
    await stillMay(context, tx, "users.create");
    const request = await findJoinRequest(tx, organizationId, joinRequest);
    const user = request?.state === "open" ? await findUser(tx, request.user_id ?? 0) : undefined;
    if (request === undefined || user === undefined) throw new Refusal("not_found");
    // Confirming looks at what the asker may give; somebody who may give less must not lend the request new life.
    const asker = { ...request, asked_by: context.actor.userId };
    if ((await whyLapsed(context, tx, asker)) !== null) throw new Refusal("beyond_own_permissions");
    await limitAsking(context, tx, { purpose: "join", userId: user.id, organizationId });
    const expiresAt = await sendJoinLink(context, tx, request, user);
    await extendRequest(tx, request.id, { expiresAt, askedBy: context.actor.userId, askedAt: context.now() });
    await recordEvent(context, tx, { kind: "join.asked", organizationId, after: { email: request.email } });
  });
}
