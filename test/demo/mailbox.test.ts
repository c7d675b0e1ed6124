// The demo's mailbox: real letters over real SMTP, kept, shown as text, and sent nowhere else.
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { Socket } from "node:net";
import { join } from "node:path";
import type { StartedPortal } from "@user-manager/demo";
import { createTransport } from "nodemailer";
import { describe, expect, it, vi } from "vitest";
import { emptyFolder, noon, started } from "./started.js";
import { visitor } from "./visitor.js";

const hostile = `"><img/src=x/onerror=alert(1)>'&`;
const escaped = "&quot;&gt;&lt;img/src=x/onerror=alert(1)&gt;&#39;&amp;";

async function post(url: string, path: string, body: object): Promise<Response> {
  const headers = { origin: url, "content-type": "application/json" };
  return fetch(`${url}/user-manager${path}`, { method: "POST", headers, body: JSON.stringify(body) });
}

async function forget({ mailbox, signIns, url }: StartedPortal, email: string = signIns.member.email) {
  expect((await post(url, "/forgot-password", { email })).status).toBe(202);
  return mailbox.waitFor(({ to, subject }) => to === email && subject.startsWith("Choose a new password"));
}

/** Sends to the portal's mail server, whose port is found by watching where the plugin connects to. */
async function withPostman(options: Parameters<typeof started>[0] = {}) {
  const connect = vi.spyOn(Socket.prototype, "connect");
  const portal = await started(options);
  await forget(portal);
  const targets = connect.mock.calls.map(([given]) => (Array.isArray(given) ? given[0] : given));
  connect.mockRestore();
  // The last: the seed had a mail server of its own.
  const port = targets.findLast(({ host }) => host === "127.0.0.1").port as number;
  const postman = createTransport({ host: "127.0.0.1", port, ignoreTLS: true });
  return { portal, targets, postman };
}

async function purposeOf(url: string, links: string[]): Promise<unknown> {
  const secret = links.find((link) => link.includes("/confirm#"))?.split("#")[1];
  const answer = await post(url, "/confirmations/preview", { secret });
  return ((await answer.json()) as { purpose: unknown }).purpose;
}

describe("a forgotten password", () => {
  it("leads to one letter, whose link is for a reset", async () => {
    const portal = await started();
    const letter = await forget(portal);
    expect(portal.mailbox.letters()).toEqual([letter]);
    expect(letter).toMatchObject({
      to: "member@ostervik.example",
      toName: "Mateo Lindqvist",
      from: "no-reply@harbor-cloud.example",
      fromName: "Harbor Cloud",
      subject: "Choose a new password for Harbor Cloud",
      arrivedAt: noon,
    });
    expect(letter.messageId).toMatch(/^<[^<>\s]+@[^<>\s]+>$/);
    expect(letter.text).toContain("Hello Mateo Lindqvist,");
    expect(letter.links[0]).toMatch(new RegExp(`^${portal.url}/user-manager/confirm#[\\w-]+$`));

    expect(await purposeOf(portal.url, letter.links)).toBe("reset");

    const { text } = await visitor(portal.url).page(`/mailbox/${letter.id}`);
    expect(text).toContain(`<a href="${letter.links[0]}" rel="noreferrer">${letter.links[0]}</a>`);
    expect((await visitor(portal.url).page(`/mailbox/${letter.id}/html`)).text).toContain(`href="${letter.links[0]}"`);
  });

  it("of nobody leads to none", async () => {
    const portal = await started();
    await post(portal.url, "/forgot-password", { email: "nobody@ostervik.example" });
    await forget(portal);
    expect(portal.mailbox.letters().map(({ to }) => to)).toEqual(["member@ostervik.example"]);
  });

  it("speaks to this machine only", async () => {
    const { targets } = await withPostman();
    expect(targets.length).toBeGreaterThan(1);
    for (const { host, path } of targets) expect(["127.0.0.1", "localhost"]).toContain(host ?? path);
  });
});

describe("the pages", () => {
  it("are open to everybody, say that this is a demo, and are linked from the portal", async () => {
    const { url, signIns, password } = await started();
    const one = visitor(url);
    const { headers, status, text } = await one.page("/mailbox");
    expect([status, headers.get("cache-control")]).toEqual([200, "no-store"]);
    expect(text).toContain("This is a demo: every letter the portal sends lands here");
    expect(text).toContain("Nothing has arrived yet");
    expect(text).not.toMatch(/\sstyle=|<style|\son\w+=|<script(?! type="module" src="\/mailbox\.js">)/);
    expect((await one.page("/mailbox.js")).headers.get("content-type")).toBe("text/javascript; charset=utf-8");

    expect((await one.page("/sign-in")).text).toContain('<a href="/mailbox">');
    await one.signIn(signIns.member.email, password);
    expect((await one.page("/")).text).toContain('<a href="/mailbox">');
  });

  it("list the newest first, find by address, and tell what is new", async () => {
    const portal = await started();
    const first = await forget(portal);
    const second = await forget(portal, portal.signIns.administrator.email);
    const one = visitor(portal.url);
    const order = async (path: string) =>
      [...(await one.page(path)).text.matchAll(/href="\/mailbox\/([\w-]+)"/g)].map(([, id]) => id);
    expect(await order("/mailbox")).toEqual([second.id, first.id]);
    expect(await order("/mailbox?search=MEMBER%40")).toEqual([first.id]);
    expect((await one.page("/mailbox?search=nobody%40")).text).toContain("No letter is to or about");

    const news = async (query: string) => (await one.json(`/mailbox/letters.json?${query}`)).body;
    const listed = { id: second.id, to: second.to, subject: second.subject, at: new Date(noon).toISOString() };
    expect(await news(`after=${first.id}`)).toEqual({ all: false, letters: [expect.objectContaining(listed)] });
    expect(await news(`after=${second.id}`)).toEqual({ all: false, letters: [] });
    expect((await news("after=forgotten")).all).toBe(true);
    expect((await news(`after=${first.id}&search=member`)).letters).toEqual([]);
  });

  it("answer 404 for a letter that is not there", async () => {
    const { url } = await started();
    for (const path of ["/mailbox/AAAAAAAAAAAA", "/mailbox/AAAAAAAAAAAA/html", "/mailbox/..%2fsecret"]) {
      expect((await visitor(url).page(path)).status).toBe(404);
    }
  });

  it("show hostile names, subjects and texts as text", async () => {
    const { portal, postman } = await withPostman();
    const text = `Look: javascript:alert(1) https://evil.example/"onclick=alert(1) <script>alert(1)</script>`;
    await postman.sendMail({
      from: { name: hostile, address: "from@elsewhere.example" },
      to: { name: hostile, address: "to@elsewhere.example" },
      subject: hostile,
      text,
    });
    const letter = await portal.mailbox.waitFor(({ to }) => to === "to@elsewhere.example");
    expect([letter.subject, letter.toName, letter.html]).toEqual([hostile, hostile, ""]);
    const one = visitor(portal.url);
    for (const path of ["/mailbox", `/mailbox/${letter.id}`, `/mailbox?search=${encodeURIComponent(hostile)}`]) {
      const page = (await one.page(path)).text;
      expect(page).toContain(escaped);
      expect(page).not.toMatch(/<img|<script(?! type="module" src="\/mailbox\.js">)|href="javascript:|"onclick/);
    }
    expect((await one.page(`/mailbox/${letter.id}`)).text).not.toContain("<iframe");
  });

  it("show a letter's HTML in a frame in which nothing runs or loads", async () => {
    const { portal, postman } = await withPostman();
    const html = `<!doctype html><html><head><title>x</title></head><body><script>alert(1)</script>${hostile}</body></html>`;
    await postman.sendMail({ from: "a@elsewhere.example", to: "b@elsewhere.example", subject: "Hello", html });
    const letter = await portal.mailbox.waitFor(({ to }) => to === "b@elsewhere.example");
    const one = visitor(portal.url);

    const around = await one.page(`/mailbox/${letter.id}`);
    expect(around.text).toMatch(
      /<iframe src="\/mailbox\/[\w-]+\/html" sandbox="allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"/,
    );
    expect(around.text).not.toMatch(/<img|alert\(1\)<\/script>/);
    expect(around.headers.get("content-security-policy")).toContain("frame-src 'self'");

    const { headers, text } = await one.page(`/mailbox/${letter.id}/html`);
    expect(text).toContain('<head><base target="_top">');
    const policy = headers.get("content-security-policy")?.split("; ").sort();
    expect(policy).toEqual([
      "base-uri 'none'",
      "default-src 'none'",
      "form-action 'none'",
      "frame-ancestors 'self'",
      "sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation",
      "style-src 'unsafe-inline'",
    ]);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("cache-control")).toBe("no-store");
  });
});

describe("letters", () => {
  it("are kept, for their owner only, over a restart, and their links still work", async () => {
    const folder = emptyFolder();
    const first = await started({ folder });
    const letter = await forget(first);
    await first.close();
    expect(statSync(join(folder, "mailbox.jsonl")).mode & 0o777).toBe(0o600);

    const second = await started({ folder });
    expect(second.mailbox.letters()).toEqual([letter]);
    expect(await purposeOf(second.url, letter.links)).toBe("reset");
  });

  it("under way when the portal ends arrive once, then or after its next start", async () => {
    const folder = emptyFolder();
    const local = ["admin", "member", "amara.nwosu", "halvard.overbo", "siobhan"];
    const addresses = local.map((name) => `${name}@ostervik.example`);
    for (const email of addresses) {
      const portal = await started({ folder });
      await post(portal.url, "/forgot-password", { email });
      await portal.close();
    }
    const { mailbox } = await started({ folder });
    await mailbox.waitFor(({ to }) => to === addresses.at(-1));
    const arrived = mailbox.letters().map(({ to }) => to);
    expect(arrived.sort()).toEqual(addresses.sort());
  });

  it("are forgotten when the demo starts over", async () => {
    const folder = emptyFolder();
    const first = await started({ folder });
    await forget(first);
    await first.close();
    expect((await started({ folder, fresh: true })).mailbox.letters()).toEqual([]);
  });

  it("survive a half-written line, and are the newest five hundred", async () => {
    const folder = emptyFolder();
    const first = await started({ folder });
    const letter = await forget(first);
    await first.close();
    const many = Array.from({ length: 620 }, (_, index) => JSON.stringify({ ...letter, id: `letter-${index}` }));
    writeFileSync(join(folder, "mailbox.jsonl"), `${many.join("\n")}\n{"id":"half`);

    const { mailbox } = await started({ folder });
    expect(mailbox.letters()).toHaveLength(500);
    expect(mailbox.letters()[0]).toEqual({ ...letter, id: "letter-619" });
    expect(readFileSync(join(folder, "mailbox.jsonl"), "utf8").trimEnd().split("\n")).toHaveLength(500);
  });

  it("to several people arrive once for each; too large a one is refused", async () => {
    const { portal, postman } = await withPostman();
    const to = ["a@elsewhere.example", "b@elsewhere.example"];
    await postman.sendMail({
      from: "c@elsewhere.example",
      to,
      subject: "Both",
      text: "(https://elsewhere.example/a.)",
    });
    const both = portal.mailbox.letters().filter(({ subject }) => subject === "Both");
    expect(both.map((one) => one.to).sort()).toEqual(to);
    expect(both[0]?.links).toEqual(["https://elsewhere.example/a"]);
    const large = { from: "c@elsewhere.example", to: to[0], text: "x".repeat(1_100_000) };
    await expect(postman.sendMail(large)).rejects.toMatchObject({ responseCode: 552 });
  });

  it("that do not come are missed in words", async () => {
    const { mailbox } = await started();
    await expect(mailbox.waitFor(() => true, 20)).rejects.toThrow("arrived within 20 ms; in the mailbox: nothing");
  });
});
