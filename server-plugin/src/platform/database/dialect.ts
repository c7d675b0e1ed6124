// Kysely over our own connections: one dialect that can only read, one that runs inside a write transaction.
import {
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely";
import type { Rows, Value, WriteTransaction } from "./engine.js";
import type { Connections } from "./libsql.js";

type Run = (sql: string, values: Value[]) => Promise<Rows>;

function connection(run: () => Run): DatabaseConnection {
  return {
    async executeQuery<R>({
      sql,
      parameters,
    }: {
      sql: string;
      parameters: readonly unknown[];
    }): Promise<QueryResult<R>> {
      const { rows, changed } = await run()(sql, parameters.map(toValue));
      return { rows: rows as R[], numAffectedRows: BigInt(changed) };
    },
    // biome-ignore lint/correctness/useYield: Kysely asks for a generator, and this engine cannot stream.
    async *streamQuery() {
      throw new Error("Streaming is not supported.");
    },
  };
}

// Whole numbers go as integers: a plain number binds as REAL, and 2 would become "2.0" in a text column.
function toValue(parameter: unknown): Value {
  return Number.isSafeInteger(parameter) ? BigInt(parameter as number) : (parameter as Value);
}

function dialect(driver: Driver): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => driver,
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

/** For `db`: every statement goes to the reading connection, where the engine itself refuses writes. */
export function readingDialect(connections: Connections): Dialect {
  const refuse = async () => {
    throw new Error("This handle only reads. Changes go through transaction().");
  };
  return dialect({
    init: async () => {},
    acquireConnection: async () => connection(() => connections.read),
    beginTransaction: refuse,
    commitTransaction: refuse,
    rollbackTransaction: refuse,
    releaseConnection: async () => {},
    destroy: async () => {},
  });
}

/** For `transaction()`: a statement outside an open transaction throws. */
export function writingDialect(connections: Connections): Dialect {
  const open = new WeakMap<DatabaseConnection, WriteTransaction>();
  const opened = (one: DatabaseConnection): WriteTransaction => {
    const transaction = open.get(one);
    if (transaction === undefined) throw new Error("A write outside a transaction.");
    return transaction;
  };
  return dialect({
    init: async () => {},
    async acquireConnection() {
      const one: DatabaseConnection = connection(() => opened(one).run);
      return one;
    },
    async beginTransaction(one) {
      open.set(one, await connections.begin());
    },
    commitTransaction: (one) => opened(one).commit(),
    rollbackTransaction: (one) => opened(one).rollback(),
    releaseConnection: async (one) => {
      open.delete(one);
    },
    destroy: async () => {},
  });
}
