// Making somebody an administrator in all but name takes a proof as well, and so does letting people off their second factor.
import { expect, it } from "vitest";
import { ostervik } from "../../support/plugin.js";
import { basedOn } from "../../support/request.js";

async function later() {
  const one = await ostervik();
  const { body } = await one.ada.get(`${one.path}/members?search=mika`);
  const profile = async (name: string) => {
    const { profiles } = (await one.ada.get(`${one.path}/profiles`)).body;
    return profiles.find((each: { name: string }) => each.name === name);
  };
  one.clock.now += 16 * 60_000;
  return { ...one, mika: body.members[0], profile };
}

it("a profile that has a say over people is given after a proof only; one that looks is given without", async () => {
  const one = await later();
  const give = (name: string) =>
    one.ada.patch(`${one.path}/members/${one.mika.id}`, { profile: one.profileId(name) }, basedOn(one.mika));
  expect((await give("Helpdesk")).body.code).toBe("proof_required");
  expect((await give("Reader")).status).toBe(200);
});

it("a profile that people hold comes to have a say over people after a proof only", async () => {
  const one = await later();
  const reader = await one.profile("Reader");
  const change = (permissions: string[]) =>
    one.ada.patch(`${one.path}/profiles/${reader.id}`, { permissions }, basedOn(reader));
  expect((await change(["users.read", "users.delete"])).body.code).toBe("proof_required");
  expect((await change(["users.read", "audit.read"])).status).toBe(200);
});

it("a second factor is required without a proof, and not required any more after one only", async () => {
  const one = await later();
  const path = `${one.path}/members/${one.mika.id}`;
  const required = await one.ada.patch(path, { twoFactorRequired: true }, basedOn(one.mika));
  expect(required.status).toBe(200);
  const off = await one.ada.patch(path, { twoFactorRequired: false }, basedOn(required.body.member));
  expect(off.body.code).toBe("proof_required");

  const reader = await one.profile("Reader");
  const on = await one.ada.patch(`${one.path}/profiles/${reader.id}`, { twoFactorRequired: true }, basedOn(reader));
  expect(on.status).toBe(200);
  const changed = await one.profile("Reader");
  const letOff = await one.ada.patch(
    `${one.path}/profiles/${reader.id}`,
    { twoFactorRequired: false },
    basedOn(changed),
  );
  expect(letOff.body.code).toBe("proof_required");
});
