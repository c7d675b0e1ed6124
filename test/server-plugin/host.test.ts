// What a host's own routes use, on a Hono app as a stranger would write it.
import { Hono } from "hono";
import { expect, it, onTestFinished } from "vitest";
import { type UserManager, type UserManagerOptions, userManager } from "../../server-plugin/src/index.js";
import { goodPassword, type Overrides, organization, ostervik, plugin } from "../support/plugin.js";
import { basedOn, browser } from "../support/request.js";

async function host() {
  const one = await ostervik();
  const { users } = one;
  const app = new Hono();
  app.route("/user-manager", users.routes);
  app.get("/who", async (c) => c.json(await users.currentUser(c)));
  app.get("/invoices", users.requirePermission("invoices.read"), (c) =>
    c.json({ user: c.var.user, organization: c.var.organization.name }),
  );
  return { ...one, app, portal: browser((request) => app.fetch(request), "") };
}

async function hostWithMembers() {
  const one = await host();
  const find = async (search: string) => (await one.ada.get(`${one.path}/members?search=${search}`)).body.members[0];
  // As `userManager()` types it for a host that declares these.
  const users = one.users as UserManager<"invoices.read" | "invoices.pay">;
  return { ...one, users, find };
}

it("knows nobody without a session, and answers 401", async () => {
  const { portal } = await host();
  expect((await portal.get("/who")).body).toBeNull();
  expect((await portal.get("/invoices")).body).toMatchObject({ status: 401, code: "unauthenticated" });
});

it("lets through who has the permission, and tells who it is", async () => {
  const { portal } = await host();
  await portal.post("/user-manager/sign-in", { email: "ada@ostervik.example", password: "copper-lantern-drift-48" });
  expect((await portal.get("/who")).body).toMatchObject({
    fullName: "Ada Berg",
    organization: { name: "Ostervik Freight" },
  });
  expect((await portal.get("/invoices")).body).toMatchObject({
    user: { email: "ada@ostervik.example" },
    organization: "Ostervik Freight",
  });
});

it("answers 403 to who has not", async () => {
  const { portal } = await host();
  await portal.post("/user-manager/sign-in", { email: "mika@ostervik.example", password: "copper-lantern-drift-48" });
  expect((await portal.get("/invoices")).body).toMatchObject({ status: 403, code: "forbidden" });
});

it("can be asked without a request: by user, organization and permission, as they are at this moment", async () => {
  const { ada, find, id, path, users } = await hostWithMembers();
  const [mika, rita] = [await find("mika"), await find("rita")];
  const user = async ({ userId }: { userId: string }, permission: "invoices.read" | "users.read") =>
    users.can(userId, id, permission);
  expect([await user(rita, "users.read"), await user(rita, "invoices.read")]).toEqual([true, false]);
  expect([await user(mika, "users.read"), await users.can((await find("ada")).userId, id, "invoices.read")]).toEqual([
    false,
    true,
  ]);
  expect(await users.can(rita.userId, "nowhere", "users.read")).toBe(false);
  await ada.post(`${path}/members/${rita.id}/deactivate`, undefined, basedOn(rita));
  expect(await user(rita, "users.read")).toBe(false);
  expect(await users.can("nobody", id, "users.read")).toBe(false);
  // @ts-expect-error: not a permission that the host or the plugin has
  expect(await users.can(mika.userId, id, "invoices.raed")).toBe(false);
});

it("says no to an act in the User Manager to whoever may not open it", async () => {
  const one = await host();
  const people = [{ fullName: "Bela Koch", email: "bela@palisander.example", profile: "Blind" }];
  const id = await organization(one, "Palisander Labs", people, [{ name: "Blind", permissions: ["users.delete"] }]);
  one.app.get("/desk", one.users.requirePermission("users.delete"), (c) => c.text("open"));
  await one.portal.post("/user-manager/sign-in", { email: "bela@palisander.example", password: goodPassword });
  expect((await one.portal.get("/desk")).status).toBe(403);
  const { id: user } = (await one.portal.get("/who")).body;
  expect(await one.users.can(user, id, "users.delete")).toBe(false);
});

it("gives the host the same id of a user everywhere", async () => {
  const { find, portal } = await hostWithMembers();
  await portal.post("/user-manager/sign-in", { email: "mika@ostervik.example", password: "copper-lantern-drift-48" });
  expect((await portal.get("/who")).body.id).toBe((await find("mika")).userId);
});

it("mounted in a host, refuses unknown query keys as well", async () => {
  const { portal, path } = await host();
  await portal.post("/user-manager/sign-in", { email: "ada@ostervik.example", password: "copper-lantern-drift-48" });
  expect((await portal.get(`/user-manager${path}/members?search=ada&limit=10`)).status).toBe(200);
  expect((await portal.get(`/user-manager${path}/profiles?x=1`)).body.fields).toEqual({ x: "unknown_key" });
  expect((await portal.get(`/user-manager${path}/members?x=1`)).body.fields).toEqual({ x: "unknown_key" });
});

it("a host's own failure to tell the address is a problem document too", async () => {
  const { browser } = await plugin({
    clientAddress: () => {
      throw new Error("no proxy");
    },
  });
  expect((await browser().get("/me")).body).toMatchObject({ status: 500, code: "internal" });
});

it("permission names are typed by the options, also when these are widened", async () => {
  const { users } = await plugin();
  const widened: UserManagerOptions = {
    publicUrl: "https://portal.example",
    secret: "x".repeat(32),
    database: { url: ":memory:" },
  };
  const [any, own] = [
    await userManager(widened),
    await userManager({ ...widened, permissions: { "a.b": { label: "A", description: "B", group: "C" } } }),
  ];
  onTestFinished(async () => {
    await any.close();
    await own.close();
  });
  expect(any.requirePermission("anything.goes")).toBeTypeOf("function");
  expect(own.requirePermission("a.b")).toBeTypeOf("function");
  expect(own.requirePermission("users.read")).toBeTypeOf("function");
  // @ts-expect-error No such permission was declared.
  expect(own.requirePermission("a.c")).toBeTypeOf("function");
  expect(users.requirePermission("anything.goes")).toBeTypeOf("function");
});

const wrong: [string, Overrides, RegExp][] = [
  ["a short secret", { secret: "short" }, /secret.*32 characters/s],
  ["plain http on the open net", { publicUrl: "http://portal.example" }, /publicUrl.*https/s],
  ["a path in the origin", { publicUrl: "https://portal.example/app" }, /publicUrl.*origin/s],
  ["a base path without a slash", { basePath: "people" }, /basePath/],
  ["a base path with dots", { basePath: "/people/.." }, /basePath/],
  [
    "one of the plugin's permissions",
    { permissions: { "users.read": { label: "a", description: "b", group: "c" } } },
    /users\.read/,
  ],
  [
    "a permission without a dot",
    { permissions: { invoices: { label: "a", description: "b", group: "c" } } },
    /permissions/,
  ],
  ["an unknown option", { colour: "red" } as Overrides, /colour/],
  ["no database", { database: { url: "mysql://x" } }, /database\.url/],
];
it.each(wrong)("options that cannot work are named: %s", async (_, overrides, message) => {
  await expect(plugin(overrides)).rejects.toThrow(message);
});
