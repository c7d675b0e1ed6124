// How the widget talks with the server: what every call carries, and what every answer becomes.
import { ask, send } from "../../widget/src/ask.js";
import { connect } from "../../widget/src/server.js";
import { expect } from "./support/expect.js";
import { FakeServer, problem } from "./support/fake-server.js";

describe("the server", () => {
  let server: FakeServer;
  beforeEach(() => {
    server = new FakeServer();
  });
  afterEach(() => server.restore());

  it("gets Content-Type on every call, with a body or without", async () => {
    await ask(connect(server.base)["sign-out"].$post());
    await ask(connect(server.base)["sign-in"].$post({ json: { email: "a", password: "b" } }));
    await ask(send(`${server.base}/sign-out`, { method: "POST" }));
    expect(server.calls.map(({ headers }) => headers.get("Content-Type"))).toEqual(Array(3).fill("application/json"));
  });

  it("is answered with a value", async () => {
    const answer = await ask(connect(server.base).me.$get());
    expect(answer.ok && answer.value.user.fullName).toBe("Ioana Petrescu");
  });

  it("may answer with nothing", async () => {
    expect(await ask(connect(server.base)["sign-out"].$post())).toEqual({ ok: true, value: null });
  });

  it("refuses with a code, fields and a wait", async () => {
    server.on("GET /me", problem(429, "too_many_requests", { email: "invalid" }, { "Retry-After": "7" }));
    expect(await ask(connect(server.base).me.$get())).toEqual({
      ok: false,
      reason: "refused",
      code: "too_many_requests",
      fields: { email: "invalid" },
      retryAfter: 7,
    });
  });

  it("is lost when nobody answers", async () => {
    server.lost = true;
    expect(await ask(connect(server.base).me.$get())).toEqual({ ok: false, reason: "lost" });
  });

  for (const [who, reply] of [
    ["a proxy's error page", { status: 502 }],
    ["somebody else's JSON", { status: 500, body: { oops: true } }],
  ] as const) {
    it(`is lost when ${who} answers in its place`, async () => {
      server.on("GET /me", reply);
      expect(await ask(connect(server.base).me.$get())).toEqual({ ok: false, reason: "lost" });
    });
  }
});
