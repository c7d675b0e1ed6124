// A process is killed at random points while it changes members: the users list never disagrees with the members.
import { setTimeout as wait } from "node:timers/promises";
import { expect, it, vi } from "vitest";
import { chance } from "../../support/chance.js";
import { directoryProcess } from "../../support/directory-process.js";
import { databaseFile, organization, plugin } from "../../support/plugin.js";
import { origin } from "../../support/request.js";

const lives = 12;
const secret = "a secret for tests that is long enough";

it("a kill in the middle leaves nothing crooked", { timeout: 240_000 }, async () => {
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
  const random = chance(seed);
  const database = databaseFile();
  const people = (count: number, at: string) =>
    Array.from({ length: count }, (_, index) => ({ fullName: `Person ${index % 90}`, email: `p${index}@${at}` }));
  const first = await plugin({ database, secret }, { keep: true });
  await organization(first, "Ostervik Freight", people(700, "x.example"));
  // Some of them belong to both.
  await organization(first, "Palisander Labs", [...people(40, "x.example"), ...people(40, "y.example")]);
  await first.users.close();

  const load = (life: number) => {
    const options = { publicUrl: origin, secret, database };
    const loading = directoryProcess({ options, life, seed: random.below(2 ** 31) });
    // Whoever waits for it hears of it; by then the test may have ended.
    loading.catch(() => {});
    return loading;
  };
  let cut = 0;
  let kept = 0;
  try {
    let next = load(0);
    for (let life = 0; life < lives; life++) {
      const process = await next;
      next = load(life + 1);
      process.start();
      // By what has happened and not by the time alone: a busy machine gets no further by the hour.
      const much = random.below(6);
      const done = () => process.lines.filter((line) => line.startsWith("kept")).length;
      const isSoFar = () => done() >= much && process.lines.includes("begin 0");
      await vi.waitUntil(() => isSoFar() || process.errors.length > 0, { timeout: 60_000, interval: 1 });
      await wait(random.below(200));
      await process.kill();
      expect(process.errors).toEqual([]);
      kept += done();
      if (process.lines.at(-1)?.startsWith("begin")) cut++;

      const { context, users } = await plugin({ database, secret }, { keep: true });
      try {
        const [memberships] = await context.db
          .selectFrom("um_memberships")
          .select(({ fn }) => fn.countAll<number>().as("count"))
          .execute();
        const rebuilt = await users.rebuildDirectory();
        expect({ life, ...rebuilt }).toEqual({ life, members: memberships?.count, differed: [], wrong: 0, counts: 0 });
      } finally {
        await users.close();
      }
    }
    await (await next).kill();
  } catch (error) {
    throw new Error(`With SEED=${seed}`, { cause: error });
  }
  // Otherwise the kills came at points at which nothing was going on.
  expect(kept).toBeGreaterThan(lives);
  expect(cut).toBeGreaterThan(lives / 4);
});
