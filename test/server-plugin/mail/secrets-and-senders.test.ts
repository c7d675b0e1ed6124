// Links over a change of the host's secret, the host's own way to send, and a shutdown while mail is under way.
import { describe, expect, it, vi } from "vitest";
import { queueLetter } from "../../../server-plugin/src/mail/queue-letter.js";
import type { Post } from "../../../server-plugin/src/mail/transport.js";
import { databaseFile, ostervik, plugin, secretIn } from "../../support/plugin.js";
import { linkIn, secretOf, smtpServer } from "../../support/smtp.js";

const hour = 3_600_000;
const oldSecret = "the old secret of this portal, in use";
const newSecret = "the new secret of this portal, in use";
const bob = { userId: 1, fullName: "Bob Ström", email: "bob@ostervik.example" };

/** Bob's set-up link waits, made under the old secret. */
async function waitingSinceOldSecret() {
  const database = databaseFile();
  const before = await ostervik({ database, mail: undefined, secret: oldSecret });
  await before.ada.post(`${before.path}/members`, { ...bob, userId: undefined, profile: before.profileId("Member") });
  await before.users.close();
  const smtp = await smtpServer();
  return { database, smtp };
}

describe("a secret that was changed while a letter waited", () => {
  it("leaves the letter its link while the old one is still listed", async () => {
    const { database, smtp } = await waitingSinceOldSecret();
    const after = await plugin({ database, mail: smtp.url, secret: [newSecret, oldSecret] });
    await after.letters();
    const secrets = smtp.arrived.map((one) => secretOf(linkIn(one)));
    const preview = await after.browser().post("/confirmations/preview", { secret: secrets[0] });
    expect(preview).toMatchObject({ status: 200, body: { purpose: "activate", fullName: "Bob Ström" } });
  });

  it("makes it a dead letter when the old one is gone: better none than a link that leads nowhere", async () => {
    const { database, smtp } = await waitingSinceOldSecret();
    const after = await plugin({ database, mail: smtp.url, secret: newSecret });
    await after.letters();
    expect(smtp.asked).toEqual([]);
    const rows = await after.context.db.selectFrom("um_outbox").selectAll().execute();
    expect(rows).toMatchObject([{ state: "dead", last_error: "The secret this link was made with is gone." }]);
  });

  it("does not keep letters without a link from going out", async () => {
    const { database, smtp } = await waitingSinceOldSecret();
    const after = await plugin({ database, mail: smtp.url, secret: newSecret });
    const { context } = after;
    await context.transaction((tx) => queueLetter(context, tx, { kind: "unlocked", to: bob, organizationId: null }));
    await after.letters();
    expect(smtp.arrived.map(({ mail }) => mail.subject)).toEqual(["Your sign-in to this portal is unlocked"]);
  });
});

describe("the host's own way to send", () => {
  async function sending(send: (post: Post) => Promise<void>) {
    const one = await ostervik({ mail: { send } });
    await one.ada.post(`${one.path}/members`, { ...bob, userId: undefined, profile: one.profileId("Member") });
    await one.letters();
    const row = () => one.context.db.selectFrom("um_outbox").selectAll().executeTakeFirstOrThrow();
    return { ...one, row };
  }

  it("is given the whole letter", async () => {
    const posts: Post[] = [];
    await sending(async (post) => void posts.push(post));
    expect(posts).toEqual([
      {
        from: { name: "this portal", address: "no-reply@portal.example" },
        to: { name: "Bob Ström", address: "bob@ostervik.example" },
        subject: "Set up your sign-in to this portal",
        text: expect.stringContaining("Hello Bob Ström,"),
        html: expect.stringContaining("Hello Bob Ström,"),
        messageId: expect.stringMatching(/^<[\w-]{20}@portal\.example>$/),
      },
    ]);
    expect(secretIn(posts[0])).toHaveLength(43);
  });

  it.each<[string, unknown, string]>([
    ["says that it is for good", Object.assign(new Error("unknown"), { permanent: true }), "dead"],
    ["gives an SMTP answer of 5xx", Object.assign(new Error("unknown"), { responseCode: 554 }), "dead"],
    ["gives an SMTP answer of 4xx", Object.assign(new Error("busy"), { responseCode: 451 }), "waiting"],
    ["is any other", new Error("the post office is closed"), "waiting"],
    ["is not even an Error", "closed", "waiting"],
    ["is nothing at all", undefined, "waiting"],
  ])("decides what a failure means: one that %s", async (_what, error, state) => {
    const { row, clock, letters } = await sending(() => Promise.reject(error));
    expect(await row()).toMatchObject({ state, attempts: 1 });
    clock.now += 2 * hour;
    await letters();
    expect((await row()).attempts).toBe(state === "dead" ? 1 : 2);
  });

  it("may throw at once", async () => {
    const { row } = await sending(() => {
      throw new Error("not even a promise");
    });
    expect(await row()).toMatchObject({ state: "waiting", last_error: "not even a promise" });
  });

  it("is not asked again for a letter that arrived when only the database failed to note it", async () => {
    const posts: Post[] = [];
    const one = await ostervik({ mail: { send: async (post: Post) => void posts.push(post) } });
    const { context, clock, letters } = one;
    let failures = 1;
    const { transaction } = context;
    context.transaction = (work) =>
      posts.length > 0 && failures-- > 0 ? Promise.reject(new Error("the disk is full")) : transaction(work);
    await context.transaction((tx) => queueLetter(context, tx, { kind: "unlocked", to: bob, organizationId: null }));
    await letters();
    clock.now += 4 * 60_000;
    await letters();
    expect(posts).toHaveLength(1);
    expect(one.log.join()).toContain("the outbox failed");
  });
});

describe("a host's own letter", () => {
  it("goes out in the place of ours, its subject on one line, and one that fails is tried again", async () => {
    const smtp = await smtpServer();
    let broken = true;
    const activate = ({ link = "" }: { link?: string }) => {
      if (broken) throw new Error("the template is broken");
      return { subject: "Hej\r\nBcc: evil@evil.example", text: `Hej ${link}`, html: `<p>Hej</p>` };
    };
    const one = await ostervik({ mail: smtp.url, letters: { activate } });
    await one.ada.post(`${one.path}/members`, { ...bob, userId: undefined, profile: one.profileId("Member") });
    await one.letters();
    broken = false;
    one.clock.now += hour;
    await one.letters();
    expect(smtp.arrived.map(({ mail, to }) => [mail.subject, mail.bcc, to])).toEqual([
      ["Hej Bcc: evil@evil.example", undefined, [bob.email]],
    ]);
  });
});

describe("a shutdown", () => {
  it("finishes the letter under way and leaves the rest to the next start", async () => {
    const smtp = await smtpServer();
    const database = databaseFile();
    const one = await plugin({ database, mail: smtp.url });
    smtp.behaviour = { slow: 100 };
    const { context } = one;
    const letter = { kind: "unlocked", to: bob, organizationId: null } as const;
    await context.transaction(async (tx) => {
      for (let count = 0; count < 6; count++) await queueLetter(context, tx, letter);
    });
    await vi.waitUntil(() => smtp.asked.length === 1, 10_000);
    await one.users.close();
    expect(smtp.arrived).toHaveLength(1);
    smtp.behaviour = {};
    const next = await plugin({ database, mail: smtp.url });
    await next.letters();
    expect(smtp.arrived).toHaveLength(6);
    expect(new Set(smtp.arrived.map(({ mail }) => mail.messageId)).size).toBe(6);
  });

  it("does not wait for ever for a mail server that never answers", async () => {
    let asked = 0;
    const send = () => {
      asked++;
      return new Promise<void>(() => {});
    };
    const { context, users } = await plugin({ mail: { send } });
    await context.transaction((tx) => queueLetter(context, tx, { kind: "unlocked", to: bob, organizationId: null }));
    await vi.waitUntil(() => asked === 1, 10_000);
    await users.close();
    await users.close();
    await expect(context.transaction(async () => {})).rejects.toThrow();
  });
});
