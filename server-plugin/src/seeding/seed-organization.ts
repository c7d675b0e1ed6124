// Writes an organization with its people in any status, a thousand people a transaction.
import { setImmediate as nextTurn } from "node:timers/promises";
import { insertMemberships } from "../memberships/memberships.store.js";
import { insertOrganization } from "../organizations/organizations.store.js";
import { hashSecret } from "../passwords/hash-secret.js";
import { insertPasswords } from "../passwords/passwords.store.js";
import type { Transaction } from "../platform/database/database.js";
import { foldText } from "../platform/fold-text.js";
import { randomId } from "../platform/secrets.js";
import { createBuiltInProfiles, createProfile } from "../profiles/create-profile.js";
import { contextOf, type UserManager } from "../user-manager.js";
import { canonicalEmail, readableEmail } from "../users/canonical-email.js";
import { dormantAfter } from "../users/dormancy.js";
import { findUserIds, insertUsers } from "../users/users.store.js";

declare const brand: unique symbol;
/** A hash that many seeded people may share. */
export type SeedPassword = string & { [brand]: true };

/** Times are UTC milliseconds. */
export interface SeedPerson {
  fullName: string;
  /** Somebody with this address already: they become a member here too, and the rest about them is left as it is. */
  email: string;
  /** A profile's name: `Administrator`, `Member` or one of the organization's own. */
  profile: string;
  password: SeedPassword | null;
  createdAt: number;
  /** Absent: they have not set up their sign-in yet. */
  activatedAt?: number | undefined;
  /** Set with `password`: it is an initial one. */
  initialPasswordExpiresAt?: number;
  lastSignInAt?: number;
  locked?: { at: number; reason: "strikes" | "dormant" };
  deactivatedAt?: number;
}

export interface SeededOrganization {
  name: string;
  profiles: { name: string; description?: string; permissions: string[] }[];
  people: Iterable<SeedPerson>;
}

const peopleAtATime = 1_000;

/** Hashes a password once, for many. */
export async function seedPassword(users: UserManager, password: string): Promise<SeedPassword> {
  return (await hashSecret(contextOf(users), password)) as SeedPassword;
}

/** Returns the organization's public id. Writes no audit: nobody did these things. */
export async function seedOrganization(users: UserManager, seed: SeededOrganization): Promise<string> {
  const context = contextOf(users);
  const publicId = randomId();
  const { organizationId, profiles } = await context.transaction(async (tx) => {
    const organizationId = await insertOrganization(tx, {
      public_id: publicId,
      name: seed.name,
      created_at: context.now(),
    });
    const builtIn = await createBuiltInProfiles(context, tx, organizationId);
    const profiles = new Map([
      ["Administrator", builtIn.administrator],
      ["Member", builtIn.member],
    ]);
    for (const profile of seed.profiles) {
      profiles.set(profile.name, await createProfile(context, tx, { organizationId, ...profile }));
    }
    return { organizationId, profiles };
  });

  let some: SeedPerson[] = [];
  const write = async () => {
    const people = some;
    some = [];
    if (people.length > 0) await context.transaction((tx) => seedMembers(tx, organizationId, profiles, people));
  };
  for (const person of seed.people) {
    some.push(person);
    if (some.length < peopleAtATime) continue;
    await write();
    // The driver is synchronous: without a pause nothing else of this process would ever run.
    await nextTurn();
  }
  await write();
  return publicId;
}

async function seedMembers(
  tx: Transaction,
  organizationId: number,
  profiles: Map<string, number>,
  people: SeedPerson[],
): Promise<void> {
  const byEmail = new Map(people.map((person) => [addressOf(person), person]));
  const userIds = await findUserIds(tx, [...byEmail.keys()]);
  const strangers = [...byEmail].filter(([email]) => !userIds.has(email));
  for (const [email, id] of await insertUsers(
    tx,
    strangers.map(([email, person]) => toUser(email, person)),
  )) {
    userIds.set(email, id);
  }
  await insertPasswords(
    tx,
    strangers.flatMap(([email, person]) => toPassword(idOf(email), person)),
  );
  await insertMemberships(
    tx,
    [...byEmail].map(([email, person]) => toMembership(idOf(email), person)),
  );
  for (const id of userIds.values()) tx.touch(id);

  function idOf(email: string): number {
    const id = userIds.get(email);
    if (id === undefined) throw new Error(`${email} was not written.`);
    return id;
  }
  function toMembership(userId: number, person: SeedPerson) {
    const profileId = profiles.get(person.profile);
    if (profileId === undefined) throw new Error(`There is no profile ${person.profile}.`);
    return {
      public_id: randomId(),
      user_id: userId,
      organization_id: organizationId,
      profile_id: profileId,
      created_at: person.createdAt,
      last_entered_at: person.lastSignInAt ?? null,
      deactivated_at: person.deactivatedAt ?? null,
    };
  }
}

function addressOf({ email }: SeedPerson): string {
  const address = canonicalEmail(email);
  if (address === null) throw new Error(`${email} is no e-mail address.`);
  return address;
}

function toUser(email: string, person: SeedPerson) {
  return {
    public_id: randomId(),
    full_name: person.fullName,
    name_key: foldText(person.fullName),
    email,
    email_typed: person.email,
    email_key: foldText(readableEmail(email)),
    created_at: person.createdAt,
    activated_at: person.activatedAt ?? null,
    verified_at: person.activatedAt ?? null,
    last_sign_in_at: person.lastSignInAt ?? null,
    dormant_at: dormantAt(person),
    locked_at: person.locked?.at ?? null,
    lock_reason: person.locked?.reason ?? null,
  };
}

function toPassword(userId: number, { password, initialPasswordExpiresAt, createdAt }: SeedPerson) {
  if (password === null) return [];
  return [{ user_id: userId, hash: password, initial_expires_at: initialPasswordExpiresAt ?? null, set_at: createdAt }];
}

function dormantAt({ lastSignInAt, activatedAt }: SeedPerson): number | null {
  const since = lastSignInAt ?? activatedAt;
  return since === undefined ? null : dormantAfter(since);
}
