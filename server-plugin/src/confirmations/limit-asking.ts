// Limits how often a link may be asked for: once a minute, five a day, each purpose, user and organization for itself.
import { day, minute } from "../platform/clock.js";
import type { Context } from "../platform/context.js";
import type { Transaction } from "../platform/database/database.js";
import { Refusal } from "../platform/refusals.js";
import { findAskedSince } from "./confirmations.store.js";
import type { Purpose } from "./make-confirmation.js";

const shortestPause = 1 * minute;
const mostADay = 5;

/** Seconds until asking is possible again; 0 when it is now. `asked` are the times of earlier requests, `pause` is in milliseconds. */
export function pauseBeforeAsking(asked: number[], now: number, pause: number = shortestPause): number {
  const today = asked.filter((at) => at > now - day).sort((one, other) => one - other);
  const last = today.at(-1) ?? Number.NEGATIVE_INFINITY;
  const oldest = today.at(-mostADay) ?? Number.NEGATIVE_INFINITY;
  const until = Math.max(last + pause, oldest + day);
  return until > now ? Math.ceil((until - now) / 1_000) : 0;
}

/** Throws `too_many_requests`. `pause` is the shortest between two, in milliseconds. */
export async function limitAsking(
  context: Context,
  tx: Transaction,
  wanted: { purpose: Purpose; userId: number; organizationId: number | null },
  pause?: number,
): Promise<void> {
  const now = context.now();
  const retryAfter = pauseBeforeAsking(await findAskedSince(tx, wanted, now - day), now, pause);
  if (retryAfter > 0) throw new Refusal("too_many_requests", { retryAfter });
}
