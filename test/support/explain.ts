// How the engine means to answer a question.
import { type Compilable, sql } from "kysely";
import type { Context } from "../../server-plugin/src/platform/context.js";

/** The lines of its plan. */
export async function explain({ db }: Context, query: Compilable): Promise<string[]> {
  const { sql: text, parameters } = query.compile();
  const pieces = text.split("?").flatMap((piece, index) => {
    const parameter = parameters[index];
    return index < parameters.length ? [sql.raw(piece), sql`${parameter}`] : [sql.raw(piece)];
  });
  const { rows } = await sql<{ detail: string }>`explain query plan ${sql.join(pieces, sql.raw(""))}`.execute(db);
  return rows.map(({ detail }) => detail);
}
