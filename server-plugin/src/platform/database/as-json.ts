// Many rows, and many values, as one text.
import { type RawBuilder, sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/sqlite";
import type { ReadDatabase } from "./database.js";

export type QueryOf<Row> = Parameters<typeof jsonArrayFrom<Row>>[0];

/**
 * The rows of a query whose columns all have names, without blobs, as one row with one JSON text. The client makes an object of
 * every row, column by column; fifty wide rows arrive as text in a fraction of that time.
 */
export function asJson<Row>(query: QueryOf<Row>) {
  return sql<{ rows: string }>`select ${jsonArrayFrom(query)} as rows`;
}

/** As many numbers as there may be, given as one JSON array, for `in`. */
export function numbersIn(json: string | RawBuilder<string>) {
  return sql<number>`(select value from json_each(${json}))`;
}

export async function readAsJson<Row>(db: ReadDatabase, query: QueryOf<Row>): Promise<Row[]> {
  const { rows } = await asJson(query).execute(db);
  return JSON.parse(rows[0]?.rows ?? "[]");
}
