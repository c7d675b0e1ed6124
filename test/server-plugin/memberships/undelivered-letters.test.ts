// Letters that were given up: who may see them, and sending them again.
import { describe, expect, it } from "vitest";
import { insideOf } from "../../../server-plugin/src/user-manager.js";
import { organization } from "../../support/plugin.js";
import { ostervikWithPost } from "../../support/post.js";
import type { Browser } from "../../support/request.js";
import { linkIn, secretOf } from "../../support/smtp.js";

const hour = 3_600_000;

/** Bob's set-up link was refused for good. */
async function setUp() {
  const post = await ostervikWithPost({}, { refuse: { at: "RCPT", code: 550, text: "no such user" } });
  await post.invite();
  await post.deliver();
  post.smtp.behaviour = {};
  const undelivered = `${post.path}/undelivered-letters`;
  const { body } = await post.ada.get(undelivered);
  return { ...post, undelivered, list: body.letters, resend: `${undelivered}/${body.letters[0].id}/resend` };
}

describe("the list", () => {
  it("tells which letter, to whom, since when, and what the mail server said", async () => {
    const { list } = await setUp();
    expect(list).toEqual([
      {
        id: expect.stringMatching(/^[\w-]{20}$/),
        kind: "activate",
        to: { name: "Bob Ström", address: "bob@ostervik.example" },
        attempts: 1,
        error: expect.stringContaining("550 no such user"),
        givenUpAt: "2026-11-22T12:00:00.000Z",
        member: expect.stringMatching(/^[\w-]{20}$/),
        joinRequest: null,
        mayResend: true,
      },
    ]);
  });

  it("holds none that waits or has arrived, and none of another organization", async () => {
    const post = await ostervikWithPost({}, { refuse: { at: "RCPT", code: 450 } });
    await post.invite();
    await post.deliver();
    expect((await post.ada.get(`${post.path}/undelivered-letters`)).body).toEqual({ letters: [] });
    const dead = await setUp();
    const other = await organization(dead, "Fjord Logistics", [
      { fullName: "Finn Dahl", email: "finn@fjord.example", profile: "Administrator" },
    ]);
    const finn = await dead.signedIn("finn@fjord.example");
    expect((await finn.get(`/organizations/${other}/undelivered-letters`)).body).toEqual({ letters: [] });
  });
});

it("a letter to a person that belongs to no organization is in the list of theirs, while they have one alone", async () => {
  const post = await ostervikWithPost({}, { refuse: { at: "RCPT", code: 550 } });
  const other = await organization(post, "Fjord", [
    { fullName: "Finn", email: "finn@fjord.example", profile: "Administrator" },
  ]);
  await post.browser().post("/forgot-password", { email: "mika@ostervik.example" });
  await insideOf(post.users).idle();
  await post.deliver();
  const finn = await post.signedIn("finn@fjord.example");
  const kinds = async (administrator: Browser, id: string) => {
    const { body } = await administrator.get(`/organizations/${id}/undelivered-letters`);
    return body.letters.map(({ kind }: { kind: string }) => kind);
  };
  expect(await kinds(post.ada, post.id)).toEqual(["reset"]);
  expect(await kinds(finn, other)).toEqual([]);
  await organization(post, "Palisander Labs", [{ fullName: "Mika Aalto", email: "mika@ostervik.example" }]);
  expect(await kinds(post.ada, post.id)).toEqual([]);
});

it("somebody who was asked to join is not named", async () => {
  const post = await ostervikWithPost({}, { refuse: { at: "RCPT", code: 550 } });
  await organization(post, "Fjord", [{ fullName: "Victor Secretname", email: "victor@fjord.example" }]);
  const input = { fullName: "X", email: "victor@fjord.example", profile: post.profileId("Member") };
  await post.ada.post(`${post.path}/members`, input);
  await post.deliver();
  const { body } = await post.ada.get(`${post.path}/undelivered-letters`);
  expect(body.letters).toMatchObject([{ kind: "join", to: { name: null, address: "victor@fjord.example" } }]);
});

describe("sending again", () => {
  it("delivers the same letter with the same link and Message-ID, and is audited", async () => {
    const { ada, resend, undelivered, list, smtp, deliver, clock, context, browser } = await setUp();
    clock.now += 1_000;
    expect((await ada.post(resend)).status).toBe(204);
    await deliver();
    const [arrived, ...more] = smtp.take();
    if (arrived === undefined) throw new Error("Nothing arrived.");
    expect(more).toEqual([]);
    expect(arrived.to).toEqual(["bob@ostervik.example"]);
    expect(arrived.mail.messageId).toBe(`<${list[0].id}@portal.example>`);
    expect((await ada.get(undelivered)).body).toEqual({ letters: [] });
    const events = await context.db.selectFrom("um_audit").selectAll().where("kind", "=", "letter.resent").execute();
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ actor_name: "Ada Berg", at: clock.now });
    expect(JSON.stringify(events)).toContain(list[0].id);
    const preview = await browser().post("/confirmations/preview", { secret: secretOf(linkIn(arrived)) });
    expect(preview).toMatchObject({ status: 200, body: { purpose: "activate", fullName: "Bob Ström" } });
  });

  it("begins its twelve tries and its day anew", async () => {
    const { resend, signedIn, smtp, deliver, clock, outbox } = await setUp();
    smtp.behaviour = { refuse: { at: "RCPT", code: 450 } };
    clock.now += 48 * hour;
    const again = await signedIn("ada@ostervik.example");
    expect((await again.post(resend)).status).toBe(204);
    await deliver();
    // The other tells of a sign-in from a new browser.
    const letters = (await outbox()).filter(({ kind }) => kind !== "new_device");
    expect(letters).toMatchObject([{ state: "waiting", attempts: 1 }]);
  });

  it("of one letter twenty times at once sends it once and is audited once", async () => {
    const { ada, resend, smtp, deliver, audit } = await setUp();
    const answers = await Promise.all(Array.from({ length: 20 }, () => ada.post(resend)));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, ...Array.from({ length: 19 }, () => 404)]);
    await deliver();
    expect(smtp.arrived).toHaveLength(1);
    expect((await audit()).filter(({ kind }) => kind === "letter.resent")).toHaveLength(1);
  });
});

describe("who may", () => {
  it("see them: who may see users; send them again: who may add users", async () => {
    const post = await setUp();
    const { browser, undelivered: letters, resend, signedIn } = post;
    const nobody = browser();
    const mika = await signedIn("mika@ostervik.example");
    const rita = await signedIn("rita@ostervik.example");
    expect([(await nobody.get(letters)).status, (await nobody.post(resend)).status]).toEqual([401, 401]);
    expect([(await mika.get(letters)).status, (await mika.post(resend)).status]).toEqual([403, 403]);
    expect([(await rita.get(letters)).status, (await rita.post(resend)).status]).toEqual([200, 403]);
  });

  it("not reach one of another organization, nor tell it from one that does not exist", async () => {
    const post = await setUp();
    const { ada, path, resend, signedIn, smtp, deliver, audit, undelivered: letters } = post;
    const other = await organization(post, "Fjord Logistics", [
      { fullName: "Finn Dahl", email: "finn@fjord.example", profile: "Administrator" },
    ]);
    const finn = await signedIn("finn@fjord.example");
    const before = await audit();
    const theirs = await finn.post(resend.replace(path, `/organizations/${other}`));
    const unknown = await finn.post(`/organizations/${other}/undelivered-letters/AAAAAAAAAAAAAAAAAAAA/resend`);
    const foreign = await finn.post(resend);
    for (const answer of [theirs, unknown, foreign]) {
      expect(answer).toMatchObject({ status: 404, body: { code: "not_found" } });
    }
    expect({ ...theirs.body, requestId: "" }).toEqual({ ...unknown.body, requestId: "" });
    expect((await finn.get(letters)).status).toBe(404);
    expect((await ada.post(`${letters}/no%20id/resend`)).status).toBe(400);
    await deliver();
    expect([smtp.arrived, await audit()]).toEqual([[], before]);
  });
});
