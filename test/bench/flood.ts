// What a flood of sign-ins does to everybody else: how long the list takes meanwhile, and how much memory it holds.
import { setTimeout as sleep } from "node:timers/promises";
import { callers, complete, keepInFlight, refuse, repeat, times } from "./callers.js";
import { atMost, line, type Measured, quantile } from "./measure.js";
import type { Opened } from "./sizes.js";

/** Fewer than the plugin lets wait: none of them is turned away, each costs its hash. */
const flood = 50;

export async function listDuringFlood(opened: Opened, users: number): Promise<Measured[]> {
  const active = repeat(await callers(opened, "active", 100));
  const idle: number[] = [];
  const flooded: number[] = [];
  for (let round = -1; round < 8; round++) {
    const quiet = await askNowAndThen(opened, 40, "asked");
    let isOn = true;
    const running = keepInFlight(
      flood,
      () => isOn,
      () => complete(opened, active()),
    );
    const busy = await askNowAndThen(opened, 40, "due");
    isOn = false;
    await running;
    // The first round warms up.
    if (round >= 0) {
      idle.push(...quiet);
      flooded.push(...busy);
    }
  }
  const ratio = quantile(flooded, 0.95) / quantile(idle, 0.95);
  return [
    line("first page, idle", users, idle),
    line("first page during a flood of sign-ins", users, flooded, { ratio, against: "p95 when idle", bar: atMost(4) }),
  ];
}

/**
 * Counted from when the question was asked, or was due: whoever asks during a flood also waits for what the event loop is busy
 * with just then. A timer that is late by itself is nobody's to wait for.
 */
async function askNowAndThen({ get, organization }: Opened, count: number, from: "asked" | "due"): Promise<number[]> {
  const took: number[] = [];
  for (let index = 0; index < count; index++) {
    const pause = 10 + (index % 7);
    const due = performance.now() + pause;
    await sleep(pause);
    const begun = from === "due" ? due : performance.now();
    await get(`/organizations/${organization}/members`);
    took.push(performance.now() - begun);
  }
  return took;
}

const mebibyte = 2 ** 20;
/** What Argon2id fills for each hash, by the plugin's parameters. */
const hashMemory = 19;
/** What V8 lets its young generation grow by, whoever makes the garbage. */
const garbage = 32;

/** Passwords of the greatest length, of people and of strangers: all wrong, none more than twice for the same address. */
export async function memoryUnderFlood(opened: Opened, users: number, slots: number): Promise<Measured[]> {
  const rounds = 8;
  const each = 100;
  const known = repeat(await callers(opened, "active", (rounds * each) / 2), 2);
  const longest = "p".repeat(1_024);
  let asked = 0;
  const address = () => (asked++ % 2 === 0 ? known() : `flood.${asked}@nowhere.example`);

  const after: number[] = [];
  const peaks: number[] = [];
  for (let round = 0; round < rounds; round++) {
    let peak = 0;
    const watch = setInterval(() => {
      peak = Math.max(peak, resident());
    }, 2);
    await keepInFlight(flood, times(each), () => refuse(opened, address(), longest));
    clearInterval(watch);
    global.gc?.();
    await sleep(100);
    after.push(resident());
    peaks.push(peak);
  }
  const [first = Number.NaN, ...later] = after;
  const above = peaks.slice(1).map((peak, index) => peak - (after[index] ?? Number.NaN));
  const allowed = hashMemory * slots + garbage;
  return [
    line("MiB resident after rounds of a flood of 1,024-character passwords", users, later, {
      ratio: Math.max(...later) / first,
      against: "after the first round",
      bar: atMost(1.1),
    }),
    line("MiB above what was resident before such a round, at its peak", users, above, {
      ratio: Math.max(...above) / allowed,
      against: `19 MiB × ${slots} hashes at a time + ${garbage} MiB of garbage`,
      bar: atMost(1),
    }),
  ];
}

function resident(): number {
  return process.memoryUsage.rss() / mebibyte;
}
