// The same questions, asked of better-auth and of us in turn, in one process, each through its own HTTP handler.
import { dirname } from "node:path";
import { openPeer } from "./better-auth-peer.js";
import { atLeast, interleave, line, type Measured, median } from "./measure.js";
import { type Pair, questionsToBoth } from "./questions-to-both.js";
import { measureSignIns } from "./sign-ins-against-better-auth.js";
import { openSize } from "./sizes.js";

/** From this many people on, the ratios are promised; below, the lines only tell. */
const promisedFrom = 1_000_000;

/**
 * Lists and searches without and with an index on the name column of better-auth, whose own schema has none, and then
 * complete sign-ins. Each ratio is its median divided by ours.
 */
export async function measureAgainstBetterAuth(users: number): Promise<Measured[]> {
  const promised = users >= promisedFrom;
  const lines: Measured[] = [];
  const opened = await openSize(users);
  try {
    const peer = await openPeer(users, dirname(opened.url.replace("file:", "")));
    try {
      const pairs = await questionsToBoth(opened, peer, users);
      const ask = async (against: string, times: number) => {
        for (const pair of pairs) lines.push(...(await compare(pair, users, against, promised ? times : null)));
      };
      await ask(peer.name, 100);
      peer.addNameIndex();
      await ask(`${peer.name}, name indexed`, 50);
      lines.push(...(await measureSignIns(peer, users, promised ? 6 : null)));
    } finally {
      peer.close();
    }
  } finally {
    await opened.close();
  }
  return lines;
}

async function compare(pair: Pair, users: number, against: string, times: number | null): Promise<Measured[]> {
  const expected: { ours: number; theirs: number }[] = [];
  for (let variant = 0; variant < pair.variants; variant++) {
    const [ours, theirs] = [await pair.ours(variant), await pair.theirs(variant)];
    const isEnough = ours.totalIsCapped || ours.total >= theirs.total;
    const agree = pair.exact ? ours.total === theirs.total : isEnough;
    // better-auth answers 200 and no rows when its database refuses.
    if (!agree || theirs.rows === 0)
      throw new Error(`${pair.name}: we find ${ours.total}, ${against} finds ${theirs.total}.`);
    expected.push({ ours: ours.rows, theirs: theirs.rows });
  }
  const asking = (who: "ours" | "theirs") => async (round: number) => {
    const { rows } = await pair[who](round);
    if (rows !== expected[round % pair.variants]?.[who]) throw new Error(`${pair.name}: ${rows} rows, this time.`);
  };
  const theirName = `${pair.name}: ${against}`;
  const questions = [
    { name: pair.name, ask: asking("ours") },
    { name: theirName, ask: asking("theirs") },
  ];
  // At a million people, each of their answers takes up to seconds; searches keep their twenty rounds.
  const seconds = users >= promisedFrom && pair.variants === 1;
  const measured = await interleave(questions, seconds ? 7 : 20, seconds ? 1 : 5);
  const [ours, theirs] = [measured.get(pair.name) ?? [], measured.get(theirName) ?? []];
  const ratio = median(theirs) / median(ours);
  return [
    line(pair.name, users, ours, times === null ? { ratio, against } : { ratio, against, bar: atLeast(times) }),
    line(theirName, users, theirs),
  ];
}
