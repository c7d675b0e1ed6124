// Reads the audit as a list: newest first, each question by index seeks alone.
import { type Selectable, sql } from "kysely";
import type { ReadDatabase } from "../platform/database/database.js";
import type { Tables } from "../platform/database/tables.js";

export type AuditRow = Selectable<Tables["um_audit"]>;

/** Which events; what is absent does not narrow. */
export interface EventFilter {
  organizationId: number;
  /** Whoever did it, or whom it was done to. */
  userId?: number | undefined;
  kinds?: readonly string[] | undefined;
  from?: number | undefined;
  to?: number | undefined;
}

/** A place in the list: between two events. */
export interface Place {
  at: number;
  id: number;
}

export interface Stretch {
  filter: EventFilter;
  /** `older` begins at the newest. */
  way: "older" | "newer";
  after: Place | null;
  limit: number;
}

/**
 * The ids of one seek each for a person as the one who did it, as the one it was done to, and every kind; then the first of
 * them all. It costs the same anywhere in the list, however long it is.
 */
export function stretchQuery(db: ReadDatabase, stretch: Stretch) {
  const { filter, way, limit } = stretch;
  const roles = filter.userId === undefined ? ([null] as const) : (["actor_id", "target_id"] as const);
  const kinds = filter.kinds ?? [null];
  const [first, ...rest] = roles.flatMap((role) => kinds.map((kind) => seek(db, stretch, role, kind)));
  if (first === undefined) throw new Error("There is nothing to ask for.");
  const direction = way === "older" ? "desc" : "asc";
  const all = rest.reduce((union, next) => union.unionAll(next), first);
  return db
    .selectFrom("um_audit")
    .selectAll()
    .where("id", "in", (eb) => eb.selectFrom(all.as("found")).select("found.id"))
    .orderBy("at", direction)
    .orderBy("id", direction)
    .limit(limit);
}

function seek(
  db: ReadDatabase,
  { filter, way, after, limit }: Stretch,
  role: "actor_id" | "target_id" | null,
  kind: string | null,
) {
  const direction = way === "older" ? "desc" : "asc";
  let query = db.selectFrom("um_audit").select("id").where("organization_id", "=", filter.organizationId);
  if (role !== null && filter.userId !== undefined) query = query.where(role, "=", filter.userId);
  if (kind !== null) query = query.where("kind", "=", kind);
  if (filter.from !== undefined) query = query.where("at", ">=", filter.from);
  if (filter.to !== undefined) query = query.where("at", "<", filter.to);
  if (after !== null) {
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple("at", "id"), way === "older" ? "<" : ">", tuple(after.at, after.id)),
    );
  }
  // Each in brackets of its own: a compound takes one order for all.
  return db
    .selectFrom(query.orderBy("at", direction).orderBy("id", direction).limit(limit).as("one"))
    .select(sql<number>`id`.as("id"));
}

/** A person by their id: who is here, or was, or is gone for good. */
export async function findPerson(db: ReadDatabase, organizationId: number, publicId: string): Promise<number | null> {
  const user = await db.selectFrom("um_users").select("id").where("public_id", "=", publicId).executeTakeFirst();
  if (user !== undefined) return user.id;
  const gone = await db
    .selectFrom("um_audit")
    .select("target_id")
    .where("organization_id", "=", organizationId)
    .where("target_public_id", "=", publicId)
    .where("kind", "=", "user.deleted")
    .executeTakeFirst();
  return gone?.target_id ?? null;
}
