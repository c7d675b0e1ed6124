// The one way to write: nothing acknowledged is lost, nothing half done is kept.
import { AsyncLocalStorage } from "node:async_hooks";
import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createClient } from "@libsql/client";
import { sql } from "kysely";
import { expect, it, onTestFinished, vi } from "vitest";
import { type Database, openDatabase } from "../../../server-plugin/src/platform/database/database.js";
import { isUniqueViolation } from "../../../server-plugin/src/platform/database/unique-violation.js";
import { userManager } from "../../../server-plugin/src/user-manager.js";
import { databaseFile } from "../../support/plugin.js";
import { makeBusy } from "../../support/statements.js";

async function open(location = databaseFile()): Promise<Database> {
  const database = await openDatabase(location, Date.now);
  onTestFinished(() => database.close());
  return database;
}

const organization = (name: string) => ({ public_id: name, name, created_at: 0 });

async function names({ db }: Database): Promise<string[]> {
  return (await db.selectFrom("um_organizations").select("name").orderBy("id").execute()).map(({ name }) => name);
}

it("two processes write 1,000 times each on one file, and all that was acknowledged is present", async () => {
  const location = databaseFile();
  const database = await open(location);
  const script = fileURLToPath(new URL("../../support/write-many.mjs", import.meta.url));
  const write = (name: string) => promisify(execFile)(process.execPath, [script, location.url, name, "1000"]);
  const outputs = await Promise.all([write("one"), write("two")]);
  const acknowledged: string[] = outputs.flatMap(({ stdout }) => JSON.parse(stdout));
  expect(acknowledged).toHaveLength(2_000);
  expect((await names(database)).sort()).toEqual(acknowledged.sort());
});

it("200 transactions at once in one process all commit, each whole", async () => {
  const database = await open();
  const numbers = Array.from({ length: 200 }, (_, number) => number);
  await Promise.all(
    numbers.map((number) =>
      database.transaction(async (tx) => {
        await tx
          .insertInto("um_organizations")
          .values(organization(`a${number}`))
          .execute();
        await new Promise((resolve) => setImmediate(resolve));
        await tx
          .insertInto("um_organizations")
          .values(organization(`b${number}`))
          .execute();
      }),
    ),
  );
  expect(await names(database)).toEqual(numbers.flatMap((number) => [`a${number}`, `b${number}`]));
});

it("while another process holds the database, a write waits and then succeeds", async () => {
  const location = databaseFile();
  const database = await open(location);
  const stranger = createClient(location);
  onTestFinished(() => stranger.close());
  const held = await stranger.transaction("write");
  const waiting = database.transaction((tx) =>
    tx.insertInto("um_organizations").values(organization("late")).execute(),
  );
  await new Promise((resolve) => setTimeout(resolve, 300));
  await held.execute("insert into um_organizations (public_id, name, created_at) values ('first', 'first', 0)");
  await held.commit();
  await waiting;
  expect(await names(database)).toEqual(["first", "late"]);
});

it("what a transaction wrote before it threw is not kept", async () => {
  const database = await open();
  const failing = database.transaction(async (tx) => {
    await tx.insertInto("um_organizations").values(organization("half")).execute();
    throw new Error("in the middle");
  });
  await expect(failing).rejects.toThrow("in the middle");
  expect(await names(database)).toEqual([]);
  await database.transaction((tx) => tx.insertInto("um_organizations").values(organization("whole")).execute());
  expect(await names(database)).toEqual(["whole"]);
});

it("the reading handle has no way to write, and the engine refuses raw attempts", async () => {
  const { db } = await open();
  // @ts-expect-error The handle that slices read through cannot insert.
  const insert = () => db.insertInto("um_organizations").values(organization("sneaky")).execute();
  await expect(insert()).rejects.toThrow(/readonly/);
  await expect(sql`delete from um_organizations`.execute(db)).rejects.toThrow(/readonly/);
});

it("a transaction's handle is dead when the transaction is over", async () => {
  const database = await open();
  const escaped = await database.transaction(async (tx) => ({ tx }));
  const insert = escaped.tx.insertInto("um_organizations").values(organization("late")).execute();
  await expect(insert).rejects.toThrow();
  expect(await names(database)).toEqual([]);
});

it("a transaction inside a transaction is refused instead of waiting for itself", async () => {
  const database = await open();
  const nested = database.transaction(() => database.transaction(async () => {}));
  await expect(nested).rejects.toThrow("cannot be nested");
});

it("a broken unique index is recognised", async () => {
  const database = await open();
  const insert = () =>
    database.transaction((tx) => tx.insertInto("um_organizations").values(organization("same")).execute());
  await insert();
  const error = await insert().catch((failure: unknown) => failure);
  expect(isUniqueViolation(error)).toBe(true);
  expect(isUniqueViolation(new Error("another"))).toBe(false);
});

it("a COMMIT that finds the database busy fails alone: the next writer is not disturbed", async () => {
  const database = await open();
  const busy = makeBusy(/^commit$/);
  const write = (name: string) =>
    database.transaction(async (tx) => {
      await tx.insertInto("um_organizations").values(organization(name)).execute();
      await new Promise((resolve) => setTimeout(resolve, 20));
      return name;
    });
  const outcomes = await Promise.allSettled([write("a"), write("b"), write("c")]);
  busy.restore();
  expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "fulfilled", "fulfilled"]);
  expect(await names(database)).toEqual(["b", "c"]);
});

it("a connection that met BUSY inside a transaction is opened anew before the next one writes", async () => {
  const database = await open();
  const connection = async () =>
    database.transaction(async (tx) => (await sql`pragma temp.user_version`.execute(tx)).rows[0]);
  // What belongs to a connection, and goes with it.
  await database.transaction((tx) => sql`pragma temp.user_version = 7`.execute(tx));
  expect(await connection()).toEqual({ user_version: 7 });
  const busy = makeBusy(/insert into/);
  await expect(
    database.transaction((tx) => tx.insertInto("um_organizations").values(organization("a")).execute()),
  ).rejects.toThrow("locked");
  busy.restore();
  expect(await connection()).toEqual({ user_version: 0 });
  await database.transaction((tx) => tx.insertInto("um_organizations").values(organization("b")).execute());
  expect(await names(database)).toEqual(["b"]);
});

it("a statement that failed is asked again like a new one", async () => {
  const database = await open();
  const insert = (name: string) =>
    database.transaction((tx) => tx.insertInto("um_organizations").values(organization(name)).execute());
  await insert("same");
  await expect(insert("same")).rejects.toThrow(/UNIQUE/);
  await insert("other");
  expect(await names(database)).toEqual(["same", "other"]);
});

it("what is asked for again sees what was written meanwhile, also by another process", async () => {
  const location = databaseFile();
  const database = await open(location);
  const stranger = createClient(location);
  onTestFinished(() => stranger.close());
  expect(await names(database)).toEqual([]);
  await stranger.execute("insert into um_organizations (public_id, name, created_at) values ('a', 'a', 0)");
  expect(await names(database)).toEqual(["a"]);
  await stranger.execute("delete from um_organizations");
  expect(await names(database)).toEqual([]);
});

it("a statement that was asked before finds columns that came later", async () => {
  const location = databaseFile();
  const database = await open(location);
  const all = () => database.db.selectFrom("um_organizations").selectAll().execute();
  expect(await all()).toEqual([]);
  const stranger = createClient(location);
  onTestFinished(() => stranger.close());
  await stranger.execute("alter table um_organizations add column color text default 'red'");
  await stranger.execute("insert into um_organizations (public_id, name, created_at) values ('a', 'a', 0)");
  expect(await all()).toMatchObject([{ public_id: "a", color: "red" }]);
});

it("hundreds of different statements are each answered, and asked again", async () => {
  const { db } = await open();
  for (const round of [1, 2]) {
    for (let number = 0; number < 700; number++) {
      const asked = await sql`select ${sql.lit(number)} as number, ${round} as round`.execute(db);
      expect(asked.rows).toEqual([{ number, round }]);
    }
  }
});

it("numbers that JavaScript cannot hold are refused instead of rounded", async () => {
  const { db } = await open();
  await expect(sql`select 9007199254740993 as large`.execute(db)).rejects.toThrow("too large");
  expect((await sql`select 9007199254740991 as large, 0.5 as half, null as empty`.execute(db)).rows).toEqual([
    { large: 9_007_199_254_740_991, half: 0.5, empty: null },
  ]);
});

it("a closed database leaves nothing behind that every later promise would carry along", async () => {
  const database = await openDatabase(databaseFile(), Date.now);
  const disabled = vi.spyOn(AsyncLocalStorage.prototype, "disable");
  onTestFinished(() => disabled.mockRestore());
  await database.close();
  expect(disabled).toHaveBeenCalledTimes(1);
});

it("a closed database answers nothing and writes nothing", async () => {
  const location = databaseFile();
  const database = await openDatabase(location, Date.now);
  expect(await names(database)).toEqual([]);
  await database.close();
  await expect(names(database)).rejects.toThrow("closed");
  await expect(
    database.transaction((tx) => tx.insertInto("um_organizations").values(organization("late")).execute()),
  ).rejects.toThrow("closed");
  expect(await names(await open(location))).toEqual([]);
});

it.each(["file:", "file://", "file://localhost"])("%s and an encoded path is where the database is", async (prefix) => {
  const folder = mkdtempSync(join(tmpdir(), "user manager-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "us%ers.db");
  await open({ url: prefix + path.split("/").map(encodeURIComponent).join("/") });
  expect(existsSync(path)).toBe(true);
});

it("what is acknowledged is on the disk: the writing connection syncs fully, and keeps foreign keys", async () => {
  const database = await open();
  const pragmas = await database.transaction(async (tx) => [
    (await sql`pragma synchronous`.execute(tx)).rows,
    (await sql`pragma foreign_keys`.execute(tx)).rows,
  ]);
  expect(pragmas).toEqual([[{ synchronous: 2 }], [{ foreign_keys: 1 }]]);
});

it("work that was started inside a transaction and runs after it is not nested", async () => {
  const database = await open();
  let later = async () => {};
  await database.transaction(async () => {
    const { AsyncResource } = await import("node:async_hooks");
    later = AsyncResource.bind(async () => {
      await database.transaction((tx) => tx.insertInto("um_organizations").values(organization("later")).execute());
    });
  });
  await later();
  expect(await names(database)).toEqual(["later"]);
});

it.each([undefined, Number.NaN, true])("%s is no value, and is refused instead of becoming null", async (value) => {
  const { db } = await open();
  await expect(sql`select ${value} as given`.execute(db)).rejects.toThrow("is no value for the database");
});

it("a connection that could not be opened anew is opened by whoever comes next, with its settings", async () => {
  const location = databaseFile();
  const database = await open(location);
  const path = location.url.slice("file:".length);
  const busy = makeBusy(/select "name"/);
  renameSync(path, `${path}-away`);
  mkdirSync(path);
  await expect(names(database)).rejects.toThrow();
  busy.restore();
  rmdirSync(path);
  renameSync(`${path}-away`, path);
  expect(await names(database)).toEqual([]);
  await expect(sql`delete from um_organizations`.execute(database.db)).rejects.toThrow(/readonly/);
});

it.each(["file:users.db?tls=0", "file:users.db#top", "file::memory:", "file:", "users.db"])(
  "%s is refused as the place of a database",
  async (url) => {
    const options = { publicUrl: "http://localhost", secret: "a secret for tests that is long enough" };
    await expect(userManager({ ...options, database: { url } })).rejects.toThrow(/database/);
  },
);

it("figures stay whole in text columns", async () => {
  const database = await open();
  await database.transaction(async (tx) => {
    await sql`insert into um_organizations (public_id, name, created_at) values (${2}, ${7}, ${1_795_000_000_000})`.execute(
      tx,
    );
  });
  expect(await names(database)).toEqual(["7"]);
});

it("migrations run once, and a second start finds nothing to do", async () => {
  const location = databaseFile();
  const migrations = async (database: Database) => database.db.selectFrom("um_migrations").selectAll().execute();
  const first = await migrations(await open(location));
  expect(first.map(({ number, name }) => ({ number, name }))).toEqual([
    { number: 1, name: "foundation" },
    { number: 2, name: "mail-and-lockout" },
    { number: 3, name: "acts" },
    { number: 4, name: "profiles-and-activity" },
    { number: 5, name: "sign-in-to-trust" },
  ]);
  expect(await migrations(await open(location))).toEqual(first);
});

it("a database that a newer version made is refused", async () => {
  const location = databaseFile();
  const database = await open(location);
  await database.transaction((tx) =>
    tx.insertInto("um_migrations").values({ number: 99, name: "future", at: 0 }).execute(),
  );
  await expect(openDatabase(location, Date.now)).rejects.toThrow(/version 99 .* newer/);
});

it("a migration that fails leaves nothing of itself", async () => {
  const location = databaseFile();
  const client = createClient(location);
  // In the way of the first migration's last statement.
  await client.execute("create table in_the_way (something text)");
  await client.execute("create trigger um_directory_counts_delete after insert on in_the_way begin select 1; end");
  await expect(openDatabase(location, Date.now)).rejects.toThrow(/already exists/);
  const tables = await client.execute("select name from sqlite_master where type = 'table' order by name");
  expect(tables.rows.map(({ name }) => name)).toEqual(["in_the_way", "um_migrations"]);
  client.close();
});

it("the audit is append-only, in the database itself", async () => {
  const database = await open();
  const event = { public_id: "e", at: 0, kind: "user.created" };
  await database.transaction((tx) => tx.insertInto("um_audit").values(event).execute());
  for (const attempt of ["update um_audit set kind = 'nothing'", "delete from um_audit"]) {
    await expect(database.transaction((tx) => sql.raw(attempt).execute(tx))).rejects.toThrow("append-only");
  }
});
