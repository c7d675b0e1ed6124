// A bounded number of slots with a bounded queue in front: what does not fit is refused at once.
import { Refusal } from "./refusals.js";

export interface Slots {
  /** Runs `work` when a slot is free. Throws `too_many_requests` when the queue is full. */
  run<T>(work: () => Promise<T>): Promise<T>;
}

export function slots(size: { inFlight: number; queue: number }): Slots {
  let free = size.inFlight;
  const waiting: (() => void)[] = [];
  return {
    async run(work) {
      if (free > 0) free--;
      else if (waiting.length >= size.queue) throw new Refusal("too_many_requests", { retryAfter: 2 });
      else await new Promise<void>((resolve) => waiting.push(resolve));
      try {
        return await work();
      } finally {
        // The slot is handed over, so that nobody who comes now can slip in between.
        const next = waiting.shift();
        if (next === undefined) free++;
        else next();
      }
    },
  };
}
