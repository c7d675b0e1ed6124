// A real plugin on a real database, with a clock that tests move, and an organization to act in.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { pino } from "pino";
import { onTestFinished } from "vitest";
import type { Post } from "../../server-plugin/src/mail/transport.js";
import type { UserManagerOptions } from "../../server-plugin/src/options.js";
import type { Context } from "../../server-plugin/src/platform/context.js";
import { type SeedPerson, seedOrganization, seedPassword } from "../../server-plugin/src/seeding.js";
import { insideOf, type UserManager, userManager } from "../../server-plugin/src/user-manager.js";
import { type Browser, browser, origin } from "./request.js";

export const goodPassword = "copper-lantern-drift-48";
export const otherPassword = "quiet-marble-orchard-73";

/** Sunday, 22 November 2026, noon in UTC. */
export const startOfTime = Date.UTC(2026, 10, 22, 12);

export interface Plugin {
  users: UserManager;
  context: Context;
  clock: { now: number };
  /** Tries everything that is due, and gives back what was posted since the last call. */
  letters(): Promise<Post[]>;
  /** Addresses at which every letter is refused for good. */
  undeliverable: Set<string>;
  /** Every line that was logged, as JSON text. */
  log: string[];
  browser(): Browser;
  /** A browser in which this person is signed in. */
  signedIn(email: string, password?: string): Promise<Browser>;
  audit(): Promise<{ kind: string; actor: string | null; target: string | null }[]>;
  /** The whole of a table, as text: to see that nothing changed, or that something is not in it. */
  dump(table: string): Promise<string>;
}

export type Overrides = Partial<UserManagerOptions>;

/** Closes itself when the test ends, unless it is kept for the tests of a whole file. */
export async function plugin(overrides: Overrides = {}, { keep = false } = {}): Promise<Plugin> {
  const clock = { now: startOfTime };
  const log: string[] = [];
  const posted: Post[] = [];
  const undeliverable = new Set<string>();
  const send = async (post: Post) => {
    if (undeliverable.has(post.to.address)) throw Object.assign(new Error("no such user"), { permanent: true });
    posted.push(post);
  };
  const users = await userManager({
    publicUrl: origin,
    secret: "a secret for tests that is long enough",
    database: { url: ":memory:" },
    now: () => clock.now,
    mail: { send },
    logger: pino({ level: "trace" }, { write: (line: string) => void log.push(line) }),
    permissions: {
      "invoices.read": { label: "See invoices", description: "See what was billed.", group: "Billing" },
      "invoices.pay": { label: "Pay invoices", description: "Pay what was billed.", group: "Billing" },
    },
    ...overrides,
  });
  if (!keep) onTestFinished(() => users.close());
  const { context, postOffice, idle } = insideOf(users);
  return {
    users,
    context,
    clock,
    async letters() {
      await idle();
      await postOffice.drain();
      return posted.splice(0);
    },
    undeliverable,
    log,
    browser: () => browser(users.fetch),
    async signedIn(email, password = goodPassword) {
      const one = browser(users.fetch);
      const { status, body } = await one.post("/sign-in", { email, password });
      if (status !== 200 || body.stage !== "complete") throw new Error(`Signing in as ${email} answered ${status}.`);
      return one;
    },
    async audit() {
      await idle();
      const rows = await context.db.selectFrom("um_audit").selectAll().orderBy("id").execute();
      return rows.map(({ kind, actor_name, target_name }) => ({ kind, actor: actor_name, target: target_name }));
    },
    async dump(table) {
      await idle();
      return JSON.stringify((await sql`select * from ${sql.table(table)} order by 1`.execute(context.db)).rows);
    },
  };
}

/** A database file in a folder of its own, for tests that need a race. */
export function databaseFile(): { url: string } {
  const folder = mkdtempSync(join(tmpdir(), "user-manager-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return { url: `file:${join(folder, "users.db")}` };
}

/** The secret of the link in a letter. */
export function secretIn(post: Post | undefined): string {
  const secret = /\/confirm#([\w-]{43})/.exec(post?.text ?? "")?.[1];
  if (secret === undefined) throw new Error(`There is no link in ${post?.subject ?? "no letter"}.`);
  return secret;
}

export type Person = Partial<SeedPerson> & { fullName: string; email: string };

let good: ReturnType<typeof seedPassword> | undefined;

/** Seeds an organization; everyone is active, a Member, and has the good password, unless it is said otherwise. */
export async function organization(
  { users }: Plugin,
  name: string,
  people: Person[],
  profiles: { name: string; permissions: string[] }[] = [],
): Promise<string> {
  // One hash for a whole file: seeded people share it as they do in the demo.
  good ??= seedPassword(users, goodPassword);
  const password = await good;
  const createdAt = startOfTime - 90 * 24 * 3_600_000;
  const filled = people.map((person) => ({
    profile: "Member",
    password,
    createdAt,
    activatedAt: createdAt,
    ...person,
  }));
  return seedOrganization(users, { name, profiles, people: filled });
}

/** Ostervik Freight with its administrator Ada, its reader Rita, its member Mika; and the browser of each. */
export async function ostervik(overrides: Overrides = {}) {
  const one = await plugin(overrides);
  const id = await organization(
    one,
    "Ostervik Freight",
    [
      { fullName: "Ada Berg", email: "ada@ostervik.example", profile: "Administrator" },
      { fullName: "Rita Lund", email: "rita@ostervik.example", profile: "Reader" },
      { fullName: "Mika Aalto", email: "mika@ostervik.example" },
    ],
    [
      { name: "Reader", permissions: ["users.read"] },
      { name: "Helpdesk", permissions: ["users.read", "users.create"] },
      { name: "Billing", permissions: ["invoices.read", "invoices.pay"] },
    ],
  );
  const ada = await one.signedIn("ada@ostervik.example");
  const path = `/organizations/${id}`;
  const { body } = await ada.get(`${path}/profiles`);
  const profileId = (name: string): string =>
    body.profiles.find((profile: { name: string }) => profile.name === name).id;
  return { ...one, id, path, ada, profileId };
}
