// Keeps the mail going: looks into the outbox when something was put in, and every few seconds.
import { setTimeout as wait } from "node:timers/promises";
import { second } from "../platform/clock.js";
import type { Context } from "../platform/context.js";
import { deliverMail } from "./deliver-mail.js";
import { type MailOption, openTransport } from "./transport.js";

const rounds = 5 * second;
// A shutdown waits for so long; a letter that is still under way then is tried again when its claim has run out.
const grace = 5 * second;

export interface PostOffice {
  /** Says that a letter may be waiting. */
  poke(): void;
  /** Resolves when everything that is due now has been tried. */
  drain(): Promise<void>;
  close(): Promise<void>;
}

/** Without mail options letters wait in the outbox until a start that has them. */
export function openPostOffice(option: MailOption | undefined, contextOf: () => Context): PostOffice {
  if (option === undefined) return { poke: () => {}, drain: async () => {}, close: async () => {} };
  const { send, close } = openTransport(option);
  let running: Promise<void> | null = null;
  let again = false;
  const ending = new AbortController();

  async function run(): Promise<void> {
    do {
      again = false;
      await deliverMail(contextOf(), send, ending.signal).catch((error: unknown) =>
        contextOf().log.error({ err: error }, "the outbox failed"),
      );
    } while (again && !ending.signal.aborted);
    running = null;
  }
  function poke(): void {
    if (ending.signal.aborted) return;
    if (running === null) running = run();
    else again = true;
  }
  const timer = setInterval(poke, rounds).unref();
  return {
    poke,
    async drain() {
      poke();
      while (running !== null) await running;
    },
    async close() {
      if (ending.signal.aborted) return;
      ending.abort();
      clearInterval(timer);
      const done = new AbortController();
      const patience = wait(grace, undefined, { signal: done.signal }).catch(() => {});
      await Promise.race([running, patience]);
      done.abort();
      close();
    },
  };
}
