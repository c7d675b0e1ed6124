// What happens by itself as time passes: once a minute, in whichever process is running.
import { pruneLinkRequests } from "./lockout/limit-link-requests.js";
import { pruneStrikes } from "./lockout/strikes.js";
import { pruneMail } from "./mail/prune-mail.js";
import { settleLocks } from "./memberships/settle-locks.js";
import { tellRefusedSignIns } from "./memberships/tell-refused-sign-ins.js";
import { warnDormant } from "./memberships/warn-dormant.js";
import { minute } from "./platform/clock.js";
import type { Context } from "./platform/context.js";
import { pruneSessions } from "./sessions/prune-sessions.js";
import { settleLinkRequests } from "./sign-in/ask-for-link.js";
import { renewSeeds } from "./two-factor/renew-seeds.js";

/** Tells of sign-ins that were refused, settles locks that are due, warns who will be locked, seals seeds anew, and forgets what has had its time. */
export async function sweep(context: Context): Promise<void> {
  await tellRefusedSignIns(context);
  await settleLocks(context);
  await settleLinkRequests(context);
  await warnDormant(context);
  await renewSeeds(context);
  await context.transaction(async (tx) => {
    await pruneStrikes(context, tx);
    await pruneLinkRequests(context, tx);
    await pruneMail(context, tx);
    await pruneSessions(context, tx);
  });
}

export function startSweeps(context: Context): { stop(): Promise<void> } {
  let running: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    running = sweep(context).catch((error: unknown) => context.log.error({ err: error }, "a sweep failed"));
  }, minute).unref();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
