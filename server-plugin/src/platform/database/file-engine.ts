// The door to libsql, the engine of @libsql/client, for a database file: each statement is prepared once.
import { fileURLToPath } from "node:url";
import Database from "libsql";
import type { Engine, Rows, Value } from "./engine.js";

// More texts than the product has; lists of values of any length make ever new ones.
const mostPrepared = 300;

interface Prepared {
  statement: Database.Statement<[Value[]]>;
  /** Null when it gives no rows. */
  columns: string[] | null;
}

interface Settings {
  /** Milliseconds. */
  busyWait: number;
  /** What each new connection is told first. */
  pragmas: string[];
}

/**
 * A connection to the file of a `file:` URL. @libsql/client prepares a statement each time it is asked, which takes several times
 * as long as most take to run.
 */
export function openFile(url: string, { busyWait, pragmas }: Settings): Engine {
  const path = url.startsWith("file://") ? fileURLToPath(url) : decodeURIComponent(url.slice("file:".length));
  const prepared = new Map<string, Prepared>();
  let database: Database.Database | null = null;
  let isClosed = false;

  function open(): Database.Database {
    if (isClosed) throw new Error("The database is closed.");
    const opened = new Database(path, { timeout: busyWait });
    for (const pragma of pragmas) opened.prepare(pragma).all();
    return opened;
  }

  function run(sql: string, values: Value[]): Rows {
    database ??= open();
    const one = prepared.get(sql) ?? prepare(database, sql);
    // Taken out meanwhile: one that has failed is not used again, and those used last stay longest.
    prepared.delete(sql);
    const rows = answer(one, values);
    prepared.set(sql, one);
    if (prepared.size > mostPrepared) prepared.delete(prepared.keys().next().value ?? "");
    return rows;
  }

  function end(how: "commit" | "rollback"): void {
    try {
      run(how, []);
    } catch (error) {
      try {
        if (database?.inTransaction) run("rollback", []);
      } catch {
        // What went wrong first is what is told.
      }
      throw error;
    }
  }

  function drop(): void {
    // A statement outlives its connection, and would write on.
    prepared.clear();
    database?.close();
    database = null;
  }

  return {
    run: async (sql, values) => run(sql, values),
    async begin() {
      run("begin immediate", []);
      return {
        async run(sql, values) {
          // A full disk, for one, ends a transaction by itself: what follows would be kept without what came before.
          if (!database?.inTransaction) throw new Error("The transaction has been rolled back.");
          return run(sql, values);
        },
        commit: async () => end("commit"),
        rollback: async () => end("rollback"),
      };
    },
    reopen: async () => drop(),
    close() {
      isClosed = true;
      drop();
    },
  };
}

function prepare(database: Database.Database, sql: string): Prepared {
  const statement = database.prepare<[Value[]]>(sql);
  if (!statement.reader) return { statement, columns: null };
  // Whole numbers arrive as they are, so that none is rounded unnoticed.
  statement.raw(true).safeIntegers(true);
  return { statement, columns: namesOf(statement) };
}

function answer(one: Prepared, values: Value[]): Rows {
  const { statement } = one;
  if (one.columns === null) return { rows: [], changed: statement.run(values).changes };
  const rows = statement.all(values) as unknown[][];
  // `select *`, and another process has migrated; migrations only add columns.
  if (rows[0] !== undefined && rows[0].length !== one.columns.length) one.columns = namesOf(statement);
  const names = one.columns;
  const named = rows.map((row) => {
    const by: Record<string, unknown> = {};
    for (let index = 0; index < names.length; index++) by[names[index] as string] = plain(row[index]);
    return by;
  });
  return { rows: named, changed: 0 };
}

const namesOf = (statement: Prepared["statement"]) => statement.columns().map(({ name }) => name);

function plain(value: unknown): unknown {
  if (typeof value !== "bigint") return value;
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new RangeError("A number from the database is too large.");
  return number;
}
