// The way in and out.
import { Hono } from "hono";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { goodPassword, organization, ostervik, otherPassword, plugin } from "../../support/plugin.js";
import { browser } from "../../support/request.js";

describe("signing in", () => {
  it("takes the address in any spelling, and gives a cookie that scripts and other sites cannot have", async () => {
    const { browser } = await ostervik();
    const one = browser();
    const { status, body, headers } = await one.post("/sign-in", {
      email: " MIKA@ostervik.EXAMPLE",
      password: goodPassword,
    });
    expect([status, body]).toEqual([200, { stage: "complete" }]);
    const [session, device] = headers.getSetCookie();
    expect(session).toMatch(/^__Host-user_manager=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    // What the browser is remembered by, for 400 days: it opens nothing.
    expect(device).toMatch(
      /^__Host-user_manager_device=[\w-]{43}; Max-Age=34560000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    const stranger = one.cookie?.split("; ")[1] ?? "";
    expect((await one.get("/me", { cookie: stranger })).status).toBe(401);
    expect((await one.get("/me")).body.user).toMatchObject({ fullName: "Mika Aalto", email: "mika@ostervik.example" });
  });

  it("on plain localhost gives a cookie that such a browser keeps", async () => {
    const one = await plugin({ publicUrl: "http://localhost:3000" });
    await organization(one, "Ostervik Freight", [{ fullName: "Ada Berg", email: "ada@ostervik.example" }]);
    const answer = await one.browser().post("/sign-in", { email: "ada@ostervik.example", password: goodPassword });
    const [session, device] = answer.headers.getSetCookie();
    expect(session).toMatch(/^user_manager=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(device).toMatch(/^user_manager_device=[\w-]{43}; Max-Age=34560000; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it("is told in the organization entered, and remembered as the last sign-in there", async () => {
    const { ada, path, signedIn, audit, clock } = await ostervik();
    clock.now += 60_000;
    await signedIn("mika@ostervik.example");
    expect((await audit()).at(-1)).toEqual({ kind: "session.started", actor: "Mika Aalto", target: null });
    const { body } = await ada.get(`${path}/members?search=mika`);
    expect(body.members[0].lastSignInAt).toBe("2026-11-22T12:01:00.000Z");
  });

  it("twenty times at once with the right password succeeds twenty times", async () => {
    const { browser } = await ostervik();
    const input = { email: "mika@ostervik.example", password: goodPassword };
    const answers = await Promise.all(Array.from({ length: 20 }, () => browser().post("/sign-in", input)));
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
  });

  it("takes the place of the session that the browser had", async () => {
    const { ada, browser } = await ostervik();
    const before = ada.cookie ?? "";
    await ada.post("/sign-in", { email: "ada@ostervik.example", password: goodPassword });
    expect((await ada.get("/me")).status).toBe(200);
    expect((await browser().get("/me", { cookie: before })).status).toBe(401);
  });

  it("lets nobody in who was locked out, or changed the password, while the hash was computed", async () => {
    const meanwhile = [
      "update um_users set locked_at = 1, lock_reason = 'strikes'",
      "update um_memberships set deactivated_at = 1",
      "update um_passwords set hash = 'another'",
      "delete from um_passwords",
    ];
    for (const statement of meanwhile) {
      const { browser, context, dump } = await ostervik();
      const before = await dump("um_sessions");
      const { run } = context.hashSlots;
      context.hashSlots.run = async (work) => {
        const result = await run(work);
        await context.transaction((tx) => sql.raw(statement).execute(tx));
        return result;
      };
      const { body } = await browser().post("/sign-in", { email: "mika@ostervik.example", password: goodPassword });
      expect(body).toMatchObject({ status: 401, code: "sign_in_refused" });
      expect(await dump("um_sessions")).toBe(before);
    }
  });

  const malformed: [string, object, object][] = [
    ["an unknown key", { email: "a@x.example", password: "x", remember: true }, { remember: "unknown_key" }],
    ["no password", { email: "a@x.example", password: "" }, { password: "required" }],
    ["a password of 1,025 characters", { email: "a@x.example", password: "x".repeat(1_025) }, { password: "too_long" }],
    ["NUL in the password", { email: "a@x.example", password: "a\0b" }, { password: "invalid_characters" }],
    ["an address that is a list", { email: ["a@x.example"], password: "x" }, { email: "invalid" }],
    ["nothing", {}, { email: "required", password: "required" }],
  ];
  it.each(malformed)("refuses %s by name", async (_, input, fields) => {
    const { body } = await (await plugin()).browser().post("/sign-in", input);
    expect(body).toMatchObject({ status: 400, code: "invalid_input", fields });
  });
});

describe("an initial password", () => {
  async function initial() {
    const one = await ostervik();
    const email = "bob@ostervik.example";
    const input = { fullName: "Bob Ström", email, password: goodPassword, profile: one.profileId("Billing") };
    await one.ada.post(`${one.path}/members`, input);
    const bob = one.browser();
    const enter = () => bob.post("/sign-in", { email, password: goodPassword });
    return { ...one, bob, enter };
  }

  it("gives way to the person's own before anything else opens", async () => {
    const { bob, enter, path, ada, audit, context } = await initial();
    expect((await enter()).body).toEqual({ stage: "new_password" });
    const early = bob.cookie;
    for (const closed of ["/me", `${path}/members`, `${path}/profiles`]) {
      expect((await bob.get(closed)).body).toMatchObject({ status: 401, code: "unauthenticated" });
    }
    const before = (await audit()).length;
    const answer = await bob.post("/sign-in/new-password", { password: otherPassword });
    expect([answer.status, answer.body]).toEqual([200, { stage: "complete" }]);
    expect((await audit()).slice(before).map(({ kind }) => kind)).toEqual([
      "user.password_changed",
      "user.activated",
      "session.started",
    ]);
    expect(bob.cookie).not.toBe(early);
    expect((await bob.get("/me")).body.organizations[0]).toMatchObject({
      profile: { name: "Billing" },
      permissions: ["invoices.pay", "invoices.read"],
    });
    expect(
      await context.db.selectFrom("um_sessions").select("stage").where("stage", "<>", "complete").execute(),
    ).toEqual([]);
    expect((await bob.post("/sign-in/new-password", { password: otherPassword }, { cookie: early ?? "" })).status).toBe(
      401,
    );
    expect((await ada.get(`${path}/members?status=active&search=bob`)).body.total).toBe(1);
    expect((await ada.get(`${path}/members?status=invited`)).body.total).toBe(0);
    expect((await ada.get(`${path}/members?search=bob`)).body.members[0]).toMatchObject({
      status: "active",
      statusReason: null,
    });
  });

  it("works no more once it was replaced", async () => {
    const { bob, enter } = await initial();
    await enter();
    await bob.post("/sign-in/new-password", { password: otherPassword });
    expect((await enter()).body.code).toBe("sign_in_refused");
  });

  it("cannot be replaced by itself, nor by a weak one, and the stage stays", async () => {
    const { bob, enter } = await initial();
    await enter();
    const refusals = {
      [goodPassword]: "password_unchanged",
      short: "password_too_short",
      "bob-strom-bob-strom-1": "password_identity",
    };
    for (const [password, code] of Object.entries(refusals)) {
      const { body } = await bob.post("/sign-in/new-password", { password });
      expect(body).toMatchObject({ status: 422, code: "password_weak", fields: { password: code } });
    }
    expect((await bob.post("/sign-in/new-password", { password: otherPassword })).status).toBe(200);
  });

  it("works for 7 days, and the list says when it has expired", async () => {
    const { enter, clock, ada, path, signedIn } = await initial();
    clock.now += 7 * 24 * 3_600_000 - 1;
    expect((await enter()).body).toEqual({ stage: "new_password" });
    clock.now += 1;
    expect((await enter()).body.code).toBe("sign_in_refused");
    expect((await ada.get("/me")).status).toBe(401);
    const again = await signedIn("ada@ostervik.example");
    const { body } = await again.get(`${path}/members?search=bob`);
    expect(body.members[0].statusReason).toEqual({
      kind: "initial_password_expired",
      at: "2026-11-29T12:00:00.000Z",
      by: null,
    });
  });

  it("ends with a lock, with its time, and with the session, also while the new one is hashed", async () => {
    const meanwhile: ((one: Awaited<ReturnType<typeof initial>>) => Promise<unknown>)[] = [
      ({ context }) =>
        context.transaction((tx) => tx.updateTable("um_users").set({ locked_at: 1, lock_reason: "strikes" }).execute()),
      async ({ clock }) => {
        clock.now += 7 * 24 * 3_600_000;
      },
      ({ bob, browser }) => browser().post("/sign-out", undefined, { cookie: bob.cookie ?? "" }),
    ];
    for (const happens of meanwhile) {
      const one = await initial();
      await one.enter();
      const cookie = one.bob.cookie ?? "";
      const { run } = one.context.hashSlots;
      let hashes = 0;
      one.context.hashSlots.run = async (work) => {
        if (++hashes === 2) await happens(one);
        return run(work);
      };
      const { body } = await one.bob.post("/sign-in/new-password", { password: otherPassword }, { cookie });
      expect(body).toMatchObject({ status: 401, code: "unauthenticated" });
      expect(await one.dump("um_passwords")).toContain('initial_expires_at":1');
      expect(
        await one.context.db
          .selectFrom("um_sessions")
          .select("id")
          .where("user_id", "=", 4)
          .where("stage", "=", "complete")
          .execute(),
      ).toEqual([]);
    }
  });

  it("chosen in two tabs at once is chosen once", async () => {
    const { bob, enter, browser } = await initial();
    await enter();
    const other = browser();
    await other.post("/sign-in", { email: "bob@ostervik.example", password: goodPassword });
    const answers = await Promise.all([
      bob.post("/sign-in/new-password", { password: otherPassword }),
      other.post("/sign-in/new-password", { password: "violet-anchor-saddle-19" }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
  });
});

describe("signing out", () => {
  it("ends the session on the server, whatever the browser keeps", async () => {
    const { ada, audit } = await ostervik();
    const kept = ada.cookie ?? "";
    const { status, headers } = await ada.post("/sign-out");
    expect(status).toBe(204);
    expect(headers.get("set-cookie")).toMatch(
      /^__Host-user_manager=; Max-Age=0; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect((await ada.get("/me", { cookie: kept })).status).toBe(401);
    expect((await audit()).at(-1)).toMatchObject({ kind: "session.ended", actor: "Ada Berg" });
  });

  it("without a session is not an error", async () => {
    expect((await (await plugin()).browser().post("/sign-out")).status).toBe(204);
  });
});

describe("a person of two organizations", () => {
  async function twoOrganizations() {
    const one = await ostervik();
    const labs = await organization(one, "Palisander Labs", [
      { fullName: "Mika Aalto", email: "mika@ostervik.example", profile: "Administrator" },
    ]);
    return { ...one, labs, mika: await one.signedIn("mika@ostervik.example") };
  }

  it("sees both, with what they may do in each", async () => {
    const { mika, id, labs } = await twoOrganizations();
    const { body } = await mika.get("/me");
    expect(body.organization).toBe(id);
    expect(body.portalName).toBe("this portal");
    expect(
      body.organizations.map(({ name, permissions }: { name: string; permissions: string[] }) => [
        name,
        permissions.length,
      ]),
    ).toEqual([
      ["Ostervik Freight", 0],
      ["Palisander Labs", 14],
    ]);
    expect((await mika.get(`/organizations/${id}/members`)).body.code).toBe("forbidden");
    expect((await mika.get(`/organizations/${labs}/members`)).status).toBe(200);
  });

  it("chooses the other one, which is remembered at the next sign-in", async () => {
    const { mika, labs, signedIn, audit, clock } = await twoOrganizations();
    clock.now += 1_000;
    expect((await mika.put("/me/organization", { organization: labs })).body).toEqual({ organization: labs });
    expect((await mika.get("/me")).body.organization).toBe(labs);
    expect((await audit()).at(-1)).toMatchObject({ kind: "session.started", actor: "Mika Aalto" });
    expect((await (await signedIn("mika@ostervik.example")).get("/me")).body.organization).toBe(labs);
  });

  it("is nowhere when the organization they are in closes its doors, until they choose another", async () => {
    const { mika, labs, context, users } = await twoOrganizations();
    const close = context.transaction((tx) =>
      tx.updateTable("um_memberships").set({ deactivated_at: 1 }).where("organization_id", "=", 1).execute(),
    );
    await close;
    expect((await mika.get("/me")).body).toMatchObject({ organization: null, organizations: [{ id: labs }] });
    const app = new Hono().get("/own", users.requirePermission("users.read"), (c) => c.text("in"));
    const own = browser((request) => app.fetch(request), "");
    own.cookie = mika.cookie;
    expect((await own.get("/own")).body).toMatchObject({ status: 403, code: "forbidden" });
    await mika.put("/me/organization", { organization: labs });
    expect((await own.get("/own")).body).toBe("in");
  });

  it("cannot choose where they are no member", async () => {
    const { ada, labs } = await twoOrganizations();
    for (const elsewhere of [labs, "nowhere"]) {
      expect((await ada.put("/me/organization", { organization: elsewhere })).body.code).toBe("not_found");
    }
  });

  it("is marked as also elsewhere in both lists", async () => {
    const { ada, path, mika, labs } = await twoOrganizations();
    const here = await ada.get(`${path}/members`);
    const marks = here.body.members.map(({ fullName, alsoElsewhere }: Record<string, unknown>) => [
      fullName,
      alsoElsewhere,
    ]);
    expect(marks).toEqual([
      ["Ada Berg", false],
      ["Mika Aalto", true],
      ["Rita Lund", false],
    ]);
    expect((await mika.get(`/organizations/${labs}/members`)).body.members[0]).toMatchObject({
      alsoElsewhere: true,
      self: true,
    });
  });
});
