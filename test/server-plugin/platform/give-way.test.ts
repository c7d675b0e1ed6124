// Many who come at once are served over several turns of the event loop, in the order of their coming.
import { expect, it, onTestFinished, vi } from "vitest";
import { giveWay } from "../../../server-plugin/src/platform/give-way.js";

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

/** Who was served in which turn, when each takes so many milliseconds. */
async function comeAtOnce(names: string[], takes: number): Promise<string[][]> {
  await nextTurn();
  let now = 0;
  const clock = vi.spyOn(performance, "now").mockImplementation(() => now);
  onTestFinished(() => clock.mockRestore());
  const turns: string[][] = [[]];
  const all = names.map(async (name) => {
    // Each by an event of its own, all in one turn.
    await nextTurn();
    await giveWay();
    turns.at(-1)?.push(name);
    now += takes;
  });
  const waited = Promise.all(all).then(() => true);
  while (!(await Promise.race([waited, nextTurn()]))) turns.push([]);
  return turns.filter((served) => served.length > 0);
}

it("who takes long is followed in a later turn, so that others are heard in between", async () => {
  expect(await comeAtOnce(["a", "b", "c"], 11)).toEqual([["a"], ["b"], ["c"]]);
});

it("who takes little shares a turn", async () => {
  expect(await comeAtOnce(["a", "b", "c"], 3)).toEqual([["a", "b", "c"]]);
});

it("a turn ends when it has lasted long enough", async () => {
  expect(await comeAtOnce(["a", "b", "c", "d", "e"], 6)).toEqual([["a", "b"], ["c", "d"], ["e"]]);
});
