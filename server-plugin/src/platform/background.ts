// Work that is done after the answer.
import type { Logger } from "pino";

export interface Background {
  later(work: () => Promise<void>): void;
  /** Resolves when nothing is left to do. */
  idle(): Promise<void>;
}

export function background(log: Logger): Background {
  const running = new Set<Promise<void>>();
  return {
    later(work) {
      const one: Promise<void> = new Promise<void>((resolve) => setImmediate(resolve))
        .then(work)
        .catch((error: unknown) => log.error({ err: error }, "work after an answer failed"))
        .finally(() => running.delete(one));
      running.add(one);
    },
    async idle() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
