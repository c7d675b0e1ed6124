// The set-up link: it works once, and only its owner ends up with a password.
import { describe, expect, it } from "vitest";
import { useConfirmation } from "../../../server-plugin/src/confirmations/confirmations.store.js";
import { makeConfirmation } from "../../../server-plugin/src/confirmations/make-confirmation.js";
import { sha256 } from "../../../server-plugin/src/platform/secrets.js";
import { databaseFile, goodPassword, type Overrides, otherPassword, plugin } from "../../support/plugin.js";

async function invited(overrides: Overrides = {}) {
  const one = await plugin(overrides);
  const administrator = { fullName: "Ada Berg", email: "Ada@Ostervik.example" };
  const created = await one.users.createOrganization({ name: "Ostervik Freight", administrator });
  return { ...one, ...created, secret: created.setUpLink.split("#")[1] ?? "" };
}

const gone = { status: 410, code: "confirmation_invalid" };

describe("the set-up link of a first administrator", () => {
  it("stands on the configured address, with the secret in the fragment only", async () => {
    const { setUpLink } = await invited({ basePath: "/people" });
    expect(setUpLink).toMatch(/^https:\/\/portal\.example\/people\/confirm#[\w-]{43}$/);
  });

  it("says what it is for, any number of times, and changes nothing by that", async () => {
    const { browser, secret, dump } = await invited();
    const before = await dump("um_confirmations");
    for (let times = 0; times < 10; times++) {
      const { status, body } = await browser().post("/confirmations/preview", { secret });
      expect(status).toBe(200);
      expect(body).toEqual({
        purpose: "activate",
        fullName: "Ada Berg",
        email: "Ada@Ostervik.example",
        organization: { name: "Ostervik Freight" },
        choosesPassword: true,
        expiresAt: "2026-11-25T12:00:00.000Z",
        question: null,
        questionId: null,
        locked: false,
        answers: "none",
      });
    }
    expect(await dump("um_confirmations")).toBe(before);
  });

  it("takes a password and gives no session; then they sign in", async () => {
    const { browser, secret, signedIn, audit, id } = await invited();
    const one = browser();
    const { status, body } = await one.post("/activate", { secret, password: goodPassword });
    expect([status, body]).toEqual([200, { email: "Ada@Ostervik.example" }]);
    expect(one.cookie).toBeNull();
    const me = await signedIn("ada@ostervik.example");
    expect((await me.get("/me")).body.organizations).toMatchObject([
      { name: "Ostervik Freight", profile: { builtIn: "administrator" } },
    ]);
    const list = await one.get(`/organizations/${id}/members?status=active`, { cookie: me.cookie ?? "" });
    expect(list.body).toMatchObject({ total: 1, letters: [{ letter: "a", count: 1 }] });
    expect(await audit()).toEqual([
      { kind: "organization.created", actor: null, target: null },
      { kind: "user.created", actor: null, target: "Ada Berg" },
      { kind: "user.activated", actor: "Ada Berg", target: "Ada Berg" },
      { kind: "session.started", actor: "Ada Berg", target: null },
    ]);
  });

  it("of fifty uses at once one succeeds", async () => {
    const { browser, secret, audit } = await invited({ database: databaseFile() });
    const uses = await Promise.all(
      Array.from({ length: 50 }, () => browser().post("/activate", { secret, password: goodPassword })),
    );
    expect(uses.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(uses.filter(({ status }) => status === 410)).toHaveLength(49);
    expect((await audit()).filter(({ kind }) => kind === "user.activated")).toHaveLength(1);
  });

  it("is not used up by a weak password", async () => {
    const { browser, secret } = await invited();
    const weak = await browser().post("/activate", { secret, password: "ada-berg-12345" });
    expect(weak.body).toMatchObject({ status: 422, code: "password_weak", fields: { password: "password_identity" } });
    expect((await browser().post("/activate", { secret, password: goodPassword })).status).toBe(200);
  });

  it("works for 72 hours and not a moment longer", async () => {
    const { browser, secret, clock } = await invited();
    clock.now += 72 * 3_600_000 - 1;
    expect((await browser().post("/confirmations/preview", { secret })).status).toBe(200);
    clock.now += 1;
    expect((await browser().post("/confirmations/preview", { secret })).body).toMatchObject(gone);
    expect((await browser().post("/activate", { secret, password: goodPassword })).body).toMatchObject(gone);
  });

  it("is looked at again when it is used: its time and its purpose", async () => {
    const { context, secret, clock } = await invited();
    const use = (purpose: string) =>
      context.transaction((tx) => useConfirmation(tx, sha256(secret), purpose, context.now()));
    expect(await use("something else")).toBeUndefined();
    clock.now += 72 * 3_600_000;
    expect(await use("activate")).toBeUndefined();
    clock.now -= 1;
    expect(await use("activate")).toMatchObject({ user_id: 1 });
    expect(await use("activate")).toBeUndefined();
  });

  it("is answered alike when it is used, withdrawn, mangled or invented", async () => {
    const { browser, secret, context, audit } = await invited();
    const user = await context.db.selectFrom("um_users").select("id").executeTakeFirstOrThrow();
    const organization = await context.db.selectFrom("um_organizations").select("id").executeTakeFirstOrThrow();
    const newer = await context.transaction((tx) =>
      makeConfirmation(context, tx, {
        purpose: "activate",
        userId: user.id,
        organizationId: organization.id,
        shown: {
          fullName: "Ada Berg",
          email: "ada@ostervik.example",
          organization: { name: "Ostervik Freight" },
          choosesPassword: true,
        },
      }),
    );
    const second = newer.link.split("#")[1] ?? "";
    expect((await browser().post("/activate", { secret: second, password: goodPassword })).status).toBe(200);
    const before = await audit();
    for (const bad of [secret, second, `${second}x`, second.slice(1), "", "x", "' or 1=1 --"]) {
      const preview = await browser().post("/confirmations/preview", { secret: bad });
      const use = await browser().post("/activate", { secret: bad, password: otherPassword });
      for (const { body } of [preview, use])
        expect({ ...body, requestId: "" }).toEqual({ ...preview.body, requestId: "" });
      expect(use.body).toMatchObject(gone);
    }
    expect(await audit()).toEqual(before);
  });

  it("cannot be made from a copy of the database", async () => {
    const { secret, dump } = await invited();
    expect(await dump("um_confirmations")).not.toContain(secret);
  });
});
