// The same people in better-auth: seeded once into its own tables, and opened with its administrator signed in.
import { createHash, randomBytes } from "node:crypto";
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadBetterAuth, type PeerPackage } from "./better-auth-package.js";
import { people } from "./people.js";
import { administrator, kindOf, origin, password } from "./sizes.js";

export interface Peer {
  /** Such as "better-auth 1.7.25". */
  name: string;
  /** Asks its admin plugin for people, with the administrator's session. */
  listUsers(query: Record<string, string>): Promise<{ users: unknown[]; total: number }>;
  /** Throws unless there is a session in the end. Gives back its Cookie header. */
  signIn(email: string): Promise<string>;
  /** What its own schema lacks. */
  addNameIndex(): void;
  close(): void;
}

/** Opens a copy, erased on close, of the database with so many people, which is kept in `folder`. */
export async function openPeer(count: number, folder: string): Promise<Peer> {
  const betterAuth = await loadBetterAuth({ baseURL: origin, secret: "a secret for measurements, long enough" });
  const own = createHash("sha256").update(readFileSync(fileURLToPath(import.meta.url)));
  const file = join(folder, `better-auth-${betterAuth.version}-${own.digest("hex").slice(0, 8)}-${count}.db`);
  if (!existsSync(file)) await seed(betterAuth, file, count);
  const copy = mkdtempSync(join(dirname(folder), "copy-"));
  cpSync(file, join(copy, "peer.db"));

  const database = betterAuth.connect(join(copy, "peer.db"));
  // As ours is; nothing else of what the driver sets by itself is changed on either side.
  database.exec("PRAGMA journal_mode = WAL");
  const auth = betterAuth.start(database);
  const signIn = async (email: string) => {
    const body = JSON.stringify({ email, password });
    const answer = await auth.handler(
      new Request(`${origin}/api/auth/sign-in/email`, {
        method: "POST",
        headers: { "content-type": "application/json", "content-length": `${Buffer.byteLength(body)}`, origin },
        body,
      }),
    );
    const cookies = answer.headers.getSetCookie().map((each) => each.split(";")[0]);
    if (answer.status !== 200 || cookies.length === 0)
      throw new Error(`better-auth answered ${answer.status}: ${await answer.text()}`);
    await answer.json();
    return cookies.join("; ");
  };
  const cookie = await signIn(administrator);
  return {
    name: `better-auth ${betterAuth.version}`,
    signIn,
    async listUsers(query) {
      const url = `${origin}/api/auth/admin/list-users?${new URLSearchParams(query)}`;
      const answer = await auth.handler(new Request(url, { headers: { cookie } }));
      if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
      return (await answer.json()) as { users: unknown[]; total: number };
    },
    addNameIndex() {
      database.exec(`create index "user_name_idx" on "user" ("name")`);
    },
    close() {
      database.close();
      rmSync(copy, { recursive: true, force: true });
    },
  };
}

async function seed(betterAuth: PeerPackage, file: string, count: number) {
  console.error(`Seeding better-auth with ${count}: once, for all later runs.`);
  const unfinished = `${file}-unfinished`;
  rmSync(unfinished, { force: true });
  const database = betterAuth.connect(unfinished);
  database.exec("PRAGMA journal_mode = OFF");
  database.exec("PRAGMA synchronous = OFF");
  await betterAuth.migrate(database);
  const hash = await (await betterAuth.start(database).$context).password.hash(password);
  const user = database.prepare(
    `insert into "user" ("id", "name", "email", "emailVerified", "createdAt", "updatedAt", "role", "banned")
     values (?, ?, ?, 1, ?, ?, ?, 0)`,
  );
  const account = database.prepare(
    `insert into "account" ("id", "accountId", "providerId", "userId", "password", "createdAt", "updatedAt")
     values (?, ?, 'credential', ?, ?, ?, ?)`,
  );
  const now = new Date().toISOString();
  const add = (fullName: string, email: string, role: string) => {
    // Its own ids are 32 random letters and digits, too.
    const [id, accountId] = [randomBytes(16).toString("hex"), randomBytes(16).toString("hex")];
    user.run([id, fullName, email, now, now, role]);
    account.run([accountId, id, id, hash, now, now]);
  };
  database.exec("begin");
  add("Ioana Petrescu", administrator, "admin");
  let index = 0;
  // What we call a profile is called a role there.
  for (const { fullName, email } of people(count - 1)) add(fullName, email, kindOf(++index, 0).profile ?? "user");
  database.exec("commit");
  database.close();
  renameSync(unfinished, file);
}
