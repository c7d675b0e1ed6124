// Three organizations that share some of their people, with a model of their users lists beside them.
import { settleLocks } from "../../../../server-plugin/src/memberships/settle-locks.js";
import { dormantAfter } from "../../../../server-plugin/src/users/dormancy.js";
import { type Chance, chance } from "../../../support/chance.js";
import { organization, type Person, type Plugin, plugin, startOfTime } from "../../../support/plugin.js";
import type { Answer, Browser } from "../../../support/request.js";
import { someAddress, someName } from "./awkward-names.js";
import { type DirectoryModel, type HeldProfile, type Place, type Someone, settleDormancy } from "./model.js";

const day = 24 * 3_600_000;
const years = 10 * 365 * day;

export interface World {
  one: Plugin;
  chance: Chance;
  model: DirectoryModel;
  organizations: string[];
  /** An administrator of each organization, signed in. */
  boss(organization: string): Browser;
  newName(): string;
  /** Each falls right before the one before it, and all of them right behind the same name. */
  newNameBetween(): string;
  newAddress(): string;
  /** Moves the clock, and lets whoever has slept too long be locked. */
  passTime(milliseconds: number): Promise<void>;
  /** How the list knows a membership; by the address of somebody who is a member there. */
  identify(organization: string, person: Someone): Promise<{ id: string; number: number }>;
}

/** Says what it did; does nothing, and says so by null, where nobody is as it takes. */
export type Change = (world: World) => Promise<string | null>;

/** What a request that must succeed answered. */
export function accepted({ body, status }: Answer): Answer["body"] {
  if (status >= 300) throw new Error(`It was refused: ${status} ${JSON.stringify(body)}`);
  return body;
}

function newcomer(random: Chance, names: string[], number: number): Person {
  const lastSignInAt = startOfTime - random.below(170) * day;
  const fullName = someName(random, names);
  names.push(fullName);
  return {
    fullName,
    email: someAddress(random, number),
    profile: random.oneOf(["Member", "Member", "Auditor", "billing", "Ärzte"]),
    ...(random.once(5) ? { password: null, activatedAt: undefined } : { lastSignInAt }),
    ...(random.once(9) && { locked: { at: startOfTime - day, reason: "strikes" as const } }),
    ...(random.once(9) && { deactivatedAt: startOfTime - day }),
  };
}

export async function directoryWorld(seed: number): Promise<World> {
  const random = chance(seed);
  const one = await plugin({
    sessions: { idle: years, absolute: years, proof: years },
    throttle: { perMinute: 1e6, burst: 1e6 },
  });
  const names = ["Ada Berg"];
  let addresses = 0;
  let between = 0;
  const some = (count: number) => Array.from({ length: count }, () => newcomer(random, names, addresses++));
  const shared = some(12);
  const ownProfiles = ["Auditor", "billing", "Ärzte"].map((name) => ({ name, permissions: ["users.read"] }));
  const model: DirectoryModel = { now: startOfTime, places: [], profiles: new Map() };
  const bosses = new Map<string, Browser>();
  const people = new Map<number, Someone>();
  for (const [index, count] of [60, 25, 8].entries()) {
    const boss = { fullName: `Boss ${index}`, email: `boss${index}@x.example`, profile: "Administrator" };
    const others = index === 2 ? shared.slice(0, 4) : shared;
    const id = await organization(one, `Organization ${index}`, [boss, ...others, ...some(count)], ownProfiles);
    const browser = await one.signedIn(boss.email);
    bosses.set(id, browser);
    model.profiles.set(id, await readProfiles(browser, id));
    model.places.push(...(await readPlaces(one, people, id)));
  }
  const { clock } = one;
  const boss = (id: string) => bosses.get(id) as Browser;
  const world: World = {
    one,
    chance: random,
    model,
    organizations: [...bosses.keys()],
    boss,
    newName: () =>
      someName(
        random,
        model.places.map(({ person }) => person.fullName),
      ),
    newNameBetween: () => `Mm ${"a".repeat(between++ % 190)}b`,
    newAddress: () => someAddress(random, addresses++),
    async passTime(milliseconds) {
      clock.now += milliseconds;
      model.now = clock.now;
      settleDormancy(model);
      await settleLocks(one.context);
    },
    async identify(id, person) {
      const row = await memberships(one, id).where("user_id", "=", person.userId).executeTakeFirstOrThrow();
      return { id: row.public_id, number: row.id };
    },
  };
  return world;
}

const memberships = ({ context }: Plugin, organizationId: string) =>
  context.db
    .selectFrom("um_memberships")
    .innerJoin("um_organizations", "um_organizations.id", "um_memberships.organization_id")
    .where("um_organizations.public_id", "=", organizationId)
    .selectAll("um_memberships");

async function readProfiles(boss: Browser, id: string): Promise<HeldProfile[]> {
  const { profiles } = accepted(await boss.get(`/organizations/${id}/profiles`));
  return profiles.map((one: HeldProfile) => ({ id: one.id, name: one.name, builtIn: one.builtIn !== null }));
}

/** What was seeded, from the tables of people and memberships: the changes begin from here. */
async function readPlaces(one: Plugin, people: Map<number, Someone>, id: string): Promise<Place[]> {
  const profiles = await one.context.db.selectFrom("um_profiles").select(["id", "public_id"]).execute();
  const publicId = new Map(profiles.map((profile) => [profile.id, profile.public_id]));
  const places: Place[] = [];
  for (const row of await memberships(one, id).orderBy("um_memberships.id").execute()) {
    const user = await one.context.db
      .selectFrom("um_users")
      .selectAll()
      .where("id", "=", row.user_id)
      .executeTakeFirstOrThrow();
    const since = user.last_sign_in_at ?? user.activated_at;
    const person = people.get(row.user_id) ?? {
      userId: row.user_id,
      fullName: user.full_name,
      email: user.email_typed,
      activated: user.activated_at !== null,
      verified: user.verified_at !== null,
      locked: user.locked_at === null ? null : ("strikes" as const),
      dormantAt: since === null ? null : dormantAfter(since),
    };
    people.set(row.user_id, person);
    places.push({
      id: row.public_id,
      number: row.id,
      organization: id,
      person,
      profile: publicId.get(row.profile_id) ?? "",
      deactivated: row.deactivated_at !== null,
      enteredAt: row.last_entered_at,
      lookedAtAt: row.created_at,
    });
  }
  return places;
}
