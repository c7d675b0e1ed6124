// Asks a person who is known elsewhere to join; until they confirm they are in no list and no count.
import { recordEvent } from "../audit/record-event.js";
import { limitAsking } from "../confirmations/limit-asking.js";
import type { MemberContext } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { randomId } from "../platform/secrets.js";
import type { Profile } from "../profiles/read-profiles.js";
import { extendRequest, findOpenRequest, insertJoinRequest, settleRequest } from "./join-requests.store.js";
import { sendJoinLink } from "./send-join-link.js";

/** `typed` is the address as the asker typed it. The name that was typed is ignored: it is the person's own. A request that has expired gives way to the new one. Throws `too_many_requests`. */
export async function askToJoin(
  context: MemberContext,
  tx: Transaction,
  user: { id: number; full_name: string; email: string; email_typed: string; verified_at: number | null },
  wanted: { profile: Profile; typed: string; twoFactorRequired: boolean },
): Promise<void> {
  const { actor, options, standing } = context;
  const { profile, twoFactorRequired, typed } = wanted;
  const { organizationId } = standing;
  const now = context.now();
  await limitAsking(context, tx, { purpose: "join", userId: user.id, organizationId });
  const expired = await findOpenRequest(tx, organizationId, user.id);
  if (expired !== undefined) await settleRequest(tx, expired.id, { state: "lapsed", reason: "expired", at: now });
  const id = await insertJoinRequest(tx, {
    public_id: randomId(),
    organization_id: organizationId,
    user_id: user.id,
    email: typed,
    profile_id: profile.id,
    two_factor_required: twoFactorRequired ? 1 : 0,
    asked_by: actor.userId,
    asked_at: now,
    expires_at: now + options.confirmations.join,
  });
  const expiresAt = await sendJoinLink(context, tx, { id }, user);
  await extendRequest(tx, id, { expiresAt, askedBy: actor.userId, askedAt: now });
  // The asker knows the address and nothing else of this person.
  await recordEvent(context, tx, {
    kind: "join.asked",
    organizationId,
    after: { email: typed, profile: profile.name, ...(twoFactorRequired && { twoFactorRequired }) },
  });
}
