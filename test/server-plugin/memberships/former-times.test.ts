// What was before a membership, or after it, is not told; and what has been is not counted against anybody.
import { expect, it } from "vitest";
import { sweep } from "../../../server-plugin/src/sweeps.js";
import { acting, palisander } from "../../support/acts.js";
import { goodPassword, otherPassword, secretIn } from "../../support/plugin.js";
import { basedOn } from "../../support/request.js";

const minute = 60_000;
const day = 24 * 60 * minute;
const third = "violet-anchor-saddle-19";

it("a colleague who has left is not named by what they are called elsewhere since", async () => {
  const otto = { fullName: "Otto Vik", email: "otto@ostervik.example", profile: "Administrator" };
  const one = await acting({ people: [otto] });
  const labs = await palisander(one, [
    { fullName: "Otto Vik", email: otto.email },
    { fullName: "Xaver", email: "xaver@palisander.example" },
  ]);
  const his = await one.signedIn(otto.email);
  const mika = await one.find("mika");
  await his.post(`${one.at(mika)}/deactivate`, undefined, basedOn(mika));
  await his.post(`${one.path}/members`, {
    fullName: "X",
    email: "xaver@palisander.example",
    profile: one.profileId("Member"),
  });
  const askedBy = async () => (await one.ada.get(`${one.path}/join-requests`)).body.joinRequests[0].askedBy;
  expect([(await one.find("mika")).statusReason.by, await askedBy()]).toEqual(["Otto Vik", "Otto Vik"]);
  const here = await one.find("otto");
  await one.ada.delete(one.at(here), basedOn(here));
  const [there] = (await labs.pia.get(`${labs.path}/members?search=otto`)).body.members;
  await labs.pia.patch(`${labs.path}/members/${there.id}`, { fullName: "Otta Vik" }, basedOn(there));
  expect([(await one.find("mika")).statusReason.by, await askedBy()]).toEqual([null, null]);
});

it("a letter to a person from before they came, when they belonged elsewhere alone, is in no list here", async () => {
  const one = await acting();
  const labs = await palisander(one, [{ fullName: "Xaver", email: "xaver@old.example" }]);
  const there = async () => (await labs.pia.get(`${labs.path}/members?search=xaver`)).body.members[0];
  one.undeliverable.add("xaver@old.example");
  const before = await there();
  await labs.pia.patch(`${labs.path}/members/${before.id}`, { email: "xaver@new.example" }, basedOn(before));
  const secret = secretIn((await one.letters()).at(-1));
  await one.browser().post("/change-email", { secret, password: otherPassword });
  one.clock.now += minute;
  await one.ada.post(`${one.path}/members`, {
    fullName: "X",
    email: "xaver@new.example",
    profile: one.profileId("Member"),
  });
  await one.browser().post("/join", { secret: secretIn((await one.letters()).at(-1)) });
  const after = await there();
  expect((await labs.pia.get(`${labs.path}/undelivered-letters`)).body.letters).toEqual([]);
  await labs.pia.delete(`${labs.path}/members/${after.id}`, basedOn(after));
  expect((await one.ada.get(`${one.path}/undelivered-letters`)).body.letters).toEqual([]);
});

it("a welcome to somebody who has come in by now, or to an address that was theirs, is no longer undelivered", async () => {
  const one = await acting();
  const bob = { fullName: "Bob Ström", email: "bob@old.example", profile: one.profileId("Member") };
  one.undeliverable.add(bob.email);
  await one.ada.post(`${one.path}/members`, { ...bob, password: goodPassword });
  await one.letters();
  const letters = async () => (await one.ada.get(`${one.path}/undelivered-letters`)).body.letters;
  expect(await letters()).toMatchObject([{ kind: "welcome" }]);
  const his = one.browser();
  await his.post("/sign-in", { email: bob.email, password: goodPassword });
  await his.post("/sign-in/new-password", { password: otherPassword });
  expect(await letters()).toEqual([]);
  await one.ada.post(`${one.at(await one.find("bob"))}/reset`);
  await one.letters();
  expect(await letters()).toMatchObject([{ kind: "reset" }]);
  const member = await one.find("bob");
  await one.ada.patch(one.at(member), { email: "bob@new.example" }, basedOn(member));
  await one.browser().post("/change-email", { secret: secretIn((await one.letters()).at(-1)), password: third });
  await one.letters();
  expect((await letters()).map(({ kind }: { kind: string }) => kind)).toEqual(["email_changed"]);
});

it("what changed in an earlier membership is not the last change of this one", async () => {
  const xaver = { fullName: "Xaver", email: "xaver@palisander.example" };
  const one = await acting({ people: [xaver] });
  await palisander(one, [xaver]);
  const first = await one.find("xaver");
  const away = await one.ada.post(`${one.at(first)}/deactivate`, undefined, basedOn(first));
  await one.ada.delete(one.at(first), basedOn(away.body.member));
  one.clock.now += minute;
  await one.ada.post(`${one.path}/members`, { ...xaver, profile: one.profileId("Member") });
  await one.browser().post("/join", { secret: secretIn((await one.letters()).at(-1)) });
  expect((await one.ada.get(one.at(await one.find("xaver")))).body).toMatchObject({ lastChange: null });
});

it("a deleted person's name and address leave the outbox with them", async () => {
  const one = await acting();
  one.undeliverable.add("bob@wrong.example");
  await one.ada.post(`${one.path}/members`, {
    fullName: "Bob Ström",
    email: "bob@wrong.example",
    profile: one.profileId("Member"),
  });
  await one.letters();
  expect(await one.dump("um_outbox")).toContain("bob@wrong.example");
  const bob = await one.find("bob");
  await one.ada.delete(one.at(bob), basedOn(bob));
  expect(await one.dump("um_outbox")).not.toMatch(/bob@wrong\.example|Bob Ström/);
});

it("a set-up mail that arrived at the second try is not undelivered again once it is forgotten", async () => {
  const one = await acting();
  one.undeliverable.add("bob@ostervik.example");
  await one.ada.post(`${one.path}/members`, {
    fullName: "Bob Ström",
    email: "bob@ostervik.example",
    profile: one.profileId("Member"),
  });
  await one.letters();
  one.undeliverable.clear();
  one.clock.now += minute;
  await one.ada.post(`${one.at(await one.find("bob"))}/reset`);
  await one.letters();
  one.clock.now += 8 * day;
  await sweep(one.context);
  const ada = await one.signedIn("ada@ostervik.example");
  expect((await one.find("bob", ada)).statusReason).toMatchObject({ kind: "link_expired" });
});

it("what a stranger asks for on the sign-in page does not use up what an administrator may ask", async () => {
  const one = await acting();
  const bob = { fullName: "Bob Ström", email: "bob@ostervik.example", profile: one.profileId("Member") };
  await one.ada.post(`${one.path}/members`, bob);
  for (let times = 0; times < 5; times++) {
    one.clock.now += minute;
    await one.browser().post("/forgot-password", { email: bob.email });
    await one.letters();
  }
  expect((await one.ada.post(`${one.at(await one.find("bob"))}/reset`)).status).toBe(202);
});

it("a session that has ended chooses no organization, however many requests were on their way", async () => {
  const one = await acting();
  await palisander(one, [{ fullName: "Mika Aalto", email: "mika@ostervik.example" }]);
  const mika = await one.signedIn("mika@ostervik.example");
  const ids = (await mika.get("/me")).body.organizations.map(({ id }: { id: string }) => id);
  const twenty = () =>
    Array.from({ length: 20 }, (_, index) => mika.put("/me/organization", { organization: ids[index % 2] }));
  const out = one.browser();
  out.cookie = mika.cookie;
  await Promise.all([...twenty(), out.post("/sign-out"), ...twenty()]);
  const kinds = (await one.audit()).map(({ kind }) => kind);
  expect(kinds.slice(kinds.indexOf("session.ended") + 1)).toEqual([]);
});
