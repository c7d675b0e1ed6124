// How the engine means to answer a question.
import type { Compilable, CompiledQuery } from "kysely";
import type { Context } from "../../server-plugin/src/platform/context.js";

/** The lines of its plan. */
export async function explain(context: Context, query: Compilable | CompiledQuery): Promise<string[]> {
  const { sql, parameters } = "sql" in query ? query : query.compile();
  return explainText(context, sql, parameters);
}

/** Of a statement with its values; without them each is null. */
export async function explainText(
  { db }: Context,
  text: string,
  parameters: readonly unknown[] = [],
): Promise<string[]> {
  const rows = await db.ask<{ detail: string }>({ sql: `explain query plan ${text}`, parameters });
  return rows.map(({ detail }) => detail);
}
