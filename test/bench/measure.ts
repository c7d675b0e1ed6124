// Asks questions in turn, round after round, so that what else the machine does falls on all of them alike.

/** One line of the result; times in milliseconds. */
export interface Measured {
  name: string;
  users: number;
  p50: number;
  p95: number;
  /** Against what, in words, and how many times as much; null where there is nothing to compare with. */
  ratio: number | null;
  against: string | null;
  /** What is promised of the ratio, such as "≤ 3 ×". */
  bar: string | null;
  holds: boolean | null;
}

export interface Question {
  name: string;
  /** Asks once; it must throw when the answer is wrong. */
  ask(round: number): Promise<unknown>;
}

export type Times = Map<string, number[]>;

/** How long each question took in each round, in milliseconds. The first rounds warm up and do not count. */
export async function interleave(questions: Question[], rounds: number, warmUp = 5): Promise<Times> {
  const times: Times = new Map(questions.map(({ name }) => [name, []]));
  for (let round = -warmUp; round < rounds; round++) {
    for (const { name, ask } of questions) {
      const begun = performance.now();
      await ask(Math.abs(round));
      const took = performance.now() - begun;
      if (round >= 0) times.get(name)?.push(took);
    }
  }
  return times;
}

/** The value below which this part of all values lies. */
export function quantile(values: readonly number[], part: number): number {
  if (values.length === 0) throw new Error("Nothing was measured.");
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** A bar as it is written, and whether a ratio keeps it. */
export interface Bar {
  text: string;
  keeps(ratio: number): boolean;
}
export const atMost = (times: number): Bar => ({ text: `≤ ${times} ×`, keeps: (ratio) => ratio <= times });
export const atLeast = (times: number): Bar => ({ text: `≥ ${times} ×`, keeps: (ratio) => ratio >= times });

/** A line of the result. `compared` gives the ratio; without it the line only tells. */
export function line(
  name: string,
  users: number,
  values: readonly number[],
  compared?: { ratio: number; against: string; bar?: Bar },
): Measured {
  const ratio = compared?.ratio ?? null;
  const bar = compared?.bar ?? null;
  return {
    name,
    users,
    p50: median(values),
    p95: quantile(values, 0.95),
    ratio,
    against: compared?.against ?? null,
    bar: bar?.text ?? null,
    holds: bar === null || ratio === null ? null : bar.keeps(ratio),
  };
}

/** The same line, with a promise of the time itself: its median is at most so many milliseconds. */
export function within(measured: Measured, milliseconds: number): Measured {
  return { ...measured, bar: `≤ ${milliseconds} ms`, holds: measured.p50 <= milliseconds };
}
