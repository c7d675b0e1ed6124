// Both engines, the file's own and the client of a server, do the same; the client is tried on a file, too.
import { describe, expect, it, onTestFinished } from "vitest";
import type { Engine } from "../../../server-plugin/src/platform/database/engine.js";
import { openFile } from "../../../server-plugin/src/platform/database/file-engine.js";
import { openRemote } from "../../../server-plugin/src/platform/database/remote-engine.js";
import { isUniqueViolation } from "../../../server-plugin/src/platform/database/unique-violation.js";
import { databaseFile } from "../../support/plugin.js";

const engines: [string, (url: string) => Engine][] = [
  ["of a file", (url) => openFile(url, { busyWait: 5, pragmas: [] })],
  ["of a server", (url) => openRemote({ url })],
];

describe.each(engines)("the engine %s", (_, open) => {
  async function opened(url = databaseFile().url) {
    const engine = open(url);
    onTestFinished(() => engine.close());
    await engine.run("create table if not exists notes (id integer primary key, name text unique, size real)", []);
    const names = async () => (await engine.run("select name from notes order by id", [])).rows.map(({ name }) => name);
    return { engine, names, url };
  }

  it("gives rows by the names of their columns, numbers as numbers, and how many were changed", async () => {
    const { engine } = await opened();
    const insert = "insert into notes (name, size) values (?, ?)";
    expect((await engine.run(insert, ["a", 1.5])).changed).toBe(1);
    expect((await engine.run(insert, ["b", null])).changed).toBe(1);
    const { rows } = await engine.run("select id, name, size from notes where id <= ? order by id", [2n]);
    expect(rows.map((row) => ({ ...row }))).toEqual([
      { id: 1, name: "a", size: 1.5 },
      { id: 2, name: "b", size: null },
    ]);
    expect((await engine.run("update notes set size = ?", [2n])).changed).toBe(2);
    expect((await engine.run("select id from notes where name = ?", ["nobody"])).rows).toEqual([]);
  });

  it("gives back what was written where it is asked to", async () => {
    const { engine } = await opened();
    const { rows } = await engine.run("insert into notes (name) values (?), (?) returning id, name", ["a", "b"]);
    expect(rows.map(({ id, name }) => [id, name])).toEqual([
      [1, "a"],
      [2, "b"],
    ]);
  });

  it("keeps what is committed, and nothing of what is rolled back", async () => {
    const { engine, names } = await opened();
    const kept = await engine.begin();
    await kept.run("insert into notes (name) values (?)", ["kept"]);
    await kept.commit();
    const dropped = await engine.begin();
    await dropped.run("insert into notes (name) values (?)", ["dropped"]);
    await dropped.rollback();
    expect(await names()).toEqual(["kept"]);
  });

  it("says by its code that a value is there already", async () => {
    const { engine, names } = await opened();
    await engine.run("insert into notes (name) values (?)", ["same"]);
    const error = await engine
      .run("insert into notes (name) values (?)", ["same"])
      .catch((failure: unknown) => failure);
    expect(isUniqueViolation(error)).toBe(true);
    expect(await names()).toEqual(["same"]);
  });

  it("does not begin while somebody else writes, says so by its code, and begins once it is opened anew", async () => {
    const { engine, names, url } = await opened();
    const other = (await opened(url)).engine;
    const held = await other.begin();
    await expect(engine.begin()).rejects.toMatchObject({ code: expect.stringMatching(/^SQLITE_BUSY/) });
    await held.run("insert into notes (name) values (?)", ["first"]);
    await held.commit();
    await engine.reopen();
    const later = await engine.begin();
    await later.run("insert into notes (name) values (?)", ["second"]);
    await later.commit();
    expect(await names()).toEqual(["first", "second"]);
  });

  it("keeps nothing of a transaction that the database has ended by itself", async () => {
    const { engine, names } = await opened();
    await engine.run("insert into notes (name) values (?)", ["same"]);
    const transaction = await engine.begin();
    await transaction.run("insert into notes (name) values (?)", ["half"]);
    const insert = "insert or rollback into notes (name) values (?)";
    await expect(transaction.run(insert, ["same"])).rejects.toThrow(/UNIQUE/);
    await expect(transaction.run("insert into notes (name) values (?)", ["stray"])).rejects.toThrow();
    await expect(transaction.commit()).rejects.toThrow();
    expect(await names()).toEqual(["same"]);
    const next = await engine.begin();
    await next.run("insert into notes (name) values (?)", ["next"]);
    await next.commit();
    expect(await names()).toEqual(["same", "next"]);
  });

  it("answers nothing once it is closed", async () => {
    const { engine } = await opened();
    engine.close();
    await expect(engine.run("select 1", [])).rejects.toThrow(/closed/i);
  });
});
