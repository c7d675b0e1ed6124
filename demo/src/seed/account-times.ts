// Invents when an account was made, last used, locked or closed, so that its status is true at a given moment.
import type { Faker } from "@faker-js/faker";
import type { SeedPerson } from "@user-manager/server-plugin/seeding";

export type SeedStatus = "active" | "invited" | "invitationExpired" | "strikes" | "dormant" | "deactivated";

type Times = Omit<SeedPerson, "fullName" | "email" | "profile" | "password">;

const minute = 60_000;
const day = 24 * 60 * minute;
const initialPasswordLife = 7 * day;

export const statusWeights: { value: SeedStatus; weight: number }[] = [
  { value: "active", weight: 900 },
  { value: "invited", weight: 24 },
  { value: "invitationExpired", weight: 12 },
  { value: "strikes", weight: 8 },
  { value: "dormant", weight: 22 },
  { value: "deactivated", weight: 34 },
];

const daysSinceSignIn = {
  active: { least: 0, most: 170 },
  strikes: { least: 3, most: 40 },
  dormant: { least: 190, most: 420 },
  deactivated: { least: 20, most: 400 },
};

/** `now` and the answer are UTC milliseconds; `seenDaysAgo` fixes the last sign-in of somebody active. */
export function accountTimes(faker: Faker, status: SeedStatus, now: number, seenDaysAgo?: number): Times {
  const ago = (least: number, most: number) => now - Math.round(faker.number.float({ min: least, max: most }));
  if (status === "invited" || status === "invitationExpired") {
    const createdAt = status === "invited" ? ago(10 * minute, 6.5 * day) : ago(8 * day, 60 * day);
    return { createdAt, initialPasswordExpiresAt: createdAt + initialPasswordLife };
  }
  const lastSignInAt = seenDaysAgo === undefined ? lastSignIn(faker, status, now) : now - seenDaysAgo * day;
  const activatedAt = lastSignInAt - Math.round(faker.number.float({ max: 1_100 * day }));
  const createdAt = activatedAt - Math.round(faker.number.float({ min: 5 * minute, max: 3 * day }));
  const times = { createdAt, activatedAt, lastSignInAt };
  if (status === "strikes") return { ...times, locked: { at: ago(5 * minute, 2 * day), reason: "strikes" } };
  if (status === "dormant") return { ...times, locked: { at: sixMonthsAfter(lastSignInAt), reason: "dormant" } };
  if (status === "deactivated") return { ...times, deactivatedAt: lastSignInAt + Math.round((now - lastSignInAt) / 3) };
  return times;
}

// Most people were here lately, fewer and fewer longer ago, nobody active longer ago than an account falls dormant.
function lastSignIn(faker: Faker, status: keyof typeof daysSinceSignIn, now: number): number {
  const { least, most } = daysSinceSignIn[status];
  const part = faker.number.float() ** (status === "active" ? 4 : 1);
  return now - Math.round((least + part * (most - least)) * day) - 2 * minute;
}

function sixMonthsAfter(time: number): number {
  const later = new Date(time);
  later.setUTCMonth(later.getUTCMonth() + 6);
  // The 31st of a month that has 30 days would run into the next.
  if (later.getUTCDate() !== new Date(time).getUTCDate()) later.setUTCDate(0);
  return later.getTime();
}
