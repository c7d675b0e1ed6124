// Forgotten password, and an administrator's reset: nothing changes until the link is used.
import { describe, expect, it } from "vitest";
import {
  databaseFile,
  goodPassword,
  organization,
  ostervik,
  otherPassword,
  secretIn,
  startOfTime,
} from "../../support/plugin.js";

const email = "mika@ostervik.example";
type Portal = Awaited<ReturnType<typeof ostervik>>;

async function reset(one: Portal) {
  const id = (await one.ada.get(`${one.path}/members?search=mika`)).body.members[0].id;
  return one.ada.post(`${one.path}/members/${id}/reset`);
}
const enter = (one: Portal, password: string) => one.browser().post("/sign-in", { email, password });

describe("asking on the sign-in page", () => {
  it("is answered alike for everybody, and mails only whom there is a sign-in for", async () => {
    const one = await ostervik();
    await organization(one, "Palisander Labs", [
      { fullName: "Gone", email: "gone@x.example", deactivatedAt: startOfTime },
    ]);
    const answers = [];
    for (const asked of [email, "nobody@x.example", "gone@x.example", "no address", "MIKA@ostervik.example"]) {
      const { status, body, headers } = await one.browser().post("/forgot-password", { email: asked });
      answers.push({ status, body, told: [...headers].filter(([name]) => name !== "x-request-id") });
    }
    expect(answers[0]).toMatchObject({ status: 202, body: "" });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    const letters = await one.letters();
    expect(letters.map(({ to, subject }) => [to.address, subject])).toEqual([
      [email, "Choose a new password for this portal"],
    ]);
  });

  it("sends once a minute, five times a day and then once an hour, whoever asks how often", async () => {
    const one = await ostervik();
    let sent = 0;
    for (let times = 0; times < 20; times++) {
      expect((await one.browser().post("/forgot-password", { email })).status).toBe(202);
      one.clock.now += 20_000;
      sent += (await one.letters()).length;
    }
    expect(sent).toBe(5);
    // Whoever spends them cannot keep the owner out: an hour later there is one again.
    for (const [wait, letters] of [
      [3_000_000, 0],
      [500_000, 1],
      [60_000, 0],
    ] as const) {
      one.clock.now += wait;
      await one.browser().post("/forgot-password", { email });
      expect(await one.letters()).toHaveLength(letters);
    }
  });

  it("sends the set-up link again to whom has none set up yet", async () => {
    const one = await ostervik();
    const { setUpLink } = await one.users.createOrganization({
      name: "Tidemark",
      administrator: { fullName: "Tia", email: "tia@x.example" },
    });
    expect(secretIn((await one.letters())[0])).toBe(setUpLink.split("#")[1]);
    one.clock.now += 60_000;
    await one.browser().post("/forgot-password", { email: "tia@x.example" });
    const [letter] = await one.letters();
    expect(letter?.subject).toBe("Set up your sign-in to this portal");
    const { body } = await one.browser().post("/confirmations/preview", { secret: secretIn(letter) });
    expect(body).toMatchObject({ purpose: "activate", organization: { name: "Tidemark" } });
  });
});

describe("the reset link", () => {
  async function asked() {
    const one = await ostervik({ database: databaseFile() });
    await one.browser().post("/forgot-password", { email });
    return { ...one, secret: secretIn((await one.letters())[0]) };
  }

  it("changes nothing by being looked at; the old password works until the new one is chosen", async () => {
    const one = await asked();
    const open = await one.signedIn(email);
    for (let times = 0; times < 10; times++) {
      await one.browser().get(`/confirm`);
      const { body } = await one.browser().post("/confirmations/preview", { secret: one.secret });
      expect(body).toEqual({
        purpose: "reset",
        fullName: "Mika Aalto",
        email,
        organization: null,
        choosesPassword: true,
        expiresAt: "2026-11-22T13:00:00.000Z",
        question: null,
        questionId: null,
        locked: false,
        answers: "none",
      });
    }
    expect((await enter(one, goodPassword)).status).toBe(200);
    const before = (await one.audit()).length;
    const { status, body } = await one
      .browser()
      .post("/reset-password", { secret: one.secret, password: otherPassword });
    expect([status, body]).toEqual([200, { email }]);
    expect((await enter(one, goodPassword)).status).toBe(401);
    expect((await enter(one, otherPassword)).status).toBe(200);
    // Every session of before has ended.
    expect((await open.get("/me")).status).toBe(401);
    const told = (await one.audit()).slice(before).filter(({ kind }) => kind !== "session.started");
    expect(told).toEqual([
      ...["user.password_changed", "reset.confirmed"].map((kind) => ({
        kind,
        actor: "Mika Aalto",
        target: "Mika Aalto",
      })),
      { kind: "sign_in.refused", actor: null, target: "Mika Aalto" },
    ]);
    // Each of these browsers was a new one; and the password is new.
    const device = "A new sign-in to this portal";
    const subjects = (await one.letters()).map(({ subject }) => subject);
    expect(subjects).toEqual([device, "Your password for this portal was changed", device]);
  });

  it("of fifty uses at once one succeeds", async () => {
    const one = await asked();
    const uses = await Promise.all(
      Array.from({ length: 50 }, () =>
        one.browser().post("/reset-password", { secret: one.secret, password: otherPassword }),
      ),
    );
    expect(uses.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(uses.filter(({ status }) => status === 410)).toHaveLength(49);
  });

  it("is not used up by a weak password, and works for an hour", async () => {
    const one = await asked();
    const weak = await one.browser().post("/reset-password", { secret: one.secret, password: "mika-aalto-1234" });
    expect(weak.body).toMatchObject({ status: 422, code: "password_weak", fields: { password: "password_identity" } });
    one.clock.now += 3_600_000;
    const late = await one.browser().post("/reset-password", { secret: one.secret, password: otherPassword });
    expect(late.body).toMatchObject({ status: 410, code: "confirmation_invalid" });
  });

  it("opens no other purpose", async () => {
    const one = await asked();
    for (const path of ["/activate", "/join", "/unlock", "/change-email"]) {
      const { body } = await one.browser().post(path, { secret: one.secret, password: otherPassword });
      expect(body).toMatchObject({ status: 410, code: "confirmation_invalid" });
    }
    expect((await one.browser().post("/reset-password", { secret: one.secret, password: otherPassword })).status).toBe(
      200,
    );
  });

  it("clears a lock by strikes, and leaves a dormant one", async () => {
    const one = await asked();
    for (let times = 0; times < 3; times++) await enter(one, "wrong-wrong-wrong-1");
    await one.browser().post("/reset-password", { secret: one.secret, password: otherPassword });
    expect((await enter(one, otherPassword)).status).toBe(200);

    await organization(one, "Palisander Labs", [
      { fullName: "Doro", email: "doro@x.example", locked: { at: startOfTime, reason: "dormant" } },
    ]);
    await one.letters();
    await one.browser().post("/forgot-password", { email: "doro@x.example" });
    const secret = secretIn((await one.letters())[0]);
    expect((await one.browser().post("/reset-password", { secret, password: otherPassword })).status).toBe(200);
    const { body } = await one.browser().post("/sign-in", { email: "doro@x.example", password: otherPassword });
    expect(body.code).toBe("sign_in_refused");
  });

  it("a newer one kills the older, and using it kills the rest", async () => {
    const one = await asked();
    one.clock.now += 60_000;
    await one.browser().post("/forgot-password", { email });
    const newer = secretIn((await one.letters())[0]);
    expect((await one.browser().post("/confirmations/preview", { secret: one.secret })).status).toBe(410);
    await reset(one);
    const administrators = secretIn((await one.letters())[0]);
    expect((await one.browser().post("/reset-password", { secret: newer, password: otherPassword })).status).toBe(200);
    expect((await one.browser().post("/confirmations/preview", { secret: administrators })).status).toBe(410);
  });
});

describe("an administrator's reset", () => {
  it("mails the user, says so, and changes nothing", async () => {
    const one = await ostervik();
    const { status, body } = await reset(one);
    expect([status, body]).toEqual([202, { outcome: "reset_asked" }]);
    expect((await one.audit()).at(-1)).toEqual({ kind: "reset.asked", actor: "Ada Berg", target: "Mika Aalto" });
    const [letter] = await one.letters();
    expect(letter?.text).toContain("Ada Berg has asked that you choose a new password");
    const preview = await one.browser().post("/confirmations/preview", { secret: secretIn(letter) });
    expect(preview.body).toMatchObject({
      purpose: "reset",
      askedBy: "Ada Berg",
      organization: { name: "Ostervik Freight" },
    });
    expect((await enter(one, goodPassword)).status).toBe(200);
  });

  it("asked twenty times is limited: once a minute, five a day, and the answer says when", async () => {
    const one = await ostervik({ sessions: { idle: 30 * 3_600_000, absolute: 30 * 3_600_000 } });
    const statuses: number[] = [];
    for (let times = 0; times < 20; times++) {
      const { status, body, headers } = await reset(one);
      statuses.push(status);
      if (status === 429) {
        expect(body.code).toBe("too_many_requests");
        expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
      }
      one.clock.now += 30_000;
    }
    expect(statuses.filter((status) => status === 202)).toHaveLength(5);
    expect(await one.letters()).toHaveLength(5);
  });

  it("of whom has an initial password still sends a set-up link", async () => {
    const one = await ostervik();
    const bob = { fullName: "Bob Ström", email: "bob@ostervik.example", password: goodPassword };
    const added = await one.ada.post(`${one.path}/members`, { ...bob, profile: one.profileId("Member") });
    const { body } = await one.ada.post(`${one.path}/members/${added.body.member.id}/reset`);
    expect(body).toEqual({ outcome: "set_up_link_sent" });
    const secret = secretIn((await one.letters()).at(-1));
    expect((await one.browser().post("/activate", { secret, password: otherPassword })).status).toBe(200);
    expect((await one.browser().post("/sign-in", { email: bob.email, password: goodPassword })).status).toBe(401);
  });

  it("needs the permission, and a member of this organization", async () => {
    const one = await ostervik();
    const rita = await one.signedIn("rita@ostervik.example");
    const id = (await one.ada.get(`${one.path}/members?search=mika`)).body.members[0].id;
    expect((await rita.post(`${one.path}/members/${id}/reset`)).body.code).toBe("forbidden");
    expect((await one.ada.post(`${one.path}/members/${"x".repeat(20)}/reset`)).body.code).toBe("not_found");
    expect(await one.letters()).toEqual([]);
  });
});
