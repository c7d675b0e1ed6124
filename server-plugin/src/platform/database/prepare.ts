// Queries that are asked with every request are put together once.
import { type CompiledQuery, type RawBuilder, sql } from "kysely";
import type { ReadDatabase } from "./database.js";

/** Stands for a value that is given when the query is asked. */
class Slot {
  constructor(readonly name: PropertyKey) {}
}

/** Where a value goes. */
export type Place<Values> = <Name extends keyof Values>(name: Name) => RawBuilder<Values[Name]>;

/**
 * Writing a query as SQL takes longer than most take to answer. `build` runs once; what differs between two
 * calls is a place in it, so nothing else may depend on the call.
 */
export function prepare<Values extends object, Row, Handle extends ReadDatabase = ReadDatabase>(
  build: (db: Handle, place: Place<Values>) => CompiledQuery<Row>,
): (db: Handle, values: Values) => Promise<Row[]> {
  let written: CompiledQuery<Row> | undefined;
  const place: Place<Values> = (name) => sql`${new Slot(name)}`;
  return (db, values) => {
    written ??= build(db, place);
    const parameters = written.parameters.map((each) =>
      each instanceof Slot ? values[each.name as keyof Values] : each,
    );
    return db.ask<Row>({ sql: written.sql, parameters });
  };
}
