// Installs better-auth in a folder of its own, which no package of the product knows, and loads it from there.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const folder = join(dirname(fileURLToPath(import.meta.url)), "..", "peer");

/** What is used of the synchronous driver. */
interface PeerDatabase {
  exec(sql: string): void;
  prepare(sql: string): { run(values: unknown[]): unknown };
  close(): void;
}

/** What is used of better-auth itself. */
interface PeerAuth {
  handler(request: Request): Promise<Response>;
  $context: Promise<{ password: { hash(password: string): Promise<string> } }>;
}

export interface PeerPackage {
  version: string;
  connect(file: string): PeerDatabase;
  /** Its own migrations. */
  migrate(database: PeerDatabase): Promise<void>;
  start(database: PeerDatabase): PeerAuth;
}

/** Loads better-auth with its admin plugin; the first time, npm fetches it. */
export async function loadBetterAuth(settings: { baseURL: string; secret: string }): Promise<PeerPackage> {
  const wanted = readJson(join(folder, "package.json")).dependencies ?? {};
  for (const [name, version] of Object.entries(wanted)) if (installed(name) !== version) install();

  const fromPeer = createRequire(join(folder, "package.json"));
  const fromBetterAuth = createRequire(fromPeer.resolve("better-auth"));
  const load = (from: NodeJS.Require, name: string) => import(pathToFileURL(from.resolve(name)).href);
  const { betterAuth } = await load(fromPeer, "better-auth");
  const { admin } = await load(fromPeer, "better-auth/plugins");
  const { getMigrations } = await load(fromPeer, "better-auth/db/migration");
  const { SqliteDialect } = await load(fromBetterAuth, "kysely");
  const Database = fromPeer("libsql");

  const optionsFor = (database: PeerDatabase) => ({
    ...settings,
    // The driver as such would be taken for something else, since it has a property named `db`.
    database: { dialect: new SqliteDialect({ database }), type: "sqlite", transaction: true },
    emailAndPassword: { enabled: true },
    plugins: [admin()],
    // Nor does our throttle count where the network address is unknown, as it is in process.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
  });
  return {
    version: wanted["better-auth"] ?? "",
    connect: (file) => new Database(file),
    async migrate(database) {
      const { runMigrations } = await getMigrations(optionsFor(database));
      await runMigrations();
    },
    start: (database) => betterAuth(optionsFor(database)),
  };
}

function installed(name: string): string | undefined {
  const file = join(folder, "node_modules", name, "package.json");
  return existsSync(file) ? readJson(file).version : undefined;
}

function readJson(file: string): { version?: string; dependencies?: Record<string, string> } {
  return JSON.parse(readFileSync(file, "utf8"));
}

// As in `setup.mjs`: the npm that runs us, wherever it stands.
function install() {
  console.error("Installing better-auth, to compare with…");
  const npm = process.env.npm_execpath;
  const [command, ...first] = npm === undefined ? ["npm"] : [process.execPath, npm];
  const { status } = spawnSync(
    command as string,
    [...first, "install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"],
    { cwd: folder, stdio: ["ignore", "ignore", "inherit"], shell: npm === undefined && process.platform === "win32" },
  );
  if (status !== 0) throw new Error("better-auth could not be installed: see npm's message above.");
}
