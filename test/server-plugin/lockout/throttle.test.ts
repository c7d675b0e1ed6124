// So many attempts from one network address, whoever they are for.
import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { networkOf, throttle } from "../../../server-plugin/src/platform/throttle.js";
import { goodPassword, ostervik } from "../../support/plugin.js";

const networks: [string, string][] = [
  ["192.0.2.7", "192.0.2.7"],
  ["::ffff:192.0.2.7", "192.0.2.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:DB8:1:2::9", "2001:db8:1:2::/64"],
  ["2001:db8::9", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["not an address", "not an address"],
];
it.each(networks)("%s belongs to %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});

describe("the bucket", () => {
  it("holds 60, and fills with 30 a minute", () => {
    let now = 0;
    const bucket = throttle({ perMinute: 30, burst: 60 }, () => now);
    for (let times = 0; times < 60; times++) bucket.take("192.0.2.7");
    expect(() => bucket.take("192.0.2.7")).toThrow("too_many_requests");
    bucket.take("192.0.2.8");
    now += 1_999;
    expect(() => bucket.take("192.0.2.7")).toThrow("too_many_requests");
    now += 1;
    bucket.take("192.0.2.7");
    expect(() => bucket.take("192.0.2.7")).toThrow("too_many_requests");
    now += 60_000;
    for (let times = 0; times < 30; times++) bucket.take("192.0.2.7");
    expect(() => bucket.take("192.0.2.7")).toThrow("too_many_requests");
  });

  it("is shared by a customer's whole IPv6 network, and unknown addresses have none", () => {
    const bucket = throttle({ perMinute: 1, burst: 2 }, () => 0);
    bucket.take("2001:db8:1:2::1");
    bucket.take("2001:db8:1:2:ffff::2");
    expect(() => bucket.take("2001:db8:1:2::3")).toThrow("too_many_requests");
    for (let times = 0; times < 100; times++) bucket.take(null);
  });

  it("forgets what is full, and does not grow without end", () => {
    let now = 0;
    const bucket = throttle({ perMinute: 30, burst: 1 }, () => now);
    for (let network = 0; network < 120_000; network++) bucket.take(`host-${network}`);
    expect(() => bucket.take("host-119999")).toThrow("too_many_requests");
    now += 60_000;
    bucket.take("host-119999");
  });
});

it("answers 429 before anything is evaluated, is no strike, and believes no header that a client can invent", async () => {
  const one = await ostervik({ throttle: { perMinute: 30, burst: 5 } });
  const app = new Hono<{ Bindings: object }>().route("/user-manager", one.users.routes);
  const attempt = (number: number, password: string) =>
    app.request(
      "https://portal.example/user-manager/sign-in",
      {
        method: "POST",
        headers: {
          "content-type": "application/json",
          "sec-fetch-site": "same-origin",
          "x-forwarded-for": `198.51.100.${number}`,
          forwarded: `for=198.51.100.${number}`,
          "x-real-ip": `198.51.100.${number}`,
        },
        body: JSON.stringify({ email: `nobody${number}@x.example`, password }),
      },
      { incoming: { socket: { remoteAddress: "192.0.2.7" } } },
    );
  const statuses: number[] = [];
  for (let number = 0; number < 8; number++) statuses.push((await attempt(number, "wrong-wrong-wrong-1")).status);
  expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
  expect(JSON.parse(await one.dump("um_strikes"))).toHaveLength(5);
  const answer = await attempt(9, goodPassword);
  expect(answer.headers.get("retry-after")).toBe("2");
});

it("the host says where the address is", async () => {
  const one = await ostervik({
    throttle: { perMinute: 30, burst: 1 },
    clientAddress: (c) => c.req.header("x-our-proxy") ?? null,
  });
  const attempt = (address: string) =>
    one.browser().post("/sign-in", { email: "nobody@x.example", password: "x" }, { "x-our-proxy": address });
  expect((await attempt("192.0.2.1")).status).toBe(401);
  expect((await attempt("192.0.2.1")).status).toBe(429);
  expect((await attempt("192.0.2.2")).status).toBe(401);
});
