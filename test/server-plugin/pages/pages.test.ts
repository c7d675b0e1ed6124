// What browsers load.
import { brotliDecompressSync } from "node:zlib";
import { expect, it } from "vitest";
import { plugin } from "../../support/plugin.js";

it("the confirmation page allows scripts, styles and calls of its own origin only", async () => {
  const { browser } = await plugin({ portalName: `Harbor <b>"Cloud"</b>`, homePath: "/sign-in" });
  const { status, body, headers } = await browser().get("/confirm");
  expect(status).toBe(200);
  const policy = headers.get("content-security-policy");
  for (const rule of [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ]) {
    expect(policy).toContain(rule);
  }
  expect(headers.get("referrer-policy")).toBe("no-referrer");
  expect(body).toContain("&lt;b&gt;");
  expect(body).not.toContain("<b>");
  expect(body).toContain('home="/sign-in"');
  expect(body).not.toMatch(/style="|<script(?! type="module" src=)/);
});

it("the widget is one script and its chunks, compressed, checked again each time and kept for ever", async () => {
  const { users } = await plugin();
  const get = (path: string, headers: Record<string, string> = {}) =>
    users.fetch(new Request(`https://portal.example/user-manager${path}`, { headers }));
  const entry = await get("/widget.js");
  expect(entry.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
  expect(entry.headers.get("cache-control")).toBe("no-cache");
  const text = await entry.text();
  expect((await get("/widget.js", { "if-none-match": entry.headers.get("etag") ?? "" })).status).toBe(304);
  const small = await get("/widget.js", { "accept-encoding": "gzip, br" });
  expect(small.headers.get("content-encoding")).toBe("br");
  expect(brotliDecompressSync(await small.arrayBuffer()).toString()).toBe(text);
  const chunk = /\.\/widget\/([\w.-]+\.js)/.exec(text)?.[1];
  const loaded = await get(`/widget/${chunk}`);
  expect(loaded.status).toBe(200);
  expect(loaded.headers.get("cache-control")).toContain("immutable");
});

it.each(["/widget/nothing.js", "/widget/..%2fwidget.js", "/widget/%2e%2e%2fpackage.json", "/widget/toString"])(
  "%s is not there",
  async (path) => {
    expect((await (await plugin()).browser().get(path)).body).toMatchObject({ status: 404, code: "not_found" });
  },
);

it("tells that it lives", async () => {
  expect((await (await plugin()).browser().get("/health")).body).toEqual({ status: "ok" });
});
