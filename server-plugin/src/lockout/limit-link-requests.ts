// Limits links asked for on the sign-in page: the same for every address, whether or not it is anybody's.
import { pauseBeforeAsking } from "../confirmations/limit-asking.js";
import { day, hour } from "../platform/clock.js";
import type { Context } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { deleteLinkRequests, findLinkRequests, insertLinkRequest } from "./lockout.store.js";

// Beyond five a day one an hour stays possible: else whoever spends them could keep the owner locked out for a day.
const alwaysAfter = 1 * hour;

/** Remembers the request, unless it comes too soon: then the answer is the same, and no letter goes out. */
export async function noteLinkRequest(
  context: Context,
  tx: Transaction,
  request: { addressHash: string; purpose: "reset" | "unlock"; userId: number | null },
): Promise<void> {
  const now = context.now();
  const asked = await findLinkRequests(tx, request.addressHash, request.purpose, now - day);
  const last = Math.max(Number.NEGATIVE_INFINITY, ...asked);
  // A request that came too soon does not push the next one further away.
  if (pauseBeforeAsking(asked, now) > 0 && now - last < alwaysAfter) return;
  await insertLinkRequest(tx, { ...request, at: now });
}

export async function pruneLinkRequests(context: Context, tx: Transaction): Promise<void> {
  await deleteLinkRequests(tx, context.now() - day);
}
