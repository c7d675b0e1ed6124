// The portal: who gets in, what each person sees, and what a page may load.
import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { PortalProblem, startPortal } from "@user-manager/demo";
import { seedOrganization, seedPassword } from "@user-manager/server-plugin/seeding";
import { describe, expect, it, onTestFinished } from "vitest";
import { emptyFolder, noon, started } from "./started.js";
import { visitor } from "./visitor.js";

describe("the way in", () => {
  it("leads from every page to the sign-in page and back, and nowhere else", async () => {
    const { url, signIns, password } = await started();
    const one = visitor(url);
    expect((await one.page("/")).location).toBe("/sign-in");
    expect((await one.page("/servers")).location).toBe("/sign-in?next=%2Fservers");
    expect((await one.page("/sign-in?next=%2Fservers")).text).toContain('next="/servers"');
    expect((await one.page("/sign-in?next=https%3A%2F%2Fevil.example")).text).toContain('next="/"');
    expect((await one.page("/sign-in?next=%2F%2Fevil.example")).text).toContain('next="/"');

    expect(await one.signIn(signIns.administrator.email, "not the password")).toBe(401);
    expect(await one.signIn(signIns.administrator.email, password)).toBe(200);
    expect((await one.page("/sign-in")).location).toBe("/");
    expect((await one.page("/")).text).toContain("<bdi>Ioana</bdi>");
  });

  it("is served from the real port, with a policy that lets in this origin only", async () => {
    const { url } = await started();
    expect(url).toMatch(/^http:\/\/localhost:[1-9]\d+$/);
    const { headers, text } = await visitor(url).page("/sign-in");
    const policy = headers.get("content-security-policy") ?? "";
    for (const part of ["script-src 'self'", "style-src 'self'", "require-trusted-types-for 'script'"]) {
      expect(policy).toContain(part);
    }
    expect(text).not.toMatch(/\sstyle=|<style|\son\w+=|<script(?! type="module" src="\/user-manager\/widget\.js">)/);
    const css = await visitor(url).page("/portal.css");
    expect([css.status, css.headers.get("content-type")]).toEqual([200, "text/css; charset=utf-8"]);
  });
});

describe("what a person sees", () => {
  it("is everything for the administrator", async () => {
    const { url, signIns, password } = await started();
    const one = visitor(url);
    await one.signIn(signIns.administrator.email, password);
    for (const path of ["/servers", "/invoices", "/api-keys"]) expect((await one.page(path)).status).toBe(200);
    const { text } = await one.page("/");
    expect(text).toMatch(/<user-manager-menu>\s*<a href="\/api-keys">/);
    expect(text).toContain("<user-manager></user-manager>");
    expect((await one.json("/api/servers")).body.servers).toHaveLength(12);
  });

  it("is what the profile permits for the member, and never the list of users", async () => {
    const { url, signIns, password } = await started();
    const one = visitor(url);
    await one.signIn(signIns.member.email, password);
    const { body: me } = await one.json("/user-manager/me");
    const members = await one.json(`/user-manager/organizations/${me.organization}/members`);
    expect([members.status, members.body.code]).toEqual([403, "forbidden"]);

    expect((await one.page("/servers")).status).toBe(200);
    expect((await one.page("/")).text).not.toContain('href="/invoices"');
    const invoices = await one.page("/invoices");
    expect(invoices.status).toBe(403);
    expect(invoices.text).toContain("does not include this page");
    expect(invoices.text).not.toContain("HC-2026");
    expect(await one.press("/invoices/HC-2026-11/pay")).toBe(403);
  });

  it("changes with what they do, in their own organization", async () => {
    const { url, signIns, password } = await started();
    const one = visitor(url);
    expect((await one.json("/api/servers")).status).toBe(401);
    await one.signIn(signIns.administrator.email, password);
    expect(await one.press("/servers/staging/restart")).toBe(303);
    expect((await one.page("/servers")).text).toContain("Restarted");
    expect(await one.press("/servers/sandbox/restart")).toBe(404);
    expect(await one.press("/invoices/HC-2026-11/pay")).toBe(303);
    expect(await one.press("/invoices/HC-2026-11/pay")).toBe(404);
  });

  it("is text, whatever is in a name", async () => {
    const { url, users } = await started();
    const hostile = `<img/src=x/onerror=alert(1)>"'`;
    const password = await seedPassword(users, "quiet-marble-orchard-73");
    const email = "hostile@elsewhere.example";
    await seedOrganization(users, {
      name: hostile,
      profiles: [],
      people: [{ fullName: hostile, email, profile: "Administrator", password, createdAt: noon, activatedAt: noon }],
    });
    const one = visitor(url);
    expect(await one.signIn(email, "quiet-marble-orchard-73")).toBe(200);
    for (const path of ["/", "/servers", "/invoices"]) {
      const { status, text } = await one.page(path);
      expect(status).toBe(200);
      expect(text).not.toContain("<img");
      expect(text).toContain("&lt;img/src=x/onerror=alert(1)&gt;&quot;&#39;");
    }
  });
});

describe("starting", () => {
  it("says in a sentence that the port is taken, and touches no data", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void other.close());
    const { port } = other.address() as { port: number };
    const folder = emptyFolder();
    const refused = startPortal({ port, folder });
    await expect(refused).rejects.toThrow(PortalProblem);
    await expect(refused).rejects.toThrow(`Port ${port} is taken`);
    expect(() => statSync(join(folder, "harbor.db"))).toThrow();
  });

  it("makes a secret of its own, that only its owner may read, and keeps it", async () => {
    const folder = emptyFolder();
    await (await started({ folder })).close();
    const secret = readFileSync(join(folder, "secret"), "utf8");
    expect(secret.length).toBeGreaterThanOrEqual(32);
    expect(statSync(join(folder, "secret")).mode & 0o777).toBe(0o600);
    await started({ folder, fresh: true });
    expect(readFileSync(join(folder, "secret"), "utf8")).toBe(secret);
  });

  it("makes users who sign in with the printed password as far as their status lets them", async () => {
    const { url, password } = await started();
    expect(await visitor(url).signIn("amara.nwosu@ostervik.example", password)).toBe(200);
    expect(await visitor(url).signIn("lucja.zolkiewska@ostervik.example", password)).toBe(401);
    expect(await visitor(url).signIn("layla.alhaddad@ostervik.example", password)).toBe(401);
    expect(await visitor(url).signIn("olena.horodotska@ostervik.example", password)).toBe(401);
  });
});
