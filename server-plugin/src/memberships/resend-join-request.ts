// Sends the link of a join request again; the earlier one works no more.
import { recordEvent } from "../audit/record-event.js";
import { limitAsking } from "../confirmations/limit-asking.js";
import type { MemberContext } from "../platform/context.js";
import { Refusal } from "../platform/refusals.js";
import { findUser } from "../users/users.store.js";
import { extendRequest, findJoinRequest } from "./join-requests.store.js";
import { sendJoinLink } from "./send-join-link.js";
import { stillMay } from "./still-may.js";

/** Throws `not_found` unless the request is open, and `too_many_requests`. */
export async function resendJoinRequest(context: MemberContext, joinRequest: string): Promise<void> {
  const { organizationId } = context.standing;
  await context.transaction(async (tx) => {
    await stillMay(context, tx, "users.create");
    const request = await findJoinRequest(tx, organizationId, joinRequest);
    const user = request?.state === "open" ? await findUser(tx, request.user_id ?? 0) : undefined;
    if (request === undefined || user === undefined) throw new Refusal("not_found");
    await limitAsking(context, tx, { purpose: "join", userId: user.id, organizationId });
    await extendRequest(tx, request.id, await sendJoinLink(context, tx, request, user));
    await recordEvent(context, tx, { kind: "join.asked", organizationId, after: { email: request.email } });
  });
}
