// Fills an empty database with Harbor Cloud's two customers, and with what they did in the last days.
import type { UserManager } from "@user-manager/server-plugin";
import { seedOrganization, seedPassword } from "@user-manager/server-plugin/seeding";
import { organizationNames } from "../fleet.js";
import { openSeedPost } from "../mail/seed-post.js";
import { people } from "./people.js";
import { ostervikByHand, palisanderByHand } from "./people-by-hand.js";
import { profiles } from "./profiles.js";
import { addedByActs, seedActs, unknownAddresses } from "./seed-acts.js";
import { demoPassword } from "./sign-ins.js";

export interface SeedWanted {
  /** How many people Ostervik Freight has. */
  users: number;
  /** UTC milliseconds; every time in the seed is relative to it. */
  now: number;
  onPerson?: ((index: number) => void) | undefined;
  publicUrl: string;
  /** Opens the portal's User Manager, on another clock and with another mail server than it will have. */
  open: (mail: string, now: () => number) => Promise<UserManager>;
}

const day = 24 * 3_600_000;
/** Before anybody acted. */
const firstDay = 13;
/** Of so few people nobody has done anything: their number is what matters. */
const fewest = 30;

export async function seedHarbor(wanted: SeedWanted): Promise<void> {
  const { now, open, publicUrl, users } = wanted;
  let ago = firstDay * day;
  const post = await openSeedPost(unknownAddresses);
  try {
    const manager = await open(post.url, () => now - ago);
    try {
      await seedOrganizations(manager, wanted);
      const daysAgo = (days: number) => {
        ago = days * day;
      };
      if (users >= fewest) await seedActs({ users: manager, publicUrl, post, daysAgo });
    } finally {
      await manager.close();
    }
  } finally {
    await post.close();
  }
}

async function seedOrganizations(manager: UserManager, { now, onPerson, users }: SeedWanted): Promise<void> {
  // One hash for all: a hundred thousand of them would take hours.
  const password = await seedPassword(manager, demoPassword);
  await seedOrganization(manager, {
    name: organizationNames.ostervik,
    profiles,
    people: people({
      count: users < fewest ? users : users - addedByActs,
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
