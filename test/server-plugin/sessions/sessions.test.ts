// How long a session lives, and what the database knows of it.
import { expect, it } from "vitest";
import { findSession } from "../../../server-plugin/src/sessions/find-session.js";
import { luciaOn } from "../../../server-plugin/src/sessions/lucia.js";
import { sweep } from "../../../server-plugin/src/sweeps.js";
import { goodPassword, ostervik } from "../../support/plugin.js";
import { basedOn } from "../../support/request.js";

const minute = 60_000;
const hour = 60 * minute;
const limits = async () => ({ idle: hour, absolute: 24 * hour });

it("ends after an hour unused", async () => {
  const { ada, clock } = await ostervik();
  clock.now += hour - 1;
  expect((await ada.get("/me")).status).toBe(200);
  clock.now += hour - 1;
  expect((await ada.get("/me")).status).toBe(200);
  clock.now += hour;
  expect((await ada.get("/me")).body).toMatchObject({ status: 401, code: "unauthenticated" });
});

it("ends after a day, however much it is used", async () => {
  const { ada, clock } = await ostervik();
  const start = clock.now;
  for (clock.now = start + 30 * minute; clock.now < start + 24 * hour; clock.now += 30 * minute) {
    expect((await ada.get("/me")).status).toBe(200);
  }
  expect((await ada.get("/me")).status).toBe(401);
});

it("has ten minutes to become complete", async () => {
  const { ada, path, browser, clock, profileId } = await ostervik();
  const bob = { fullName: "Bob Ström", email: "bob@ostervik.example", password: goodPassword };
  await ada.post(`${path}/members`, { ...bob, profile: profileId("Member") });
  const one = browser();
  await one.post("/sign-in", { email: bob.email, password: bob.password });
  clock.now += 10 * minute;
  const { body } = await one.post("/sign-in/new-password", { password: "violet-anchor-saddle-19" });
  expect(body).toMatchObject({ status: 401, code: "unauthenticated" });
});

it("limits are the host's choice", async () => {
  const { ada, clock } = await ostervik({ sessions: { idle: 5 * minute, absolute: 8 * minute } });
  clock.now += 4 * minute;
  expect((await ada.get("/me")).status).toBe(200);
  clock.now += 4 * minute;
  expect((await ada.get("/me")).status).toBe(401);
});

it("that an organization's limit has ended stays ended when the organization allows more again", async () => {
  const { ada, clock, path, signedIn } = await ostervik();
  const allow = async (idleMinutes: number) => {
    const { body } = await ada.get(`${path}/settings`);
    expect((await ada.patch(`${path}/settings`, { idleMinutes }, basedOn(body))).status).toBe(200);
  };
  const mika = await signedIn("mika@ostervik.example");
  await allow(5);
  clock.now += 4 * minute;
  expect((await ada.get("/me")).status).toBe(200);
  clock.now += 2 * minute;
  expect((await mika.get("/me")).status).toBe(401);
  await allow(60);
  expect((await mika.get("/me")).status).toBe(401);
  expect((await ada.get("/me")).status).toBe(200);
});

it("is known to the database by a digest alone", async () => {
  const { ada, dump, context } = await ostervik();
  const token = /user_manager=([^;]*)/.exec(ada.cookie ?? "")?.[1] ?? "";
  expect(token).toMatch(/^[\w-]{43}$/);
  expect(await dump("um_sessions")).not.toContain(token);
  expect(await findSession(context, token, limits)).toMatchObject({ stage: "complete" });
  const row = await context.db.selectFrom("um_sessions").select("token_hash").executeTakeFirstOrThrow();
  expect(await findSession(context, row.token_hash, limits)).toBeNull();
});

it("does not end by lucia's own clock", async () => {
  const { context, ada } = await ostervik();
  const token = /user_manager=([^;]*)/.exec(ada.cookie ?? "")?.[1] ?? "";
  const { session } = await luciaOn(context.db).validateSession(token);
  expect(session?.fresh).toBe(false);
  expect(session?.expiresAt.getUTCFullYear()).toBeGreaterThan(9_000);
});

it("sessions that nobody can use any more are swept", async () => {
  const { context, clock, signedIn } = await ostervik();
  const count = async () => (await context.db.selectFrom("um_sessions").select("id").execute()).length;
  await signedIn("mika@ostervik.example");
  expect(await count()).toBe(2);
  clock.now += 23 * hour;
  await signedIn("rita@ostervik.example");
  await sweep(context);
  expect(await count()).toBe(3);
  clock.now += 1 * hour + 1;
  await sweep(context);
  expect(await count()).toBe(1);
});

it("rights and memberships are read anew for each request", async () => {
  const { ada, path, context, signedIn } = await ostervik();
  const rita = await signedIn("rita@ostervik.example");
  expect((await rita.get(`${path}/members`)).status).toBe(200);
  await context.transaction((tx) =>
    tx.deleteFrom("um_profile_permissions").where("permission", "=", "users.read").execute(),
  );
  expect((await rita.get(`${path}/members`)).body.code).toBe("forbidden");
  await context.transaction((tx) => tx.updateTable("um_memberships").set({ deactivated_at: 1 }).execute());
  expect((await rita.get(`${path}/members`)).body.code).toBe("not_found");
  expect((await ada.get(`${path}/members`)).body.code).toBe("not_found");
  expect((await ada.get("/me")).body).toMatchObject({ organization: null, organizations: [] });
});
