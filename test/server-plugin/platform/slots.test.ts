// A bounded number at a time, a bounded queue, and a refusal above.
import { expect, it } from "vitest";
import { slots } from "../../../server-plugin/src/platform/slots.js";

function job() {
  let finish = () => {};
  const done = new Promise<void>((resolve) => {
    finish = resolve;
  });
  return { done, finish };
}

it("runs as many as there are slots, queues the next ones in order and refuses the rest", async () => {
  const two = slots({ inFlight: 2, queue: 1 });
  const started: string[] = [];
  const jobs = { a: job(), b: job(), c: job() };
  const run = (name: keyof typeof jobs) =>
    two.run(async () => {
      started.push(name);
      await jobs[name].done;
    });
  const running = [run("a"), run("b"), run("c")];
  expect(started).toEqual(["a", "b"]);
  await expect(two.run(async () => {})).rejects.toMatchObject({
    code: "too_many_requests",
    details: { retryAfter: 2 },
  });
  jobs.a.finish();
  await running[0];
  expect(started).toEqual(["a", "b", "c"]);
  jobs.b.finish();
  jobs.c.finish();
  await Promise.all(running);
});

it("gives the slot back when the work fails", async () => {
  const one = slots({ inFlight: 1, queue: 0 });
  await expect(one.run(() => Promise.reject(new Error("failed")))).rejects.toThrow("failed");
  expect(await one.run(async () => "free")).toBe("free");
});
