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
  /** At or after. */
  from?: number | undefined;
  /** Before. */
  to?: number | undefined;
  /** No event that was recorded later than this one. */
  upToId?: number | undefined;
}

/** A place in the list: that of one event. */
export interface Place {
  at: number;
  id: number;
}

export interface Stretch {
  filter: EventFilter;
  /** `older` begins at the newest. */
  way: "older" | "newer";
  /** Not included. */
  after: Place | null;
  limit: number;
}

/**
 * One seek for a person as the one who did it, and one as whom it was done to, of every kind: the ids of each, then the
 * first of them all. So it costs the same anywhere in the list, however long that is.
 */
export function stretchQuery(db: ReadDatabase, stretch: Stretch) {
  const { filter, limit, way } = stretch;
  const direction = way === "older" ? "desc" : "asc";
  const roles = filter.userId === undefined ? ([null] as const) : (["actor_id", "target_id"] as const);
  const kinds = filter.kinds ?? [null];
  const seeks = roles.flatMap((role) => kinds.map((kind) => seek(db, stretch, role, kind)));
  const ids = seeks.reduce((all, one) => all.unionAll(one));
  return db
    .selectFrom("um_audit")
    .selectAll()
    .where("id", "in", (eb) => eb.selectFrom(ids.as("found")).select("found.id"))
    .orderBy("at", direction)
    .orderBy("id", direction)
    .limit(limit);
}

function seek(db: ReadDatabase, stretch: Stretch, role: "actor_id" | "target_id" | null, kind: string | null) {
  const { filter, limit, way } = stretch;
  const direction = way === "older" ? "desc" : "asc";
  const { above, below } = boundsOf(stretch);
  let query = db.selectFrom("um_audit").select("id").where("organization_id", "=", filter.organizationId);
  if (role !== null && filter.userId !== undefined) query = query.where(role, "=", filter.userId);
  if (kind !== null) query = query.where("kind", "=", kind);
  if (filter.upToId !== undefined) query = query.where("id", "<=", filter.upToId);
  if (above !== null) {
    query = query.where(({ eb, refTuple, tuple }) => eb(refTuple("at", "id"), ">", tuple(above.at, above.id)));
  }
  if (below !== null) {
    query = query.where(({ eb, refTuple, tuple }) => eb(refTuple("at", "id"), "<", tuple(below.at, below.id)));
  }
  // Each in brackets of its own: a compound takes one order for all.
  return db
    .selectFrom(query.orderBy("at", direction).orderBy("id", direction).limit(limit).as("one"))
    .select(sql<number>`id`.as("id"));
}

/** One bound a side, since the engine seeks by one: with two it might walk from the end of the time to the place. */
function boundsOf({ filter, way, after }: Stretch): { above: Place | null; below: Place | null } {
  // Ids begin at 1: nothing at that time stands before 0.
  const from = filter.from === undefined ? null : { at: filter.from, id: 0 };
  const to = filter.to === undefined ? null : { at: filter.to, id: 0 };
  const above = way === "newer" && (from === null || (after !== null && from.at <= after.at)) ? after : from;
  const below = way === "older" && (to === null || (after !== null && after.at < to.at)) ? after : to;
  return { above, below };
}

/** The event that was recorded last, anywhere. */
export async function findLastId(db: ReadDatabase): Promise<number> {
  const { last } = await db
    .selectFrom("um_audit")
    .select((eb) => eb.fn.coalesce(eb.fn.max("id"), eb.lit(0)).as("last"))
    .executeTakeFirstOrThrow();
  return last;
}

/** Somebody of this organization, by their id: who is a member, or was one; null for anybody else. */
export async function findPerson(db: ReadDatabase, organizationId: number, publicId: string): Promise<number | null> {
  const member = await db
    .selectFrom("um_users")
    .innerJoin("um_memberships", "um_memberships.user_id", "um_users.id")
    .select("um_users.id")
    .where("um_users.public_id", "=", publicId)
    .where("um_memberships.organization_id", "=", organizationId)
    .executeTakeFirst();
  return member?.id ?? (await goneQuery(db, organizationId, publicId).executeTakeFirst())?.target_id ?? null;
}

/** The event by which they left: all that remains of who is gone. */
export function goneQuery(db: ReadDatabase, organizationId: number, publicId: string) {
  return (
    db
      .selectFrom("um_audit")
      .select("target_id")
      .where("organization_id", "=", organizationId)
      .where("target_public_id", "=", publicId)
      // Spelt out, so that the index of those who left serves.
      .where(sql<boolean>`kind in ('user.deleted', 'membership.removed')`)
      .limit(1)
  );
}
