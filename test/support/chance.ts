// Chance that repeats itself: the same seed makes the same choices.

export interface Chance {
  /** From 0 to just under 1. */
  fraction(): number;
  /** A whole number from 0 to `count - 1`. */
  below(count: number): number;
  /** True once in `times`, on average. */
  once(times: number): boolean;
  /** Throws for an empty list. */
  oneOf<T>(list: readonly T[]): T;
  shuffled<T>(list: readonly T[]): T[];
}

/** mulberry32. */
export function chance(seed: number): Chance {
  let state = seed;
  const self: Chance = {
    fraction() {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    },
    below: (count) => Math.floor(self.fraction() * count),
    once: (times) => self.below(times) === 0,
    oneOf(list) {
      if (list.length === 0) throw new Error("There is nothing to choose from.");
      return list[self.below(list.length)] as (typeof list)[number];
    },
    shuffled(list) {
      const copy = [...list];
      for (let last = copy.length - 1; last > 0; last--) {
        const other = self.below(last + 1);
        [copy[last], copy[other]] = [copy[other] as (typeof list)[number], copy[last] as (typeof list)[number]];
      }
      return copy;
    },
  };
  return self;
}
