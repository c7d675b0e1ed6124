// Invents the people of an organization one after the other, so that a hundred thousand need no room.
import { base, en, Faker, generateMersenne53Randomizer } from "@faker-js/faker";
import type { SeedPassword, SeedPerson } from "@user-manager/server-plugin/seeding";
import { accountTimes, statusWeights } from "./account-times.js";
import { makeNames } from "./make-names.js";
import { nameAddresses } from "./name-addresses.js";
import type { PersonByHand } from "./people-by-hand.js";
import { profileWeights } from "./profiles.js";

export interface PeopleWanted {
  count: number;
  byHand: readonly PersonByHand[];
  domain: string;
  seed: number;
  /** UTC milliseconds. */
  now: number;
  password: SeedPassword;
  /** Called before each person is made. */
  onPerson?: ((index: number) => void) | undefined;
}

/** Those by hand first, then as many more as are wanted. The same seed and moment make the same people. */
export function* people(wanted: PeopleWanted): Generator<SeedPerson> {
  const { byHand, count, domain, now, password, seed } = wanted;
  const faker = new Faker({ locale: [en, base], randomizer: generateMersenne53Randomizer(seed) });
  const nextName = makeNames(seed);
  const addressFor = nameAddresses(
    domain,
    byHand.map(({ email }) => email),
  );
  for (let index = 0; index < count; index++) {
    wanted.onPerson?.(index);
    const { status, seenDaysAgo, ...who } = byHand[index] ?? invent();
    yield { ...who, ...accountTimes(faker, status, now, seenDaysAgo), password };
  }

  function invent(): PersonByHand {
    const { fullName, romanized } = nextName();
    const profile = faker.helpers.weightedArrayElement(profileWeights);
    const status = faker.helpers.weightedArrayElement(statusWeights);
    return { fullName, email: addressFor(romanized), profile, status };
  }
}
