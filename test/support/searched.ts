// What the search index holds, which gives nothing back by itself.
import { sql } from "kysely";
import type { Context } from "../../server-plugin/src/platform/context.js";

/** The pieces by row number. */
export async function readSearched({ transaction }: Context): Promise<Record<number, string[]>> {
  const found: Record<number, string[]> = {};
  await transaction(async (tx) => {
    await sql`create virtual table temp.searched using fts5vocab('main', 'um_directory_search', 'instance')`.execute(
      tx,
    );
    const { rows } = await sql<{ doc: number; term: string }>`select doc, term from searched order by term`.execute(tx);
    for (const { doc, term } of rows) found[doc] = [...(found[doc] ?? []), term];
    await sql`drop table temp.searched`.execute(tx);
  });
  return found;
}
