// A letter is as certain as the change it tells about, goes to the stored address alone, and gives nothing away.
import { setTimeout as wait } from "node:timers/promises";
import { sql } from "kysely";
import { describe, expect, it, vi } from "vitest";
import { queueLetter } from "../../../server-plugin/src/mail/queue-letter.js";
import { sha256 } from "../../../server-plugin/src/platform/secrets.js";
import { databaseFile, ostervik, plugin } from "../../support/plugin.js";
import { ostervikWithPost } from "../../support/post.js";
import { linkIn, secretOf, smtpServer } from "../../support/smtp.js";

const bob = { userId: 1, fullName: "Bob Ström", email: "bob@ostervik.example" };

describe("a letter and its change", () => {
  it("arrive together: one change that is kept, one letter, and no second at the next round", async () => {
    const { invite, deliver, smtp } = await ostervikWithPost();
    expect((await invite()).status).toBe(201);
    await deliver();
    await deliver();
    const [letter, ...more] = smtp.take();
    expect(more).toEqual([]);
    expect(letter).toMatchObject({ from: "no-reply@portal.example", to: ["bob@ostervik.example"] });
    expect(letter?.mail.from?.value).toEqual([{ name: "this portal", address: "no-reply@portal.example" }]);
    expect(letter?.mail.to).toMatchObject({ value: [{ name: "Bob Ström", address: "bob@ostervik.example" }] });
    expect(letter?.mail.text).toContain("Ostervik Freight has added you");
    expect(letter?.mail.html).toContain("Ostervik Freight has added you");
    expect(letter?.mail.headers.get("auto-submitted")).toBe("auto-generated");
    expect(letter?.mail.attachments).toEqual([]);
  });

  it("go at once: nothing waits for the next round", async () => {
    vi.useFakeTimers({ toFake: ["setInterval"] });
    try {
      const { invite, smtp } = await ostervikWithPost();
      await invite();
      // Not vi.waitUntil(), which would let the rounds come.
      for (let polls = 0; smtp.arrived.length === 0 && polls < 500; polls++) await wait(10);
      expect(smtp.arrived).toHaveLength(1);
    } finally {
      vi.useRealTimers();
    }
  });

  it("are undone together: a change that fails after its letter was written sends none", async () => {
    const { context, deliver, smtp, outbox } = await ostervikWithPost();
    const failing = context.transaction(async (tx) => {
      await queueLetter(context, tx, { kind: "unlocked", to: bob, organizationId: null });
      throw new Error("after all, no");
    });
    await expect(failing).rejects.toThrow("after all, no");
    await deliver();
    expect([await outbox(), smtp.asked]).toEqual([[], []]);
  });

  it("never meet the mail server inside the transaction: a server that hangs holds nobody up", async () => {
    const { invite, deliver, smtp } = await ostervikWithPost({}, { slow: 2_000 });
    await invite("first@ostervik.example");
    const answers = await Promise.all([1, 2, 3].map((number) => invite(`guest${number}@ostervik.example`)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(smtp.arrived).toEqual([]);
    smtp.behaviour = {};
    await deliver();
    expect(smtp.arrived).toHaveLength(4);
  });

  it("wait without mail options, and go out at the next start that has them", async () => {
    const database = databaseFile();
    const before = await ostervik({ database, mail: undefined });
    const member = { fullName: bob.fullName, email: bob.email, profile: before.profileId("Member") };
    expect((await before.ada.post(`${before.path}/members`, member)).status).toBe(201);
    expect(await before.letters()).toEqual([]);
    await before.users.close();
    const smtp = await smtpServer();
    await plugin({ database, mail: smtp.url });
    await vi.waitUntil(() => smtp.arrived.length === 1, 10_000);
    expect(smtp.arrived[0]?.to).toEqual(["bob@ostervik.example"]);
  });
});

describe("what is not a plain address", () => {
  const traps: [string, string][] = [
    ["a second address after a comma", "bob@ostervik.example, evil@evil.example"],
    ["a second address after a semicolon", "bob@ostervik.example;evil@evil.example"],
    ["a second address after a blank", "bob@ostervik.example evil@evil.example"],
    ["a header of its own", "bob@ostervik.example\r\nBcc: evil@evil.example"],
    ["a command of its own", "bob@ostervik.example>\r\nRCPT TO:<evil@evil.example"],
    ["a bare line feed", "evil@evil.example\nbob@ostervik.example"],
    ["a comment before the at sign", "bob(evil@evil.example)@ostervik.example"],
    ["a comment behind", "bob@ostervik.example (evil@evil.example)"],
    ["a quoted local part", '"bob, evil@evil.example"@ostervik.example'],
    ["a quoted name", '"Bob" <evil@evil.example>'],
    ["a bare name", "Bob evil@evil.example"],
    ["angle brackets", "<evil@evil.example>"],
    ["a group", "Team: bob@ostervik.example, evil@evil.example;"],
    ["a route", "@evil.example:bob@ostervik.example"],
    ["two at signs", "bob@ostervik.example@evil.example"],
    ["NUL", "evil@evil.example\0@ostervik.example"],
    ["an encoded word", "=?utf-8?Q?evil=40evil.example=2C?= bob@ostervik.example"],
    ["an address literal", "bob@[127.0.0.1]"],
  ];

  it("is refused wherever it is typed, changes nothing, and nothing is sent to anyone", async () => {
    const { ada, path, users, invite, browser, deliver, dump, outbox, smtp } = await ostervikWithPost();
    const before = await dump("um_users");
    for (const [what, trap] of traps) {
      expect([what, (await invite(trap)).body.fields?.email]).toEqual([
        what,
        expect.stringMatching(/^(email_invalid|invalid_characters)$/),
      ]);
      const administrator = { fullName: "Bob Ström", email: trap };
      await expect(users.createOrganization({ name: "New", administrator })).rejects.toMatchObject({
        details: { fields: { email: "email_invalid" } },
      });
      for (const door of ["/forgot-password", "/unlock-link"]) {
        const { status } = await browser().post(door, { email: trap });
        expect([what, status]).toEqual([what, trap.match(/[\0\r\n]/) ? 400 : 202]);
      }
    }
    await deliver();
    expect([await dump("um_users"), await outbox(), smtp.asked]).toEqual([before, [], []]);
    expect((await ada.get(`${path}/members`)).body.total).toBe(3);
  });

  // SQLite cuts a text at NUL.
  it.each(traps.filter(([what]) => what !== "NUL"))("reaches nobody even from the outbox: %s", async (_what, trap) => {
    const { context, deliver, smtp, letter } = await ostervikWithPost();
    await context.transaction((tx) =>
      queueLetter(context, tx, { kind: "unlocked", to: { ...bob, email: trap }, organizationId: null }),
    );
    await deliver();
    expect([smtp.asked, smtp.arrived]).toEqual([[], []]);
    expect((await letter()).state).toBe("dead");
  });
});

describe("the recipient", () => {
  it.each([" MIKA@Ostervik.EXAMPLE ", "mika@ｏｓｔｅｒｖｉｋ.example", "mika@ostervik。example"])(
    "is the stored address, however it was typed: %s",
    async (typed) => {
      const { browser, deliver, smtp } = await ostervikWithPost();
      expect((await browser().post("/forgot-password", { email: typed })).status).toBe(202);
      await deliver();
      expect(smtp.arrived.map(({ to }) => to)).toEqual([["mika@ostervik.example"]]);
      expect(smtp.arrived[0]?.mail.to).toMatchObject({ value: [{ address: "mika@ostervik.example" }] });
    },
  );

  it("of a domain in another script is its ASCII form", async () => {
    const { invite, deliver, smtp } = await ostervikWithPost();
    await invite("Bob@Bücher.example");
    await deliver();
    const [arrived] = smtp.arrived;
    expect(arrived?.raw).toContain("<bob@xn--bcher-kva.example>");
    expect(arrived?.to).toEqual(["bob@bücher.example"]); // the server decodes what RCPT TO named
  });

  it.each([
    "evil@evil.example",
    "Bob <evil@evil.example>",
    'Bob "evil@evil.example" Ström',
    "Bob, evil@evil.example",
    "Team: evil@evil.example, other@evil.example;",
    "(evil@evil.example) Bob",
    "Bob\\",
    '"; Bcc: evil@evil.example',
    "=?utf-8?Q?Bob=0D=0ABcc=3A_evil=40evil.example?=",
    "Łukasz Đorđević 野家 evil@evil.example",
    "B".repeat(200),
  ])("is one, whatever the name: %s", async (fullName) => {
    const { invite, deliver, smtp } = await ostervikWithPost();
    expect((await invite(bob.email, fullName)).status).toBe(201);
    await deliver();
    const [{ to, mail } = { to: [], mail: undefined }] = smtp.arrived;
    expect([smtp.asked, to]).toEqual([[bob.email], [bob.email]]);
    expect(mail?.to).toMatchObject({ value: [{ address: bob.email }] });
    expect(mail?.to).not.toMatchObject({ value: [{}, {}] });
    const keys = mail?.headerLines.map(({ key }) => key).sort();
    expect(keys).toEqual(
      ["auto-submitted", "content-type", "date", "from", "message-id", "mime-version", "subject", "to"].sort(),
    );
  });
});

describe("what stays hidden", () => {
  it("is the link's secret: no table holds it, waiting, failed or sent", async () => {
    const { invite, deliver, smtp, context, clock } = await ostervikWithPost({}, { cut: "before the answer" });
    const tables = await sql<{ name: string }>`select name from sqlite_master where type = 'table'`.execute(context.db);
    const everything = async () => {
      const rows = tables.rows.map(({ name }) => sql`select * from ${sql.table(name)}`.execute(context.db));
      return JSON.stringify((await Promise.all(rows)).map((one) => one.rows));
    };
    await invite();
    await deliver();
    const failed = await everything();
    smtp.behaviour = {};
    clock.now += 3_600_000;
    await deliver();
    const [secret = ""] = smtp.take().map((one) => secretOf(linkIn(one)));
    expect(secret).toHaveLength(43);
    for (const copy of [failed, await everything()]) {
      expect(copy).toContain(sha256(secret));
      expect(copy).not.toContain(secret);
    }
  });

  it("are names, addresses and links in the log, whatever happens to a letter", async () => {
    const { invite, deliver, smtp, clock, log, browser } = await ostervikWithPost();
    const text = "no such user bob@ostervik.example (Bob Ström)";
    await invite();
    await deliver();
    const secrets = smtp.take().map((one) => secretOf(linkIn(one)));
    for (const code of [450, 550]) {
      smtp.behaviour = { refuse: { at: "RCPT", code, text } };
      clock.now += 3_600_000;
      await browser().post("/forgot-password", { email: bob.email });
      await deliver();
    }
    expect(log.join("\n")).toContain("letter not delivered");
    expect(secrets).toHaveLength(1);
    for (const hidden of [bob.email, "bob@", "Bob", "Ström", "Ostervik", ...secrets]) {
      expect(log.join("\n")).not.toContain(hidden);
    }
  });
});
