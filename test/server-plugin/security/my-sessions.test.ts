// Where somebody is signed in, as they see it, and ending what they do not know.
import { describe, expect, it } from "vitest";
import { type Acting, acting, nothing, palisander } from "../../support/acts.js";
import { goodPassword, startOfTime } from "../../support/plugin.js";
import { type Browser, basedOn } from "../../support/request.js";

const minute = 60_000;
const mika = "mika@ostervik.example";
const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0";
const safari =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/604.1";

const iso = (at: number) => new Date(at).toISOString();
const list = async (browser: Browser) => (await browser.get("/me/sessions")).body.sessions;

/** Mika at a desk and with a telephone, each from its own address. */
async function twice() {
  let address = "192.0.2.7";
  const one = await acting({ clientAddress: () => address });
  const signIn = async (userAgent: string) => {
    const browser = one.browser();
    await browser.post("/sign-in", { email: mika, password: goodPassword }, { "user-agent": userAgent });
    return browser;
  };
  const desk = await signIn(firefox);
  address = "2001:db8::7";
  one.clock.now += 5 * minute;
  const phone = await signIn(safari);
  await one.letters();
  return { ...one, desk, phone };
}

describe("the list", () => {
  it("has the one that asks first, with browser, system, address and times", async () => {
    const { clock, desk, phone } = await twice();
    clock.now += 10 * minute;
    const answer = await phone.get("/me/sessions");
    expect(answer.status).toBe(200);
    const [id, other] = answer.body.sessions.map((session: { id: string }) => session.id);
    expect(answer.body).toEqual({
      sessions: [
        {
          id,
          current: true,
          browser: "Safari",
          system: "iOS",
          address: "2001:db8::7",
          startedAt: iso(startOfTime + 5 * minute),
          lastSeenAt: iso(startOfTime + 15 * minute),
        },
        {
          id: other,
          current: false,
          browser: "Firefox",
          system: "Linux",
          address: "192.0.2.7",
          startedAt: iso(startOfTime),
          lastSeenAt: iso(startOfTime),
        },
      ],
    });
    expect(
      (await list(desk)).map((session: { current: boolean; id: string }) => [session.id, session.current]),
    ).toEqual([
      [other, true],
      [id, false],
    ]);
  });

  it("has the others by when they were last seen", async () => {
    const one = await twice();
    const third = await one.signedIn(mika);
    one.clock.now += 10 * minute;
    await one.desk.get("/me");
    expect((await list(third)).map(({ browser }: { browser: string | null }) => browser)).toEqual([
      null,
      "Firefox",
      "Safari",
    ]);
  });

  it("has nothing of tokens, of others, of what has ended, nor of sign-ins that are not complete", async () => {
    const one = await twice();
    const bob = { fullName: "Bob Ström", email: "bob@ostervik.example", password: goodPassword };
    await one.ada.post(`${one.path}/members`, { ...bob, profile: one.profileId("Member") });
    expect(await list(one.desk)).toHaveLength(2);
    await one.context.transaction(async (tx) => {
      const { id } = await tx.selectFrom("um_users").select("id").where("email", "=", mika).executeTakeFirstOrThrow();
      const row = { public_id: "half", token_hash: "half", user_id: id, stage: "second_factor", organization_id: null };
      const at = one.clock.now;
      await tx
        .insertInto("um_sessions")
        .values({ ...row, started_at: at, seen_at: at, proved_at: at, address: null, user_agent: null })
        .execute();
    });
    const { body } = await one.desk.get("/me/sessions");
    expect(body.sessions).toHaveLength(2);
    const text = JSON.stringify(body);
    for (const { token_hash } of await one.context.db.selectFrom("um_sessions").selectAll().execute()) {
      expect(text).not.toContain(token_hash);
    }
    expect(text).not.toContain("X11");
    await one.phone.post("/sign-out");
    expect(await list(one.desk)).toHaveLength(1);
  });

  it("has none that is over by the strictest limit, though its row is still there", async () => {
    const one = await twice();
    const settings = (await one.ada.get(`${one.path}/settings`)).body;
    await one.ada.patch(`${one.path}/settings`, { idleMinutes: 10 }, basedOn(settings));
    one.clock.now += 5 * minute;
    expect((await one.phone.get("/me")).status).toBe(200);
    expect(await list(one.phone)).toMatchObject([{ browser: "Safari" }]);
    expect(await one.dump("um_sessions")).toContain("Firefox");
  });
});

describe("one of them", () => {
  it("is ended at once, and told in the audit", async () => {
    const one = await twice();
    const [, desk] = await list(one.phone);
    const seen = await one.watch(() => one.phone.delete(`/me/sessions/${desk.id}`));
    expect(seen).toMatchObject({
      status: 204,
      audit: [{ kind: "session.ended_by_owner", actor: "Mika Aalto", target: "Mika Aalto", after: { sessions: 1 } }],
      letters: [],
      changed: ["um_sessions"],
    });
    expect((await one.desk.get("/me")).status).toBe(401);
    expect(await list(one.phone)).toHaveLength(1);
    const again = await one.watch(() => one.phone.delete(`/me/sessions/${desk.id}`));
    expect(again).toMatchObject({ status: 404, body: { code: "not_found" }, ...nothing });
  });

  it("is ended in the audit of each organization", async () => {
    const one = await twice();
    await palisander(one, [{ fullName: "Mika Aalto", email: mika }]);
    const [, desk] = await list(one.phone);
    const { audit } = await one.watch(() => one.phone.delete(`/me/sessions/${desk.id}`));
    expect(audit.map(({ kind }) => kind)).toEqual(["session.ended_by_owner", "session.ended_by_owner"]);
  });

  it("may be the one that asks", async () => {
    const one = await twice();
    const [phone] = await list(one.phone);
    expect((await one.phone.delete(`/me/sessions/${phone.id}`)).status).toBe(204);
    expect((await one.phone.get("/me")).status).toBe(401);
    expect((await one.desk.get("/me")).status).toBe(200);
  });

  it("is nobody else's: to an administrator it does not exist either", async () => {
    const one = await twice();
    for (const { id } of await list(one.phone)) {
      const seen = await one.watch(() => one.ada.delete(`/me/sessions/${id}`));
      expect(seen).toMatchObject({ status: 404, body: { code: "not_found" }, ...nothing });
    }
    const made = await one.watch(() => one.ada.delete("/me/sessions/AAAAAAAAAAAAAAAAAAAA"));
    expect(made).toMatchObject({ status: 404, body: { code: "not_found" }, ...nothing });
    const odd = await one.watch(() => one.ada.delete("/me/sessions/a%20b"));
    expect(odd).toMatchObject({ status: 400, body: { fields: { session: "invalid" } }, ...nothing });
  });
});

describe("all others", () => {
  const end = (one: Acting, browser: Browser) => one.watch(() => browser.post("/me/sessions/end-others", {}));

  it("are ended at once; how many is told, and the one that asks lives on", async () => {
    const one = await twice();
    const third = await one.signedIn(mika);
    expect(await end(one, one.phone)).toMatchObject({
      status: 200,
      body: { ended: 2 },
      audit: [{ kind: "session.ended_by_owner", actor: "Mika Aalto", after: { sessions: 2 } }],
      letters: [],
      changed: ["um_sessions"],
    });
    for (const gone of [one.desk, third]) expect((await gone.get("/me")).status).toBe(401);
    expect((await one.ada.get("/me")).status).toBe(200);
    expect(await end(one, one.phone)).toMatchObject({ status: 200, body: { ended: 0 }, ...nothing });
  });

  it("are ended with a sign-in that somebody has begun and not completed", async () => {
    const one = await acting({ people: [{ fullName: "Una Roth", email: "una@ostervik.example" }] });
    const theirs = await one.signedIn("una@ostervik.example");
    await one.context.transaction((tx) =>
      tx
        .updateTable("um_passwords")
        .set({ initial_expires_at: startOfTime * 2 })
        .execute(),
    );
    const begun = one.browser();
    await begun.post("/sign-in", { email: "una@ostervik.example", password: goodPassword });
    expect((await end(one, theirs)).body).toEqual({ ended: 0 });
    expect((await begun.post("/sign-in/new-password", { password: "violet-anchor-saddle-19" })).status).toBe(401);
  });
});
