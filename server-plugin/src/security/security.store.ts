// Reads the audit for the person that it is about.
import { type SqlBool, sql } from "kysely";
import type { ReadDatabase } from "../platform/database/database.js";

/** Done by them, or to them, in each of these organizations: the newest of each, at most `most`. */
export async function findEventsAbout(
  db: ReadDatabase,
  of: { userId: number; organizationIds: (number | null)[]; kinds: string[] },
  most: number,
) {
  const found = [];
  // One seek each into the audit's indexes, instead of one walk through all organizations.
  for (const organizationId of of.organizationIds) {
    for (const column of ["actor_id", "target_id"] as const) {
      found.push(
        ...(await db
          .selectFrom("um_audit")
          .selectAll()
          .where("organization_id", organizationId === null ? "is" : "=", organizationId)
          .where(column, "=", of.userId)
          .where("kind", "in", of.kinds)
          // What one does to others is not about oneself.
          .$if(column === "actor_id", (query) =>
            query.where(sql<SqlBool>`(target_id is null or target_id = ${of.userId})`),
          )
          .orderBy("at", "desc")
          .orderBy("id", "desc")
          .limit(most)
          .execute()),
      );
    }
  }
  return [...new Map(found.map((row) => [row.id, row])).values()];
}
