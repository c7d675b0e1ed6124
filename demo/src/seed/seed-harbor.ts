// Fills an empty database with Harbor Cloud's two customers.
import type { UserManager } from "@user-manager/server-plugin";
import { seedOrganization, seedPassword } from "@user-manager/server-plugin/seeding";
import { organizationNames } from "../fleet.js";
import { people } from "./people.js";
import { ostervikByHand, palisanderByHand } from "./people-by-hand.js";
import { profiles } from "./profiles.js";
import { demoPassword } from "./sign-ins.js";

export interface SeedWanted {
  /** How many people Ostervik Freight has. */
  users: number;
  /** UTC milliseconds; every time in the seed is relative to it. */
  now: number;
  onPerson?: ((index: number) => void) | undefined;
}

export async function seedHarbor(manager: UserManager, wanted: SeedWanted): Promise<void> {
  const { now, onPerson, users } = wanted;
  // One hash for all: a hundred thousand of them would take hours.
  const password = await seedPassword(manager, demoPassword);
  await seedOrganization(manager, {
    name: organizationNames.ostervik,
    profiles,
    people: people({
      count: users,
      byHand: ostervikByHand,
      domain: "ostervik.example",
      seed: 2_209,
      now,
      password,
      onPerson,
    }),
  });
  await seedOrganization(manager, {
    name: organizationNames.palisander,
    profiles,
    people: people({
      count: palisanderByHand.length,
      byHand: palisanderByHand,
      domain: "palisander.example",
      seed: 7,
      now,
      password,
    }),
  });
}
