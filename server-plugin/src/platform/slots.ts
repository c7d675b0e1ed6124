// A bounded number of slots with a bounded queue in front: what does not fit is refused at once.
import { Refusal } from "./refusals.js";

export interface Slots {
  /**
   * Prepares, and runs `work` when a slot is free. Of those who wait, the first one prepares ahead, so that a slot does not stand
   * empty while it reads what it needs. Throws `too_many_requests` when the queue is full, before preparing.
   */
  run<Ready, T>(prepare: () => Promise<Ready>, work: (ready: Ready) => Promise<T>): Promise<T>;
}

export function slots({ inFlight, queue }: { inFlight: number; queue: number }): Slots {
  const ahead = Math.min(1, queue);
  const admitted = turns(inFlight + ahead);
  const working = turns(inFlight);
  return {
    async run(prepare, work) {
      if (admitted.waiting() >= queue - ahead) throw new Refusal("too_many_requests", { retryAfter: 2 });
      return admitted.take(async () => {
        const ready = await prepare();
        return working.take(() => work(ready));
      });
    },
  };
}

/** So many at a time, in the order of coming. */
function turns(size: number) {
  let free = size;
  const waiting: (() => void)[] = [];
  return {
    /** How many would stand before whoever comes now; none where it is their turn at once. */
    waiting: () => (free > 0 ? Number.NEGATIVE_INFINITY : waiting.length),
    async take<T>(work: () => Promise<T>): Promise<T> {
      if (free > 0) free--;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      try {
        return await work();
      } finally {
        // The turn is handed over, so that nobody who comes now can slip in between.
        const next = waiting.shift();
        if (next === undefined) free++;
        else next();
      }
    },
  };
}
