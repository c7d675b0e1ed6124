// Several processes on one database: no letter is in two conversations at the same time, and each arrives once.
import { describe, expect, it, vi } from "vitest";
import { queueLetter } from "../../../server-plugin/src/mail/queue-letter.js";
import type { Post } from "../../../server-plugin/src/mail/transport.js";
import type { Context } from "../../../server-plugin/src/platform/context.js";
import { mailProcess } from "../../support/mail-process.js";
import { databaseFile, plugin } from "../../support/plugin.js";
import { origin } from "../../support/request.js";
import { type SmtpServer, smtpServer } from "../../support/smtp.js";

const minute = 60_000;
const from = (name: string) => ({ name, address: `${name}@portal.example` });
const guest = (number: number) => `guest${number}@ostervik.example`;

async function queue(context: Context, count: number, first = 0): Promise<void> {
  await context.transaction(async (tx) => {
    for (let number = first; number < first + count; number++) {
      const to = { userId: 1, fullName: `Guest ${number}`, email: guest(number) };
      await queueLetter(context, tx, { kind: "unlocked", to, organizationId: null });
    }
  });
}

function expectEachOnce(smtp: SmtpServer, count: number) {
  const everyone = Array.from({ length: count }, (_, number) => guest(number)).sort();
  expect(smtp.arrived.flatMap(({ to }) => to).sort()).toEqual(everyone);
  expect([smtp.atOnce, smtp.asked.length]).toEqual([[], count]);
  // Both took their part.
  expect(new Set(smtp.arrived.map((one) => one.from)).size).toBe(2);
}

describe("two plugins with one slow mail server", () => {
  it("share the letters between them", async () => {
    const smtp = await smtpServer();
    smtp.behaviour = { slow: 10 };
    const database = databaseFile();
    const [one, two] = [
      await plugin({ database, mail: smtp.url, mailFrom: from("one") }),
      await plugin({ database, mail: smtp.url, mailFrom: from("two") }),
    ];
    await queue(one.context, 40);
    await Promise.all([one.letters(), two.letters(), one.letters(), two.letters()]);
    expectEachOnce(smtp, 40);
  });

  it("share them as two processes, too, while more are written", async () => {
    const smtp = await smtpServer();
    smtp.behaviour = { slow: 10 };
    const database = databaseFile();
    const { context } = await plugin({ database, mail: undefined, now: Date.now });
    await queue(context, 40);
    const options = (name: string) => ({
      publicUrl: origin,
      secret: "a secret for tests that is long enough",
      database,
      mail: smtp.url,
      mailFrom: from(name),
    });
    const processes = await Promise.all(["one", "two"].map((name) => mailProcess({ options: options(name) })));
    for (const one of processes) one.start();
    await vi.waitUntil(() => smtp.asked.length > 5, 20_000);
    for (let first = 40; first < 60; first += 5) await queue(context, 5, first);
    const unsettled = context.db.selectFrom("um_outbox").select("id").where("state", "<>", "sent");
    await vi.waitUntil(async () => (await unsettled.execute()).length === 0, 30_000);
    for (const one of processes) await one.kill();
    expect(processes.flatMap(({ errors }) => errors)).toEqual([]);
    expectEachOnce(smtp, 60);
  });
});

describe("a letter that one process has taken", () => {
  /** One has the letter under way and does not come to an end; two could take it, if it may. */
  async function underWay() {
    const database = databaseFile();
    const clock = { now: Date.UTC(2026, 10, 22, 12) };
    const now = () => clock.now;
    let finish = { arrived: () => {}, failed: (_error: Error) => {} };
    const taken: Post[] = [];
    const hanging = (post: Post) =>
      new Promise<void>((resolve, reject) => {
        taken.push(post);
        finish = { arrived: resolve, failed: reject };
      });
    const byTwo: Post[] = [];
    const one = await plugin({ database, now, mail: { send: hanging } });
    const two = await plugin({ database, now, mail: { send: async (post: Post) => void byTwo.push(post) } });
    await queue(one.context, 1);
    await vi.waitUntil(() => taken.length === 1, 10_000);
    const letter = () => two.context.db.selectFrom("um_outbox").selectAll().executeTakeFirstOrThrow();
    return { clock, one, two, byTwo, letter, end: () => finish };
  }

  it("is left alone by the other for five minutes", async () => {
    const { clock, two, byTwo, end } = await underWay();
    clock.now += 5 * minute - 1;
    await two.letters();
    expect(byTwo).toEqual([]);
    end().arrived();
  });

  it("is kept for as long as the conversation goes on", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    try {
      const { clock, two, byTwo, letter, end } = await underWay();
      for (let passed = 0; passed < 12; passed++) {
        clock.now += minute;
        vi.advanceTimersByTime(minute);
        await vi.waitUntil(async () => (await letter()).claimed_until === clock.now + 5 * minute, 10_000);
        await two.letters();
      }
      expect(byTwo).toEqual([]);
      end().arrived();
      await vi.waitUntil(async () => (await letter()).state === "sent", 10_000);
    } finally {
      vi.useRealTimers();
    }
  });

  it.each(["arrived", "failed"] as const)(
    "goes to the other when its process is gone, and stays sent when that one wakes up and its own try has %s",
    async (how) => {
      const { clock, one, two, byTwo, letter, end } = await underWay();
      clock.now += 5 * minute;
      await two.letters();
      expect(byTwo).toHaveLength(1);
      end()[how](new Error("the connection is gone"));
      await one.letters();
      expect(await letter()).toMatchObject({ state: "sent", attempts: 2, last_error: null });
      clock.now += 25 * 60 * minute;
      await two.letters();
      expect(byTwo).toHaveLength(1);
    },
  );
});
