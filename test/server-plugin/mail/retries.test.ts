// What becomes of a letter that the mail server refuses, cuts off, or is not there for.
import { describe, expect, it } from "vitest";
import { ostervikWithPost } from "../../support/post.js";
import { linkIn, type Step, secretOf, smtpServer } from "../../support/smtp.js";

const second = 1_000;
const hour = 3_600 * second;
const plannedWaits = [30, 60, 120, 240, 480, 960, 1_920, 3_600, 3_600, 3_600, 3_600].map((wait) => wait * second);
const steps: Step[] = ["MAIL", "RCPT", "DATA"];

type Post = Awaited<ReturnType<typeof ostervikWithPost>>;

/** Moves the clock to the next planned try, having seen that nothing happens a moment before; tells how long that was. */
async function nextTry({ clock, deliver, letter, smtp }: Post): Promise<number> {
  const { next_attempt_at, state } = await letter();
  if (state !== "waiting") throw new Error(`The letter is ${state}.`);
  const waited = next_attempt_at - clock.now;
  const tried = smtp.asked.length;
  clock.now = next_attempt_at - 1;
  await deliver();
  expect(smtp.asked.length).toBe(tried);
  clock.now = next_attempt_at;
  await deliver();
  return waited;
}

describe.each(steps)("a letter that is refused at %s", (at) => {
  it("for now (4xx) is tried again at the planned times, and arrives once when it is taken", async () => {
    const post = await ostervikWithPost({}, { refuse: { at, code: 451 } });
    await post.invite();
    await post.deliver();
    for (const planned of plannedWaits.slice(0, 5)) {
      const waited = await nextTry(post);
      expect(waited).toBeGreaterThanOrEqual(planned * 0.8);
      expect(waited).toBeLessThanOrEqual(planned * 1.2);
    }
    post.smtp.behaviour = {};
    await nextTry(post);
    post.clock.now += 24 * hour;
    await post.deliver();
    expect(post.smtp.arrived).toHaveLength(1);
    expect(await post.letter()).toMatchObject({ state: "sent", attempts: 7, payload: "{}", last_error: null });
  });

  it("for good (5xx) is given up at once", async () => {
    const post = await ostervikWithPost({}, { refuse: { at, code: 550 } });
    await post.invite();
    await post.deliver();
    expect(await post.letter()).toMatchObject({ state: "dead", attempts: 1, settled_at: post.clock.now });
    post.smtp.behaviour = {};
    post.clock.now += 2 * hour;
    await post.deliver();
    expect(post.smtp.arrived).toEqual([]);
  });
});

it("is given up after twelve refusals, each at its planned time", async () => {
  const post = await ostervikWithPost({}, { refuse: { at: "RCPT", code: 450 } });
  await post.invite();
  await post.deliver();
  for (const planned of plannedWaits) {
    const waited = await nextTry(post);
    expect(waited).toBeGreaterThanOrEqual(planned * 0.8);
    expect(waited).toBeLessThanOrEqual(planned * 1.2);
  }
  expect(post.smtp.asked).toEqual(Array.from({ length: 12 }, () => "bob@ostervik.example"));
  expect(await post.letter()).toMatchObject({ state: "dead", attempts: 12 });
});

describe("a mail server that fails in the middle", () => {
  it("of DATA gets the letter again", async () => {
    const post = await ostervikWithPost({}, { cut: "in DATA" });
    await post.invite();
    await post.deliver();
    expect(post.smtp.arrived).toEqual([]);
    post.smtp.behaviour = {};
    await nextTry(post);
    expect(post.smtp.arrived).toHaveLength(1);
    expect((await post.letter()).state).toBe("sent");
  });

  it("after it took the letter gets it again: with the same Message-ID, link and recipient each time", async () => {
    const post = await ostervikWithPost({}, { cut: "before the answer" });
    await post.invite();
    await post.deliver();
    await nextTry(post);
    await nextTry(post);
    post.smtp.behaviour = {};
    await nextTry(post);
    const arrived = post.smtp.take();
    expect(arrived).toHaveLength(4);
    expect(new Set(arrived.map(({ mail }) => mail.messageId)).size).toBe(1);
    expect(new Set(arrived.map(linkIn)).size).toBe(1);
    expect(new Set(arrived.flatMap(({ to }) => to))).toEqual(new Set(["bob@ostervik.example"]));
    expect(arrived[0]?.mail.messageId).toMatch(/^<[\w-]{20}@portal\.example>$/);
    const [secret = ""] = arrived.map((one) => secretOf(linkIn(one)));
    const preview = await post.browser().post("/confirmations/preview", { secret });
    expect(preview).toMatchObject({ status: 200, body: { purpose: "activate", email: "bob@ostervik.example" } });
  });
});

describe("a mail server that is away", () => {
  it("for ten hours gets every letter when it is back, each once", async () => {
    const post = await ostervikWithPost();
    const { clock, deliver, outbox, smtp } = post;
    await smtp.leave();
    const guests = ["one@ostervik.example", "two@ostervik.example", "three@ostervik.example"];
    for (const guest of guests) await post.invite(guest);
    await deliver();
    const back = clock.now + 10 * hour;
    for (;;) {
      const next = Math.min(...(await outbox()).map(({ next_attempt_at }) => next_attempt_at));
      if (next > back) break;
      clock.now = next;
      await deliver();
    }
    expect((await outbox()).map(({ state }) => state)).toEqual(["waiting", "waiting", "waiting"]);
    // Back, but not yet at its best: that is not the end of a letter either.
    await smtp.comeBack();
    smtp.behaviour = { refuse: { at: "RCPT", code: 450 } };
    clock.now += 1.2 * hour;
    await deliver();
    smtp.behaviour = {};
    clock.now += 1.2 * hour;
    await deliver();
    clock.now += 24 * hour;
    await deliver();
    expect(smtp.arrived.flatMap(({ to }) => to).sort()).toEqual([...guests].sort());
  });

  it("for ten hours in which the plugin was not running either, too", async () => {
    const { clock, deliver, invite, smtp } = await ostervikWithPost();
    await smtp.leave();
    await invite();
    await deliver();
    clock.now += 10 * hour;
    await smtp.comeBack();
    await deliver();
    expect(smtp.arrived).toHaveLength(1);
  });

  it("for a day is given up", async () => {
    const { clock, deliver, invite, letter, smtp } = await ostervikWithPost();
    await smtp.leave();
    await invite();
    await deliver();
    const written = clock.now;
    while ((await letter()).state === "waiting") {
      clock.now = (await letter()).next_attempt_at;
      await deliver();
    }
    expect((await letter()).state).toBe("dead");
    expect(clock.now - written).toBeGreaterThanOrEqual(24 * hour);
    expect(clock.now - written).toBeLessThan(25.2 * hour);
  });
});

describe("a refusal that is not about the letter", () => {
  it.each<[string, Step, number]>([
    ["turns everyone away at the door", "CONNECT", 554],
    ["asks for a sign-in first", "MAIL", 530],
    ["is shutting down", "RCPT", 421],
  ])("is no end of it: a server that %s", async (_what, at, code) => {
    const post = await ostervikWithPost({}, { refuse: { at, code } });
    await post.invite();
    await post.deliver();
    for (let tries = 1; tries < 14; tries++) await nextTry(post);
    post.smtp.behaviour = {};
    await nextTry(post);
    expect(post.smtp.arrived).toHaveLength(1);
  });

  it("is no end of it: a password to the mail server that is wrong until somebody mends it", async () => {
    const smtp = await smtpServer({ password: "right" });
    const wrong = smtp.url.replace("right", "wrong");
    const post = await ostervikWithPost({ mail: wrong });
    await post.invite();
    await post.deliver();
    expect(await post.letter()).toMatchObject({ state: "waiting", last_error: expect.stringContaining("535") });
    expect((await post.letter()).last_error).not.toContain("wrong@");
    expect(post.log.join("\n")).not.toContain("wrong");
    expect(smtp.asked).toEqual([]);
  });

  it("does not arise with the right password", async () => {
    const smtp = await smtpServer({ password: "right" });
    const post = await ostervikWithPost({ mail: smtp.url });
    await post.invite();
    await post.deliver();
    expect(smtp.arrived).toHaveLength(1);
  });
});
