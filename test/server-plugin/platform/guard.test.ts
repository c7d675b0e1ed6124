// Deny by default: every route has a guard in front, and every guard holds.
import { findTargetHandler } from "hono/utils/handler";
import { expect, it } from "vitest";
import { api } from "../../../server-plugin/src/api.js";
import { guards } from "../../../server-plugin/src/platform/http/guard.js";
import { organization, ostervik } from "../../support/plugin.js";

/** Open to everybody; whoever adds a line here says why it is harmless. */
const open = [
  "GET /confirm", // a page without data
  "GET /confirm.css",
  "GET /health", // says that it lives, and nothing else
  "GET /security-questions", // the same for everybody, with nobody's answers
  "GET /widget.js",
  "GET /widget/:file",
  "POST /activate", // asks for a link's secret
  "POST /change-email", // asks for a link's secret
  "POST /confirmations/preview", // asks for a link's secret
  "POST /forgot-password", // answers the same for every address
  "POST /join", // asks for a link's secret
  "POST /password-check", // tells which rules a password meets that the asker gives
  "POST /reset-password", // asks for a link's secret
  "POST /sign-in",
  "POST /sign-out",
  "POST /unlock", // asks for a link's secret
  "POST /unlock-link", // answers the same for every address
];

interface Route {
  name: string;
  method: string;
  path: string;
  guard: string[];
}

const routes: Route[] = [...new Set(api.routes.map(({ method, path }) => `${method} ${path}`))].map((name) => {
  const [method = "", path = ""] = name.split(" ");
  const handlers = api.routes.filter((route) => route.method === method && route.path === path);
  const marks = handlers.map(({ handler }) => (findTargetHandler(handler) as { [guards]?: string })[guards]);
  return { name, method, path, guard: marks.filter((mark) => mark !== undefined) };
});

it("every route has exactly one guard, in front of everything else", () => {
  expect(routes.length).toBeGreaterThan(10);
  for (const { name, guard } of routes) expect({ name, guards: guard.length }).toEqual({ name, guards: 1 });
  for (const { method, path, name } of routes) {
    const [first] = api.routes.filter((route) => route.method === method && route.path === path);
    expect({ name, guarded: guards in (first?.handler ?? {}) }).toEqual({ name, guarded: true });
  }
});

it("the public routes are these and no others", () => {
  expect(
    routes
      .filter(({ guard }) => guard[0] === "open")
      .map(({ name }) => name)
      .sort(),
  ).toEqual(open);
});

const stages = ["second_factor", "new_password", "enrol", "questions", "complete"];

const guarded = routes.filter(({ guard }) => guard[0] !== "open");

it.each(guarded)(
  "$name answers 401 without a session, with a session at any other stage and with a stranger's cookie",
  async ({ guard, method, path }) => {
    const one = await ostervik();
    const url = path.replace(":organization", one.id).replace(/:\w+/, "x".repeat(20));
    const headers = { "content-type": "application/json", "sec-fetch-site": "same-origin" };
    const body = method === "GET" ? {} : { body: "{}" };
    const nobody = await one.browser().send(method, url, { headers, ...body });
    expect(nobody.body).toMatchObject({ status: 401, code: "unauthenticated" });
    const cookie = `__Host-user_manager=${"A".repeat(43)}`;
    expect((await one.browser().send(method, url, { headers: { ...headers, cookie }, ...body })).status).toBe(401);
    const own = /^signed in: (.*)$/.exec(guard[0] ?? "")?.[1] ?? "complete";
    for (const stage of stages.filter((each) => each !== own)) {
      await one.context.transaction((tx) => tx.updateTable("um_sessions").set({ stage }).execute());
      const { body: refused } = await one.ada.send(method, url, { headers, ...body });
      expect({ stage, ...refused }).toMatchObject({ stage, status: 401, code: "unauthenticated" });
    }
  },
);

const inOrganization = guarded.filter(({ path }) => path.includes(":organization"));

it.each(inOrganization)(
  "$name answers 403 to a member without its permission, and 404 to everybody from elsewhere",
  async ({ method, path }) => {
    const one = await ostervik();
    await organization(one, "Palisander Labs", [
      { fullName: "Pia Holm", email: "pia@palisander.example", profile: "Administrator" },
    ]);
    const url = path.replace(":organization", one.id).replace(/:\w+/, "x".repeat(20));
    const headers = { "content-type": "application/json", "sec-fetch-site": "same-origin" };
    const body = method === "GET" ? {} : { body: "{}" };
    const mika = await one.signedIn("mika@ostervik.example");
    expect((await mika.send(method, url, { headers, ...body })).body).toMatchObject({ status: 403, code: "forbidden" });
    const pia = await one.signedIn("pia@palisander.example");
    const real = await pia.send(method, url, { headers, ...body });
    const none = await pia.send(method, url.replace(one.id, "nowhere"), { headers, ...body });
    expect(real.body).toMatchObject({ status: 404, code: "not_found" });
    expect({ ...real.body, requestId: "" }).toEqual({ ...none.body, requestId: "" });
  },
);
