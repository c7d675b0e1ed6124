// What every request must be, and what every answer carries.
import { describe, expect, it } from "vitest";
import { goodPassword, ostervik, plugin } from "../../support/plugin.js";
import { origin } from "../../support/request.js";

const credentials = JSON.stringify({ email: "nobody@x.example", password: "x" });
const json = { "content-type": "application/json" };

describe("a request that changes something", () => {
  const accepted: [string, Record<string, string>][] = [
    ["from a page of the portal", { ...json, "sec-fetch-site": "same-origin" }],
    ["from an old browser on a page of the portal", { ...json, origin }],
    ["with a charset", { "content-type": "application/json; charset=utf-8", "sec-fetch-site": "same-origin" }],
  ];
  it.each(accepted)("passes %s", async (_, headers) => {
    const { status } = await (await plugin()).browser().send("POST", "/sign-in", { body: credentials, headers });
    expect(status).toBe(401);
  });

  const refused: [string, Record<string, string>, number, string][] = [
    ["from another site", { ...json, "sec-fetch-site": "cross-site" }, 403, "cross_site"],
    ["from a neighbouring subdomain", { ...json, "sec-fetch-site": "same-site" }, 403, "cross_site"],
    ["typed into the address bar", { ...json, "sec-fetch-site": "none" }, 403, "cross_site"],
    ["with a foreign Origin", { ...json, origin: "https://evil.example" }, 403, "cross_site"],
    ["with the Origin null", { ...json, origin: "null" }, 403, "cross_site"],
    ["with neither header", json, 403, "cross_site"],
    ["from another site with the right Origin", { ...json, origin, "sec-fetch-site": "cross-site" }, 403, "cross_site"],
    ["as a form", { "content-type": "text/plain", "sec-fetch-site": "same-origin" }, 415, "media_type"],
    [
      "as a look-alike type",
      { "content-type": "application/jsonx", "sec-fetch-site": "same-origin" },
      415,
      "media_type",
    ],
    ["without a type", { "sec-fetch-site": "same-origin" }, 415, "media_type"],
  ];
  it.each(refused)("is refused %s", async (_, headers, status, code) => {
    const answer = await (await plugin()).browser().send("POST", "/sign-in", { body: credentials, headers });
    expect(answer.body).toMatchObject({ status, code });
  });

  it("is refused without a body too, when it comes from elsewhere", async () => {
    const { ada } = await ostervik();
    const answer = await ada.send("POST", "/sign-out", { headers: { ...json, origin: "https://evil.example" } });
    expect(answer.body.code).toBe("cross_site");
    expect((await ada.get("/me")).status).toBe(200);
  });
});

describe("malformed input", () => {
  const same = { ...json, "sec-fetch-site": "same-origin" };

  it("a body of 1 MB is refused", async () => {
    const { browser } = await plugin();
    const body = JSON.stringify({ email: "x".repeat(1_000_000), password: "x" });
    expect((await browser().send("POST", "/sign-in", { body, headers: same })).body).toMatchObject({
      status: 413,
      code: "body_too_large",
    });
  });

  it("broken JSON is refused", async () => {
    const { browser } = await plugin();
    const answer = await browser().send("POST", "/sign-in", { body: '{"email":', headers: same });
    expect(answer.body).toMatchObject({ status: 400, code: "invalid_input" });
  });

  it.each(["[]", "null", '"text"', "7", ""])("a body that is no object is refused: %s", async (body) => {
    const { browser } = await plugin();
    expect((await browser().send("POST", "/sign-in", { body, headers: same })).body).toMatchObject({
      status: 400,
      code: "invalid_input",
    });
  });

  it("NUL in a path is refused, encoded or not", async () => {
    const { ada, path } = await ostervik();
    for (const bad of [`${path}%00/members`, "/organizations/%00/members", "/me?x=%00"]) {
      expect((await ada.get(bad)).body).toMatchObject({ status: 400, code: "invalid_input" });
    }
  });

  it.each([
    "user_manager",
    ";;;==;",
    "__Host-user_manager=%E0%A4%A",
    `__Host-user_manager=${"x".repeat(5_000)}`,
    "__Host-user_manager=\u00e9",
  ])("a malformed cookie is nobody's: %s", async (cookie) => {
    const { browser } = await plugin();
    expect((await browser().get("/me", { cookie })).body).toMatchObject({ status: 401, code: "unauthenticated" });
  });

  it("an unknown query key is refused where a route reads no query, also when mounted in a host", async () => {
    const { ada, path } = await ostervik();
    const answer = await ada.get(`${path}/profiles?colour=red`);
    expect(answer.body).toMatchObject({ status: 400, code: "invalid_input", fields: { colour: "unknown_key" } });
  });

  it("an unknown path is a problem document, not a page", async () => {
    const { ada } = await ostervik();
    expect((await ada.get("/no/such/path")).body).toMatchObject({ status: 404, code: "not_found" });
  });
});

describe("every answer", () => {
  it("keeps personal data out of caches, frames and sniffing", async () => {
    const { ada, path } = await ostervik();
    for (const answer of [
      await ada.get("/me"),
      await ada.get(`${path}/members`),
      await ada.get("/organizations/x/members"),
    ]) {
      expect(answer.headers.get("cache-control")).toBe("no-store");
      expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
      expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
      expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
      expect(answer.headers.get("content-security-policy")).toContain("frame-ancestors 'none'");
    }
  });

  it("names its request, also in the problem document", async () => {
    const { browser } = await plugin();
    const { body, headers } = await browser().get("/me");
    expect(body).toMatchObject({ type: "about:blank", title: "Sign in first", status: 401, code: "unauthenticated" });
    expect(headers.get("content-type")).toBe("application/problem+json");
    expect(body.requestId).toMatch(/^[\w-]{20}$/);
    expect(headers.get("x-request-id")).toBe(body.requestId);
  });

  it("hides what went wrong inside, and logs it under the request's id", async () => {
    const { browser, context, log } = await plugin();
    await context.transaction(async (tx) => {
      await tx.schema.dropTable("um_sessions").execute();
    });
    const cookie = `__Host-user_manager=${"x".repeat(43)}`;
    const { status, body } = await browser().get("/me", { cookie });
    expect(status).toBe(500);
    expect(JSON.stringify(body)).not.toMatch(/um_sessions|SQL|stack/i);
    const line = log.map((text) => JSON.parse(text)).find(({ msg }) => msg === "unexpected failure");
    expect(line).toMatchObject({ requestId: body.requestId, err: { message: expect.stringContaining("um_sessions") } });
  });

  it("is logged without saying who or what it was about", async () => {
    const { ada, path, id, profileId, log } = await ostervik();
    await ada.get(`${path}/members?search=mika`);
    await ada.post(`${path}/members`, {
      fullName: "Bob Ström",
      email: "bob@ostervik.example",
      password: goodPassword,
      profile: profileId("Member"),
    });
    await ada.post("/sign-in", { email: "ada@ostervik.example", password: "wrong" });
    const text = log.join("");
    expect(text).toContain("/organizations/:organization/members");
    expect(text).toContain("sign-in refused");
    for (const secret of ["mika", "bob", "Ström", "ada@", goodPassword, "wrong", id, ada.cookie ?? "?"]) {
      expect(text).not.toContain(secret);
    }
  });
});
