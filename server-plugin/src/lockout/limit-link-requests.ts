// Limits links asked for on the sign-in page: the same for every address, whether or not it is anybody's.
import { pauseBeforeAsking } from "../confirmations/limit-asking.js";
import { day } from "../platform/clock.js";
import type { Context } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { deleteLinkRequests, findLinkRequests, insertLinkRequest } from "./lockout.store.js";

/** Remembers the request. False when it comes too soon: the answer is the same, and no letter goes out. */
export async function mayAskForLink(
  context: Context,
  tx: Transaction,
  request: { addressHash: string; purpose: "reset" | "unlock" },
): Promise<boolean> {
  const now = context.now();
  const { addressHash, purpose } = request;
  const asked = await findLinkRequests(tx, addressHash, purpose, now - day);
  const may = pauseBeforeAsking(asked, now) === 0;
  // A request that came too soon does not push the next one further away.
  if (may) await insertLinkRequest(tx, addressHash, purpose, now);
  return may;
}

export async function pruneLinkRequests(context: Context, tx: Transaction): Promise<void> {
  await deleteLinkRequests(tx, context.now() - day);
}
