// Kysely over a connection of our own.
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from "kysely";
import type { Rows, Value } from "./engine.js";
import type { Tables } from "./tables.js";

type Run = (sql: string, values: Value[]) => Promise<Rows>;

/** What queries are written with, and asked through. */
export type Handle = Kysely<Tables> & {
  /** Asks a query that is written already, without what Kysely does around each. */
  ask<Row>(query: Pick<CompiledQuery, "sql" | "parameters">): Promise<Row[]>;
};

// One for all handles: what was written for one of them can be asked of every other.
const adapter = new SqliteAdapter();

/** Every statement goes to `run`. Transactions are begun elsewhere. */
export function handleOn(run: Run): Handle {
  const connection: DatabaseConnection = {
    async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
      const { rows, changed } = await run(sql, parameters.map(toValue));
      return { rows: rows as Row[], numAffectedRows: BigInt(changed) };
    },
    // biome-ignore lint/correctness/useYield: Kysely asks for a generator, and this engine cannot stream.
    async *streamQuery() {
      throw new Error("Streaming is not supported.");
    },
  };
  return Object.assign(new Kysely<Tables>({ dialect: dialectOf(connection) }), {
    ask: async <Row>({ sql, parameters }: Pick<CompiledQuery, "sql" | "parameters">) =>
      (await run(sql, parameters.map(toValue))).rows as Row[],
  });
}

function dialectOf(connection: DatabaseConnection): Dialect {
  const refuse = async () => {
    throw new Error("Changes go through transaction().");
  };
  return {
    createAdapter: () => adapter,
    createDriver: () => ({
      init: async () => {},
      acquireConnection: async () => connection,
      beginTransaction: refuse,
      commitTransaction: refuse,
      rollbackTransaction: refuse,
      releaseConnection: async () => {},
      destroy: async () => {},
    }),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

// Whole numbers go as integers: a plain number binds as REAL, and 2 would become "2.0" in a text column.
function toValue(parameter: unknown): Value {
  return Number.isSafeInteger(parameter) ? BigInt(parameter as number) : (parameter as Value);
}
