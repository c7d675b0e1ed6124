// Random changes to memberships: who belongs to which organization, and as what.

import { goodPassword } from "../../../support/plugin.js";
import { act, find, mailed, prove, someProfile } from "./acts.js";
import { accepted, type Change } from "./world.js";

export const add: Change = async (world) => {
  const { chance, model } = world;
  const organization = chance.oneOf([...world.organizations, world.organizations[0] as string]);
  const [fullName, email, profile] = [world.newName(), world.newAddress(), someProfile(world, organization)];
  // A hash each, so a few.
  const password = chance.once(25) ? { password: goodPassword } : {};
  const path = `/organizations/${organization}/members`;
  const { member } = accepted(await world.boss(organization).post(path, { fullName, email, profile, ...password }));
  const row = await world.one.context.db
    .selectFrom("um_memberships")
    .select(["id", "user_id"])
    .where("public_id", "=", member.id)
    .executeTakeFirstOrThrow();
  const nobody = { activated: false, verified: false, locked: null, dormantAt: null };
  const person = { userId: row.user_id, fullName, email, ...nobody };
  const never = { deactivated: false, enteredAt: null, lookedAtAt: model.now };
  model.places.push({ id: member.id, number: row.id, organization, person, profile, ...never });
  return `add ${email}`;
};

export const changeProfile: Change = async (world) => {
  const place = find(world);
  if (place === null) return null;
  const profile = someProfile(world, place.organization);
  await act(world, place, "patch", "", { profile });
  place.profile = profile;
  return `change the profile of ${place.person.email}`;
};

export const deactivate: Change = async (world) => {
  const place = find(world, ({ deactivated }) => !deactivated);
  if (place === null) return null;
  await act(world, place, "post", "/deactivate");
  place.deactivated = true;
  return `deactivate ${place.person.email}`;
};

export const reactivate: Change = async (world) => {
  const place = find(world, ({ deactivated }) => deactivated);
  if (place === null) return null;
  await act(world, place, "post", "/reactivate");
  place.deactivated = false;
  return `reactivate ${place.person.email}`;
};

export const remove: Change = async (world) => {
  const place = find(world);
  if (place === null || world.model.places.length < 60) return null;
  await act(world, place, "delete", "");
  world.model.places.splice(world.model.places.indexOf(place), 1);
  return `remove ${place.person.email}`;
};

export const review: Change = async (world) => {
  const place = find(world);
  if (place === null) return null;
  await act(world, place, "post", "/review", { note: "" });
  place.lookedAtAt = world.model.now;
  return `review ${place.person.email}`;
};

export const join: Change = async (world) => {
  const { chance, model } = world;
  const place = find(world);
  const there = chance.oneOf(world.organizations);
  if (place === null || model.places.some((one) => one.person === place.person && one.organization === there)) {
    return null;
  }
  const { person } = place;
  const profile = someProfile(world, there);
  const path = `/organizations/${there}/members`;
  accepted(await world.boss(there).post(path, { fullName: "Ignored", email: person.email, profile }));
  const password = person.verified ? {} : { password: goodPassword };
  accepted(await world.one.browser().post("/join", { secret: await mailed(world, person.email), ...password }));
  if (!person.verified) prove(world, person);
  const never = { deactivated: false, enteredAt: null, lookedAtAt: model.now };
  model.places.push({ ...(await world.identify(there, person)), organization: there, person, profile, ...never });
  return `join ${person.email}`;
};
