// A change of address takes effect when the new address confirms it.
import { describe, expect, it } from "vitest";
import { askEmailChange } from "../../../server-plugin/src/memberships/ask-email-change.js";
import type { SignedInContext } from "../../../server-plugin/src/platform/context.js";
import { databaseFile, goodPassword, organization, ostervik, otherPassword, secretIn } from "../../support/plugin.js";
import { basedOn } from "../../support/request.js";

const [before, after] = ["mika@ostervik.example", "Mika.Aalto@Bücher.example"];

async function changing(email = after) {
  const one = await ostervik({ database: databaseFile() });
  const ask = (address = email) =>
    one.context.transaction(async (tx) => {
      const user = await tx.selectFrom("um_users").selectAll().where("email", "=", before).executeTakeFirstOrThrow();
      const actor = { userId: 1, publicId: "ada", fullName: "Ada Berg", email: "ada@ostervik.example" };
      await askEmailChange({ ...one.context, actor } as SignedInContext, tx, user, {
        email: address,
        organizationId: 1,
      });
    });
  return { ...one, ask };
}

describe("the new address", () => {
  it("is mailed, and until it confirms the old one stays", async () => {
    const one = await changing();
    await one.ask();
    const letters = await one.letters();
    expect(letters.map(({ to }) => to.address)).toEqual(["mika.aalto@xn--bcher-kva.example"]);
    const kept = await one.signedIn(before);
    const secret = secretIn(letters[0]);
    const preview = await one.browser().post("/confirmations/preview", { secret });
    expect(preview.body).toMatchObject({
      purpose: "change_email",
      email: after,
      askedBy: "Ada Berg",
      choosesPassword: true,
    });
    const uses = await Promise.all(
      Array.from({ length: 20 }, () => one.browser().post("/change-email", { secret, password: otherPassword })),
    );
    expect(uses.filter(({ status }) => status === 200).map(({ body }) => body)).toEqual([{ email: after }]);
    expect((await one.browser().post("/sign-in", { email: before, password: goodPassword })).status).toBe(401);
    // Whoever reads the new address need not be the one who knew the password.
    const known = await one.browser().post("/sign-in", { email: after, password: goodPassword });
    expect([known.status, (await kept.get("/me")).status]).toEqual([401, 401]);
    await one.signedIn("mika.aalto@bücher.example", otherPassword);
    expect((await one.letters()).map(({ to, subject }) => [to.address, subject])).toEqual([
      [before, "Your password for this portal was changed"],
      [before, "Your address at this portal was changed"],
      ["mika.aalto@xn--bcher-kva.example", "A new sign-in to this portal"],
    ]);
    const { body } = await one.ada.get(`${one.path}/members?search=bucher`);
    expect(body.members).toMatchObject([{ fullName: "Mika Aalto", email: after }]);
    expect((await one.audit()).filter(({ kind }) => kind.startsWith("user.email"))).toEqual([
      { kind: "user.email_change_asked", actor: "Ada Berg", target: "Mika Aalto" },
      { kind: "user.email_changed", actor: "Mika Aalto", target: "Mika Aalto" },
    ]);
  });

  it("of a locked person who chooses a password with it unlocks once, and says so once", async () => {
    const one = await changing();
    await one.context.transaction((tx) =>
      tx.updateTable("um_users").set({ verified_at: null }).where("email", "=", before).execute(),
    );
    await one.ask();
    const secret = secretIn((await one.letters())[0]);
    for (let times = 0; times < 3; times++) {
      await one.browser().post("/sign-in", { email: before, password: "wrong-wrong-wrong-1" });
    }
    await one.letters();
    expect((await one.browser().post("/change-email", { secret, password: otherPassword })).status).toBe(200);
    expect((await one.audit()).filter(({ kind }) => kind === "user.unlocked")).toHaveLength(1);
    await one.signedIn(after, otherPassword);
  });

  it("ends what was mailed to the old one: links, and requests to join", async () => {
    const one = await changing();
    await organization(one, "Palisander Labs", [
      { fullName: "Pia", email: "pia@palisander.example", profile: "Administrator" },
    ]);
    const pia = await one.signedIn("pia@palisander.example");
    const labs = (await pia.get("/me")).body.organizations[0];
    const request = { fullName: "M", email: before, profile: labs.profile.id };
    await pia.post(`/organizations/${labs.id}/members`, request);
    await one.browser().post("/forgot-password", { email: before });
    const [join, reset] = (await one.letters()).map(secretIn);
    await one.ask();
    await one.browser().post("/change-email", {
      secret: secretIn((await one.letters())[0]),
      password: otherPassword,
    });
    expect((await one.browser().post("/join", { secret: join })).status).toBe(410);
    expect((await one.browser().post("/reset-password", { secret: reset, password: otherPassword })).status).toBe(410);
    const { body } = await pia.get(`/organizations/${labs.id}/join-requests`);
    expect(body.joinRequests).toMatchObject([{ state: "lapsed", lapseReason: "address_changed" }]);
  });

  it("that has become somebody's meanwhile is refused, and nothing changes", async () => {
    const one = await changing("taken@ostervik.example");
    await one.ask();
    const secret = secretIn((await one.letters())[0]);
    const bob = { fullName: "Bob", email: "taken@ostervik.example", password: goodPassword };
    await one.ada.post(`${one.path}/members`, { ...bob, profile: one.profileId("Member") });
    const users = await one.dump("um_users");
    const answer = await one.browser().post("/change-email", { secret, password: otherPassword });
    expect(answer.body).toMatchObject({ status: 409, code: "person_exists", fields: { email: "person_exists" } });
    expect(await one.dump("um_users")).toBe(users);
    await one.signedIn(before);
  });

  it.each([
    ["RITA@ostervik.example", "person_exists"],
    ["rita@ｏｓｔｅｒｖｉｋ.example", "person_exists"],
    ["x@y.example, evil@z.example", "email_invalid"],
    ["x@y.example\r\nBcc: evil@z.example", "email_invalid"],
    ["(comment)x@y.example", "email_invalid"],
    ['"x"@y.example', "email_invalid"],
    ["group:x@y.example;", "email_invalid"],
  ])("%j is refused and mailed to nobody", async (email, code) => {
    const one = await changing(email);
    await expect(one.ask()).rejects.toMatchObject({ code });
    expect(await one.letters()).toEqual([]);
  });
});

it("asked by somebody whose last proof is old waits for their password, also for an invited administrator", async () => {
  const one = await ostervik();
  const invited = { fullName: "Ines Holm", email: "ines@ostervik.example", profile: one.profileId("Administrator") };
  await one.ada.post(`${one.path}/members`, invited);
  await one.letters();
  one.clock.now += 16 * 60_000;
  const { members } = (await one.ada.get(`${one.path}/members`)).body;
  for (const person of ["ada@ostervik.example", before, invited.email]) {
    const member = members.find(({ email }: { email: string }) => email === person);
    const to = () => one.ada.patch(`${one.path}/members/${member.id}`, { email: `x-${person}` }, basedOn(member));
    expect((await to()).body).toMatchObject({ status: 403, code: "proof_required" });
  }
  expect([await one.letters(), (await one.audit()).at(-1)?.kind]).toEqual([[], "user.created"]);
  await one.ada.post("/me/proof", { password: goodPassword });
  const [member] = (await one.ada.get(`${one.path}/members?search=mika`)).body.members;
  const changed = await one.ada.patch(`${one.path}/members/${member.id}`, { email: after }, basedOn(member));
  expect(changed.body.confirmationSentTo).toBe(after);
});
