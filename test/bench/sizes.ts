// Databases of each size, seeded once and kept in `cache/`; and a plugin on one of them, with its administrator signed in.
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createClient } from "@libsql/client";
import { type UserManager, userManager } from "@user-manager/server-plugin";
import { type SeedPerson, seedOrganization, seedPassword } from "@user-manager/server-plugin/seeding";
import { pino } from "pino";
import { people } from "./people.js";

const here = dirname(fileURLToPath(import.meta.url));
const cache = join(here, "..", "cache");
const day = 24 * 3_600_000;

export const origin = "http://localhost";
export const password = "harbor-lantern-2209";
export const administrator = "administrator@bench.example";
const ownProfiles = ["Auditor", "Billing", "Support", "Warehouse"];

export interface Opened {
  users: UserManager;
  /** `file:…`, for a second client beside the plugin. */
  url: string;
  organization: string;
  /** Asks the plugin's own routes, with the administrator's session. The answer must be the status that is expected. */
  get(path: string): Promise<Response>;
  /** Changes something, with the same session; any answer is the caller's to judge. */
  send(method: string, path: string, body: object): Promise<Response>;
  close(): Promise<void>;
}

/** Opens a plugin on this database, as a host would. */
async function openPlugin(url: string, publicUrl = origin): Promise<UserManager> {
  return userManager({
    publicUrl,
    secret: "a secret for measurements, long enough",
    database: { url },
    // Lines are made as in production, and go nowhere.
    logger: pino({ level: "info" }, { write() {} }),
  });
}

export interface SizeOptions {
  /** In a file of its own, erased on close, for what changes it. */
  copy?: boolean;
  /** Where browsers find the portal. */
  origin?: string;
}

/** One organization of so many members. */
export function openSize(count: number, options: SizeOptions = {}): Promise<Opened> {
  const seed = (users: UserManager) => seedOne(users, "Ostervik Freight", count, "ostervik.example", administrator);
  return open(`${count}`, seed, options);
}

/** Of the addresses in one of many organizations. */
export const domainOf = (index: number) => `o${index}.example`;

/** So many organizations of a hundred members each; the administrator's is in the middle. */
export function openMany(organizations: number): Promise<Opened> {
  return open(`${organizations}x100`, async (users) => {
    for (let index = 0; index < organizations; index++) {
      const boss = index === Math.floor(organizations / 2) ? administrator : `administrator@bench${index}.example`;
      await seedOne(users, `Organization ${index}`, 100, domainOf(index), boss);
      if (index % 500 === 0) console.error(`  ${index} of ${organizations} organizations`);
    }
  });
}

async function open(
  name: string,
  seed: (users: UserManager) => Promise<void>,
  { copy = false, origin: publicUrl = origin }: SizeOptions = {},
): Promise<Opened> {
  const folder = join(cache, versionOf());
  const file = join(folder, `${name}.db`);
  if (!existsSync(file)) {
    // What another version of the tables left.
    if (existsSync(cache))
      for (const old of readdirSync(cache))
        if (!folder.endsWith(old)) rmSync(join(cache, old), { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const unfinished = join(folder, `unfinished-${name}.db`);
    for (const end of ["", "-wal", "-shm"]) rmSync(`${unfinished}${end}`, { force: true });
    console.error(`Seeding ${name}: once, for all later runs.`);
    const users = await openPlugin(`file:${unfinished}`);
    await seed(users);
    await users.close();
    await gather(`file:${unfinished}`);
    renameSync(unfinished, file);
  }
  const own = copy ? mkdtempSync(join(cache, "copy-")) : null;
  if (own !== null) cpSync(file, join(own, "users.db"));
  const url = `file:${own === null ? file : join(own, "users.db")}`;
  const users = await openPlugin(url, publicUrl);
  const cookie = await signIn(users, administrator, publicUrl);
  const me = (await (await request(users, cookie, "/me")).json()) as { organizations: { id: string }[] };
  const organization = me.organizations[0]?.id;
  if (organization === undefined) throw new Error("The administrator belongs nowhere.");
  return {
    users,
    url,
    organization,
    get: (path) => request(users, cookie, path),
    send: async (method, path, body) =>
      users.routes.request(path, {
        method,
        headers: { cookie, origin: publicUrl, "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    async close() {
      await users.close();
      if (own !== null) rmSync(own, { recursive: true, force: true });
    },
  };
}

/** Brings all of a database into its one file: what stands in its write-ahead log would be left behind by a rename or a copy. */
async function gather(url: string): Promise<void> {
  const client = createClient({ url });
  try {
    const { rows } = await client.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    if (rows[0]?.busy !== 0) throw new Error("The database is still in use.");
  } finally {
    client.close();
  }
}

/** Signs in and gives back the Cookie header of the session. */
export async function signIn(users: UserManager, email: string, from = origin): Promise<string> {
  const answer = await users.routes.request("/sign-in", {
    method: "POST",
    headers: { "content-type": "application/json", origin: from },
    body: JSON.stringify({ email, password }),
  });
  if (answer.status !== 200)
    throw new Error(`Signing in as ${email} answered ${answer.status}: ${await answer.text()}`);
  return answer.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
}

async function request(users: UserManager, cookie: string, path: string): Promise<Response> {
  const answer = await users.routes.request(path, { headers: { cookie } });
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
  return answer;
}

const hashes = new WeakMap<UserManager, ReturnType<typeof seedPassword>>();

async function seedOne(users: UserManager, name: string, count: number, domain: string, boss: string) {
  const hash = hashes.get(users) ?? seedPassword(users, password);
  hashes.set(users, hash);
  const shared = await hash;
  const now = Date.now();
  function* everybody(): Generator<SeedPerson> {
    const times = { createdAt: now - 200 * day, activatedAt: now - 200 * day };
    yield {
      fullName: "Ioana Petrescu",
      email: boss,
      profile: "Administrator",
      password: shared,
      ...times,
      lastSignInAt: now,
    };
    let index = 0;
    for (const person of people(count - 1, domain)) {
      index++;
      if (index % 50_000 === 0) console.error(`  ${index} of ${count} people`);
      yield { ...person, password: shared, ...kindOf(index, now) };
    }
  }
  await seedOrganization(users, {
    name,
    profiles: ownProfiles.map((profile) => ({ name: profile, permissions: ["users.read"] })),
    people: everybody(),
  });
}

/** Most are active members; some are of every other kind. */
export function kindOf(index: number, now: number): Omit<SeedPerson, "fullName" | "email" | "password"> {
  const profile = index % 10 < 7 ? "Member" : (ownProfiles[index % ownProfiles.length] as string);
  const createdAt = now - (20 + (index % 300)) * day;
  const signedIn = { profile, createdAt, activatedAt: createdAt, lastSignInAt: now - (index % 20) * day };
  if (index % 40 === 0) return { profile, createdAt };
  if (index % 100 === 1) return { ...signedIn, locked: { at: now - day, reason: "strikes" } };
  if (index % 33 === 2) return { ...signedIn, deactivatedAt: now - day };
  const longAgo = { createdAt: now - 170 * day, activatedAt: now - 170 * day, lastSignInAt: now - 160 * day };
  if (index % 50 === 3) return { ...signedIn, ...longAgo };
  return signedIn;
}

/** What the database's tables are made by: another version needs to be seeded anew. */
function versionOf(): string {
  const hash = createHash("sha256");
  const plugin = dirname(fileURLToPath(import.meta.resolve("@user-manager/server-plugin")));
  const migrations = join(plugin, "platform/database/migrations");
  const made = readdirSync(migrations)
    .filter((name) => name.endsWith(".js"))
    .sort()
    .map((name) => join(migrations, name));
  for (const name of ["grams", "labels", "place-rows", "refresh-directory", "search.store"])
    made.push(join(plugin, `directory/${name}.js`));
  made.push(join(plugin, "platform/fold-text.js"));
  for (const file of made) hash.update(readFileSync(file));
  for (const name of ["people.js", "sizes.js"]) hash.update(readFileSync(join(here, name)));
  return hash.digest("hex").slice(0, 12);
}
