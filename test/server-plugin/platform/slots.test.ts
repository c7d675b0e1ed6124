// A bounded number at a time, one that prepares ahead, a bounded queue, and a refusal above.
import { expect, it } from "vitest";
import { slots } from "../../../server-plugin/src/platform/slots.js";

function job() {
  let finish = () => {};
  const done = new Promise<void>((resolve) => {
    finish = resolve;
  });
  return { done, finish };
}

const nothing = async () => {};

it("runs as many as there are slots, lets the first who waits prepare ahead, queues the next ones in order and refuses the rest", async () => {
  const two = slots({ inFlight: 2, queue: 2 });
  const prepared: string[] = [];
  const started: string[] = [];
  const jobs = { a: job(), b: job(), c: job(), d: job() };
  const run = (name: keyof typeof jobs) =>
    two.run(
      async () => {
        prepared.push(name);
        return name.toUpperCase();
      },
      async (ready) => {
        started.push(ready);
        await jobs[name].done;
      },
    );
  const running = [run("a"), run("b"), run("c"), run("d")];
  await expect(two.run(nothing, nothing)).rejects.toMatchObject({
    code: "too_many_requests",
    details: { retryAfter: 2 },
  });
  expect([prepared, started]).toEqual([
    ["a", "b", "c"],
    ["A", "B"],
  ]);
  jobs.a.finish();
  await running[0];
  expect([prepared, started]).toEqual([
    ["a", "b", "c", "d"],
    ["A", "B", "C"],
  ]);
  for (const { finish } of Object.values(jobs)) finish();
  await Promise.all(running);
  expect(started).toEqual(["A", "B", "C", "D"]);
});

it("gives the slot back when preparing or the work fails", async () => {
  const one = slots({ inFlight: 1, queue: 0 });
  const failing = () => Promise.reject(new Error("failed"));
  for (let round = 0; round < 3; round++) {
    await expect(one.run(failing, nothing)).rejects.toThrow("failed");
    await expect(one.run(nothing, failing)).rejects.toThrow("failed");
  }
  expect(await one.run(nothing, async () => "free")).toBe("free");
});

it.each([0, 1])("lets %i wait and no more, where there are so many places in the queue", async (queue) => {
  const one = slots({ inFlight: 1, queue });
  const first = job();
  const running = [one.run(nothing, () => first.done)];
  for (let index = 0; index < queue; index++) running.push(one.run(nothing, nothing));
  await expect(one.run(nothing, nothing)).rejects.toMatchObject({ code: "too_many_requests" });
  first.finish();
  await Promise.all(running);
  await one.run(nothing, nothing);
});
