// Sign-ins at the limit: how many are completed, and whether what is wrong with an address shows in how long it is refused.
import { availableParallelism } from "node:os";
import { createClient } from "@libsql/client";
import { verify } from "@node-rs/argon2";
import { callers, complete, keepInFlight, refuse, repeat, times, wrongPassword } from "./callers.js";
import { listDuringFlood, memoryUnderFlood } from "./flood.js";
import { atLeast, type Bar, interleave, line, type Measured, median } from "./measure.js";
import { type Opened, openSize, password } from "./sizes.js";
import { stallOfWrites } from "./stall.js";

/** As many as the plugin computes at a time by default. */
const slots = availableParallelism();

export async function measureSignIn(users: number): Promise<Measured[]> {
  const opened = await openSize(users, { copy: true });
  try {
    return [
      ...(await completeSignIns(opened, users)),
      ...(await refusals(opened, users)),
      ...(await listDuringFlood(opened, users)),
      ...(await memoryUnderFlood(opened, users, slots)),
      await stallOfWrites(opened, users),
    ];
  } finally {
    await opened.close();
  }
}

async function completeSignIns(opened: Opened, users: number): Promise<Measured[]> {
  const stored = await anyHash(opened.url);
  const active = repeat((await callers(opened, "active", 60)).slice(0, 60));
  const each = 40;
  const bare = `bare Argon2id, ${slots} in flight, per second`;
  const ours = "complete sign-ins per second";
  const took = await interleave(
    [
      { name: bare, ask: () => keepInFlight(slots, times(each), () => mustMatch(stored)) },
      // More requests than slots: at the limit somebody is always waiting, and as many hashes are in flight as there.
      { name: ours, ask: () => keepInFlight(4 * slots, times(each), () => complete(opened, active())) },
    ],
    6,
    2,
  );
  const rates = (name: string) => (took.get(name) ?? []).map((one) => (each * 1_000) / one);
  const ratio = median(rates(ours)) / median(rates(bare));
  return [
    line(bare, users, rates(bare)),
    line(ours, users, rates(ours), { ratio, against: "bare Argon2id, as many hashes in flight", bar: atLeast(0.9) }),
  ];
}

/** One that the plugin made: verifying it takes what the plugin's own parameters take. */
async function anyHash(url: string): Promise<string> {
  const client = createClient({ url });
  try {
    return String((await client.execute("SELECT hash FROM um_passwords LIMIT 1")).rows[0]?.hash);
  } finally {
    client.close();
  }
}

async function mustMatch(stored: string): Promise<void> {
  if (!(await verify(stored, password))) throw new Error("The shared password is not what was hashed.");
}

// Nobody is tried more than twice: a third wrong guess would lock them, and they would be of another kind.
const refusalRounds = 40;
const refusalWarmUp = 5;

async function refusals(opened: Opened, users: number): Promise<Measured[]> {
  const rounds = refusalRounds + refusalWarmUp;
  const known = repeat(await callers(opened, "active", rounds), 2);
  const locked = repeat(await callers(opened, "locked", 1));
  const deactivated = repeat(await callers(opened, "deactivated", Math.ceil(rounds / 2)), 2);
  let strangers = 0;
  const unknown = () => `stranger.${strangers++}@nowhere.example`;
  const kinds = { known, unknown, locked, deactivated };
  const took = await interleave(
    Object.entries(kinds).flatMap(([name, next]) => [
      { name, ask: () => refuse(opened, next(), wrongPassword) },
      // What a refusal brings with it comes after the answer; it is not to be counted to whoever comes next.
      { name: "pause", ask: () => new Promise((resolve) => setTimeout(resolve, 20)) },
    ]),
    refusalRounds,
    refusalWarmUp,
  );
  const of = (name: string) => took.get(name) ?? [];
  const usual = median(of("known"));
  const named = (name: string) => `wrong password, ${name} address`;
  return [
    line(named("known"), users, of("known")),
    ...["unknown", "locked", "deactivated"].map((name) =>
      line(named(name), users, of(name), {
        ratio: median(of(name)) / usual,
        against: "median of known addresses",
        bar: alike(usual),
      }),
    ),
  ];
}

/** Both ways: what is refused sooner tells as much as what is refused later. */
function alike(usual: number): Bar {
  return {
    text: "within 10 % or 3 ms",
    keeps: (ratio) => Math.abs(ratio - 1) <= 0.1 || Math.abs(ratio - 1) * usual <= 3,
  };
}
