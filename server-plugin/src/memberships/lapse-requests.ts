// Lets every open request to join lapse that waits for a person, and says so where it was asked.
import { recordEvent } from "../audit/record-event.js";
import { type Context, unseen } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { lapseRequestsOf } from "./join-requests.store.js";

/** Those who asked hear why, and not who caused it, nor from where: that was elsewhere. */
export async function lapseRequests(
  context: Context,
  tx: Transaction,
  userId: number,
  reason: "person_gone" | "address_changed",
): Promise<void> {
  for (const { email, organization_id } of await lapseRequestsOf(tx, userId, reason, context.now())) {
    await recordEvent({ ...context, ...unseen }, tx, {
      kind: "join.lapsed",
      organizationId: organization_id,
      after: { email, reason },
    });
  }
}
