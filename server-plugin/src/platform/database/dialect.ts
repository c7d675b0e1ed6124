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
    createAdapter: () => new SqliteAdapter(),
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
  if (Number.isSafeInteger(parameter)) return BigInt(parameter as number);
  const isValue = parameter === null || ["string", "bigint"].includes(typeof parameter) || Number.isFinite(parameter);
  // The engine would take what is missing for null.
  if (!isValue) throw new TypeError(`A ${typeof parameter} is no value for the database.`);
  return parameter as Value;
}
