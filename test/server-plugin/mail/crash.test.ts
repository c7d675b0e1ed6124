// Sixty times the process is killed at a random point: no acknowledged change and no letter is lost.
import { setTimeout as wait } from "node:timers/promises";
import { expect, it, vi } from "vitest";
import { mailProcess } from "../../support/mail-process.js";
import { databaseFile, goodPassword, organization, type Person, plugin } from "../../support/plugin.js";
import { origin } from "../../support/request.js";
import { type Arrived, linkIn, smtpServer } from "../../support/smtp.js";

const minute = 60_000;
const secret = "a secret for tests that is long enough";
const requestsALife = 8;
const untilThen = { timeout: 20_000, interval: 2 };

/** mulberry32: the same numbers for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One database through so many lives of a process that is killed in the midst of adding people and asking resets. */
async function liveAndDie(lives: number, random: () => number) {
  const smtp = await smtpServer();
  const database = databaseFile();
  const { context, ...one } = await plugin({ database, mail: undefined, now: Date.now, secret });
  const regulars: Person[] = Array.from({ length: (lives * requestsALife) / 2 }, (_, number) => ({
    fullName: `Regular ${number}`,
    email: `regular${number}@ostervik.example`,
  }));
  const ada = { fullName: "Ada Berg", email: "ada@ostervik.example", profile: "Administrator" };
  const path = `/organizations/${await organization({ ...one, context }, "Ostervik Freight", [ada, ...regulars])}`;
  const { cookie, get } = await one.signedIn(ada.email, goodPassword);
  const profile = (await get(`${path}/profiles`)).body.profiles.find(
    ({ name }: { name: string }) => name === "Member",
  ).id;
  const members = await context.db
    .selectFrom("um_memberships")
    .innerJoin("um_users", "um_users.id", "um_memberships.user_id")
    .select(["um_memberships.public_id", "um_users.email"])
    .where("um_users.email", "<>", ada.email)
    .execute();

  const options = { publicUrl: origin, secret, database, mail: smtp.url };
  const acknowledged: string[] = [];
  const load = (life: number) => {
    const requests = Array.from({ length: requestsALife }, (_, index) => {
      const email = `new${life}.${index}@ostervik.example`;
      const regular = index % 2 === 0 ? members.pop() : undefined;
      return regular === undefined
        ? { name: email, path: `${path}/members`, body: { fullName: `New ${index}`, email, profile } }
        : { name: regular.email, path: `${path}/members/${regular.public_id}/reset`, body: {} };
    });
    // Each life takes up what the one before had claimed when it was killed.
    const later = life * 6 * minute;
    return life === lives
      ? mailProcess({ options, later, drain: true })
      : mailProcess({ options, requests, cookie, later });
  };
  let next = load(0);
  for (let life = 0; life < lives; life++) {
    const process = await next;
    next = load(life + 1);
    smtp.behaviour = { slow: Math.floor(random() * 3) };
    process.start();
    // Random points, but by what has happened and not by the time alone: a busy machine gets no further by the hour.
    const [point, much] = [random(), Math.floor(random() * 5)];
    const arrived = smtp.arrived.length;
    const answers = () => process.lines.filter((line) => /^\d/.test(line)).length;
    if (point > 0.5) await vi.waitUntil(() => smtp.arrived.length > arrived + much, untilThen);
    else if (point > 0.2) await vi.waitUntil(() => answers() > much, untilThen);
    await wait((point > 0.2 ? 8 : 150) * random());
    await process.kill();
    for (const line of process.lines.filter((text) => /^\d/.test(text))) {
      const [status = "", name = ""] = line.split(" ");
      expect(["201", "202"]).toContain(status);
      acknowledged.push(name);
    }
    expect(process.errors).toEqual([]);
  }
  const last = await next;
  last.start();
  expect([await last.ended, last.errors]).toEqual([0, []]);

  const users = await context.db.selectFrom("um_users").select("email").execute();
  const links = await context.db
    .selectFrom("um_confirmations")
    .innerJoin("um_users", "um_users.id", "um_confirmations.user_id")
    .select("um_users.email")
    .execute();
  const outbox = await context.db.selectFrom("um_outbox").select(["to_address", "state"]).execute();
  return { acknowledged, arrived: smtp.arrived, users, links, outbox };
}

it("sixty kills lose no acknowledged change and no letter, and double at most one letter each", async () => {
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
  try {
    const random = randomFrom(seed);
    let doubles = 0;
    let changes = 0;
    for (let round = 0; round < 3; round++) {
      const { acknowledged, arrived, users, links, outbox } = await liveAndDie(20, random);
      const reached = new Set(arrived.flatMap(({ to }) => to));
      const linked = links.map(({ email }) => email).sort();
      expect(acknowledged.filter((email) => !users.some((user) => user.email === email))).toEqual([]);
      expect(acknowledged.filter((email) => !linked.includes(email))).toEqual([]);
      expect(acknowledged.filter((email) => !reached.has(email))).toEqual([]);
      // Of what was not acknowledged, either both happened, change and letter, or neither.
      expect(outbox.filter(({ state }) => state !== "sent")).toEqual([]);
      expect(outbox.map(({ to_address }) => to_address).sort()).toEqual(linked);
      expect([...reached].sort()).toEqual(linked);

      const byMessage = new Map<string | undefined, Arrived[]>();
      for (const letter of arrived) {
        const { messageId } = letter.mail;
        byMessage.set(messageId, [...(byMessage.get(messageId) ?? []), letter]);
      }
      expect(byMessage.size).toBe(outbox.length);
      for (const same of byMessage.values()) {
        expect(new Set(same.map(linkIn)).size).toBe(1);
        expect(new Set(same.flatMap(({ to }) => to)).size).toBe(1);
      }
      expect(arrived.length - byMessage.size).toBeLessThanOrEqual(20);
      doubles += arrived.length - byMessage.size;
      changes += acknowledged.length;
    }
    // Otherwise the kills came at points at which nothing was going on.
    expect(changes).toBeGreaterThan(60);
    console.info(`60 kills: ${changes} acknowledged changes, ${doubles} letters twice`);
  } catch (error) {
    throw new Error(`With SEED=${seed}`, { cause: error });
  }
}, 600_000);
