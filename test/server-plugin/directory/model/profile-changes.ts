// Random changes to the profiles of organizations: they move people in a list that is sorted by profile.

import { basedOn } from "../../../support/request.js";
import { fold } from "./model.js";
import { accepted, type Change, type World } from "./world.js";

async function ownProfile(world: World) {
  const organization = world.chance.oneOf(world.organizations);
  const profiles = world.model.profiles.get(organization) ?? [];
  const path = `/organizations/${organization}/profiles`;
  const taken = new Set(profiles.map(({ name }) => fold(name)));
  const name = world.newName().slice(0, 90).trim();
  const own = profiles.filter(({ builtIn }) => !builtIn);
  const profile = own.length === 0 ? null : world.chance.oneOf(own);
  return { organization, profiles, path, profile, name: taken.has(fold(name)) ? null : name };
}

export const renameProfile: Change = async (world) => {
  const { name, organization, path, profile } = await ownProfile(world);
  if (profile === null || name === null) return null;
  const boss = world.boss(organization);
  const one = `${path}/${profile.id}`;
  accepted(await boss.patch(one, { name }, basedOn(accepted(await boss.get(one)))));
  profile.name = name;
  return `call a profile ${name}`;
};

export const addProfile: Change = async (world) => {
  const { name, organization, path, profiles } = await ownProfile(world);
  if (name === null || profiles.length > 9) return null;
  const { profile } = accepted(await world.boss(organization).post(path, { name, permissions: [] }));
  profiles.push({ id: profile.id, name, builtIn: false });
  return `add a profile ${name}`;
};

export const retireProfile: Change = async (world) => {
  const { organization, path, profile, profiles } = await ownProfile(world);
  if (profile === null || profiles.length < 4) return null;
  const instead = world.chance.oneOf(profiles.filter((one) => one !== profile)).id;
  const boss = world.boss(organization);
  const headers = basedOn(accepted(await boss.get(`${path}/${profile.id}`)));
  accepted(await boss.delete(`${path}/${profile.id}?moveTo=${instead}`, headers));
  profiles.splice(profiles.indexOf(profile), 1);
  for (const place of world.model.places) if (place.profile === profile.id) place.profile = instead;
  return `retire the profile ${profile.name}`;
};
